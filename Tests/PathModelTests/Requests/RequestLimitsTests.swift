import Testing

@testable import PathModel

/// What may be sent at all, and how much of it.
@Suite struct RequestLimitsTests {
  @Test(arguments: TestRequest.articles + [TestRequest(method: "PATCH", body: "@/etc/passwd")])
  func usualRequestsMayBeSent(request: TestRequest) { #expect(request.problem == nil) }

  @Test(arguments: [
    (TestRequest(method: ""), "method"), (TestRequest(method: "GET /x"), "method"),
    (TestRequest(path: "api"), "begin with /"), (TestRequest(path: ""), "begin with /"),
    (TestRequest(body: "a\u{0}"), "NUL"), (TestRequest(timeout: .zero), "time-out"),
    (TestRequest(timeout: .seconds(601)), "time-out"),
    (TestRequest(headers: [HTTPHeader("a b", "")]), "header name"),
    (TestRequest(expectation: ExpectedAnswer(statuses: 1...2)), "expected status"),
  ])
  func whatCannotBeSentSaysWhy(request: TestRequest, word: String) {
    #expect(request.problem?.contains(word) == true)
  }

  @Test(arguments: [("GET", true), ("HEAD", true), ("POST", false), ("OPTIONS", false)])
  func onlyMethodsThatChangeNothingAreSentUnasked(method: String, isSafe: Bool) {
    #expect(TestRequest(method: method).isSafe == isSafe)
  }

  @Test(arguments: ["10.1.1.12", "10.1.1.12:8080", "::1", "[::1]:80", "some-host.example"])
  func anAddressMayBeConnectedTo(connection: String) {
    #expect(RequestDraft(TestRequest(), connection: connection).problem == nil)
  }

  @Test(arguments: ["", "a b", "h;x", "h\n", "ü", "$(x)", "\"", "a/b"])
  func whatIsNoAddressIsRefused(connection: String) {
    let problem = RequestDraft(TestRequest(), connection: connection).problem
    #expect(problem?.contains("no address") == true)
  }

  @Test(arguments: [
    (BurstPlan(count: 0), Seat.Kind.here, "1 to 100000"),
    (BurstPlan(count: 100_001), .here, "1 to 100000"),
    (BurstPlan(concurrency: 65), .simulated, "1 to 64"),
    (BurstPlan(concurrency: 9), .ssh, "1 to 8"),
    (BurstPlan(count: 21, concurrency: 1), .ssm, "1 to 20"),
    (BurstPlan(count: 2, concurrency: 2), .ssm, "1 to 1"),
    (BurstPlan(rate: 0), .here, "0.1 to 1000"),
    (BurstPlan(rate: 1001), .here, "0.1 to 1000"), (BurstPlan(rate: .nan), .here, "0.1 to 1000"),
  ])
  func aBurstIsBounded(plan: BurstPlan, seat: Seat.Kind, words: String) {
    #expect(plan.problem(from: seat)?.contains(words) == true)
  }

  @Test func theUsualBurstMayBeSent() {
    #expect(BurstPlan().problem(from: .here) == nil)
    #expect(BurstPlan(count: 10_000, concurrency: 32, rate: 1000).problem(from: .here) == nil)
  }

  @Test(arguments: [
    (SSHLogin(host: "-oProxyCommand=x"), false), (SSHLogin(host: "h", user: "-l"), false),
    (SSHLogin(host: "a b"), false), (SSHLogin(host: "h;x"), false), (SSHLogin(host: ""), false),
    (SSHLogin(host: "h", user: "$(x)"), false), (SSHLogin(host: "h", jumpHost: "j,-x"), false),
    (SSHLogin(host: "h", jumpHost: "`x`"), false), (SSHLogin(host: "h\n"), false),
    (SSHLogin(host: "h", port: 0), false), (SSHLogin(host: "203.0.113.7", user: "ec2-user"), true),
    (SSHLogin(host: "fe80::1%eth0"), true), (SSHLogin(host: "ホスト"), true),
    (SSHLogin(host: "h", user: "DOMAIN+user", jumpHost: "u@a:22,b"), true), (SSHLogin(), true),
  ])
  func sshIsOnlyGivenWords(login: SSHLogin, isAllowed: Bool) {
    #expect((login.problem == nil) == isAllowed)
  }
}
