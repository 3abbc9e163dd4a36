import Foundation
import Testing

/// Bad input while the dashboard runs: it lives on, and what was known stays with its age.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct LiveFaultTests {
  private static let call = "elbv2.describe-target-health.alb"

  /// A fault, the options it needs, and what the screen says then.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fault: StandIn.Fault
    var options: [String] = []
    var words: String
  }

  @Test(arguments: [
    Case(
      testDescription: "permission denied",
      fault: .init(
        stderr: "\nAn error occurred (AccessDenied) when calling the DescribeTargetHealth "
          + "operation: User: arn:aws:iam::1:user/ro is not authorized to perform: "
          + "elasticloadbalancing:DescribeTargetHealth\n",
        exit: 254
      ),
      words: "no permission for elasticloadbalancing:DescribeTargetHealth"
    ),
    Case(
      testDescription: "no JSON",
      fault: .init(stdout: "<html>"),
      words: "not a JSON object"
    ),
    Case(testDescription: "nothing", fault: .init(stdout: ""), words: "printed nothing"),
    Case(testDescription: "nested", fault: .init(nest: 100_000), words: "not a JSON object"),
    Case(
      testDescription: "200 MB",
      fault: .init(repeatBytes: 200 << 20),
      words: "larger than 64 MiB"
    ),
    Case(
      testDescription: "hangs",
      fault: .init(ignoreTerm: true, hang: true),
      options: ["--timeout", "2"],
      words: "no answer within 2 s"
    ),
  ])
  func oneCall(staged: Case) async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard(Program.profiles + staged.options) { terminal in
      try await terminal.waitUntilUp()
      try standIn.fault(Self.call, staged.fault)
      let screen = try await terminal.wait(
        until: "the fault, and the last facts with their age",
        timeout: Tmux.patience
      ) {
        $0.contains("PATH UNKNOWN") && $0.contains("ALB: ") && $0.contains(staged.words)
          && $0.contains("s old: ")
      }
      #expect(screen.contains("4 of 5 hops up"), "the other cards go on")
      for target in ["1a 10.100.100.147:8080", "1b 10.100.100.211:8080"] {
        #expect(screen.contains("◌ \(target)"), "the last good facts stay, marked as old")
        #expect(!screen.contains("● \(target)"), "and are not green")
      }
      try standIn.heal()
      // A permission that was denied is asked for again only after minutes, or when told to.
      try await terminal.send("u")
      try await terminal.waitUntilUp()
      try await terminal.quit()
      #expect(try standIn.livingCalls().isEmpty)
    }
  }

  @Test func everyCallOfOneSide() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      try standIn.fault("_all@customer", .captured("sso-expired", .v2late))
      let screen = try await terminal.wait(until: "the sign-in", timeout: Tmux.patience) {
        $0.contains("PATH UNKNOWN") && $0.contains("run: aws sso login --profile customer")
      }
      #expect(screen.contains("4 of 5 hops up"))
      #expect(screen.contains("vpce-0fedcba9876543210"), "the last good facts stay")
      #expect(screen.contains("s old: no valid"))
      try standIn.heal()
      try await terminal.send("u")
      try await terminal.waitUntilUp()
      try await terminal.quit()
    }
  }

  @Test func throttledSlowsDown() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      try standIn.fault(Self.call, .captured("elbv2-throttling", .v2late))
      try await terminal.wait(for: "AWS asks for fewer calls", timeout: Tmux.patience)
      let before = try standIn.calls()
      // The endpoint is asked every second; the throttled call waits longer each time.
      func runs(_ calls: [StandIn.Call], _ word: String) -> Int {
        calls.count { $0.argv.contains(word) }
      }
      try await eventually("the endpoint was asked 12 times more", timeout: Tmux.patience) {
        runs(try standIn.calls(), "describe-vpc-endpoints")
          >= runs(before, "describe-vpc-endpoints") + 12
      }
      let throttled = try standIn.calls().dropFirst(before.count)
        .count { $0.argv.contains { $0.hasSuffix("/demo-alb-target-group/9b1c8f7e6d5a4b32") } }
      #expect(throttled < 7, "doubling from one second: after 1, 2, 4 and 8 s at most")
      try await terminal.quit()
    }
  }

  @Test func everyCallSlowerThanTheInterval() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", .init(delay: 1.5))
    try await standIn.withDashboard { terminal in
      // Also what is asked seldom gets its turn.
      try await terminal.waitUntilUp()
      try await terminal.quit()
    }
  }

  @Test func everyCallAtOnce() async throws {
    let standIn = try StandIn()
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      try standIn.fault("_all", .captured("refused", .v1))
      let screen = try await terminal.wait(until: "that nothing is known", timeout: Tmux.patience) {
        $0.contains("PATH UNKNOWN  ") && $0.contains("AWS cannot be reached")
          && !$0.contains(" 4 of 5 hops up") && !$0.contains(" 5 of 5 hops up")
      }
      #expect(screen.contains("demo-nlb"), "the last good facts stay")
      try standIn.heal()
      try await terminal.send("u")
      try await terminal.waitUntilUp()
      try await terminal.quit()
    }
  }
}
