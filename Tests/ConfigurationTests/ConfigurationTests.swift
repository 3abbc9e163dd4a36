import FoundationEssentials
import PathModel
import Testing

@testable import Configuration

@Suite struct ConfigurationTests {
  @Test func everythingThatAFileMaySayIsRead() throws {
    let configuration = try Configuration(
      yaml: """
        requests:                 # kept requests; the first is what r sends
          - name: tasks
            path: /api/tasks
            method: get
            headers: {Host: api.example.com, X-Empty: "", X-Number: 7}
            body: ""
            expect: {status: 200-299, text: task1}
            timeout: 10
          - name: new
            path: /api/tasks
            method: POST
            body: |
              {"id": 3}
            expect:
              status: 201
        seat: ssm
        connect: 10.1.1.12
        every: 3600
        ssh:
          host: 203.0.113.7
          user: ec2-user
          port: 22
          identity-file: ~/.ssh/id
          jump-host: me@bastion:2222
        """
    )
    let tasks = TestRequest(
      name: "tasks",
      headers: [
        HTTPHeader("Host", "api.example.com"), HTTPHeader("X-Empty", ""),
        HTTPHeader("X-Number", "7"),
      ],
      expectation: ExpectedAnswer(text: "task1")
    )
    let new = TestRequest(
      name: "new",
      method: "POST",
      body: "{\"id\": 3}\n",
      expectation: ExpectedAnswer(statuses: 201...201)
    )
    let login = SSHLogin(
      host: "203.0.113.7",
      user: "ec2-user",
      port: 22,
      identityFile: "~/.ssh/id",
      jumpHost: "me@bastion:2222"
    )
    #expect(
      configuration
        == Configuration(
          requests: [tasks, new],
          seat: .ssm,
          connect: "10.1.1.12",
          every: 3600,
          ssh: login
        )
    )
  }

  @Test(arguments: [
    "", "\n", "# nothing yet\n", "---\n", "~", "{}", "\u{FEFF}# from another system\n",
  ])
  func whatSaysNothingLeavesTheDefaults(yaml: String) throws {
    let configuration = try Configuration(yaml: yaml)
    #expect(configuration == Configuration())
    #expect(configuration.requests == TestRequest.articles)
    #expect(configuration.seat == nil && configuration.connect == nil)
    #expect(configuration.every == 5)
  }

  @Test func aByteOrderMarkIsNoPartOfAKey() throws {
    #expect(try Configuration(yaml: "\u{FEFF}every: 7\n").every == 7)
  }

  @Test(arguments: Configuration.seats)
  func everySeatThatIsRealMayBeNamed(seat: Seat.Kind) throws {
    #expect(try Configuration(yaml: "seat: \(seat.rawValue)").seat == seat)
  }

  @Test func aRequestIsAGETOfTheArticlesPathUntilItSaysMore() throws {
    let requests = try Configuration(yaml: "requests: [{name: a}, {name: \"1\"}]").requests
    #expect(requests == [TestRequest(name: "a"), TestRequest(name: "1")])
  }

  @Test func oneValueMayStandInSeveralPlaces() throws {
    let requests = try Configuration(
      yaml: """
        requests:
          - {name: a, headers: &all {X: y}}
          - {name: b, headers: *all}
        """
    ).requests
    #expect(requests.map(\.headers) == [[HTTPHeader("X", "y")], [HTTPHeader("X", "y")]])
  }
}
