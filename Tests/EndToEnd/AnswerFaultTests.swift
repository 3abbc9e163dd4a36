import Testing

/// Bad input: a call ends well, and what it printed is no answer.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct AnswerFaultTests {
  private static let call = "elbv2.describe-target-health.alb"

  @Test(arguments: [
    (StandIn.Fault(stdout: "<html>Sign in</html>"), "not a JSON object: <html>Sign in</html>"),
    (StandIn.Fault(truncate: 150), "not a JSON object"),
    (StandIn.Fault(stdout: ""), "printed nothing"),
    (StandIn.Fault(stdout: "{}"), "has no TargetHealthDescriptions"),
    (StandIn.Fault(nest: 100_000), "not a JSON object"),
    (StandIn.Fault(repeatBytes: 200 << 20), "larger than 64 MiB"),
    (StandIn.Fault(stdout: #"{"TargetHealthDescriptions": null}"#), "has no TargetHealth"),
    (StandIn.Fault(stdout: #"{"TargetHealthDescriptions": 7}"#), "has no TargetHealth"),
  ])
  func saysWhatIsWrong(fault: StandIn.Fault, words: String) async throws {
    let standIn = try StandIn()
    try standIn.fault(Self.call, fault)
    let report = try await Program.report(environment: standIn.environment)
    let hop = try report.hop("applicationLoadBalancer")
    #expect(hop.words.contains(words))
    #expect(hop.problem?.next?.isEmpty == false, "what to do")
    try expectOnlyALBUnknown(report, kind: "unreadable")
  }

  @Test(arguments: CLIVersion.allCases)
  func errorWithExitCodeZero(version: CLIVersion) async throws {
    var fault = try StandIn.Fault.captured("elbv2-throttling", version)
    fault.exit = 0
    let standIn = try StandIn()
    try standIn.fault(Self.call, fault)
    let report = try await Program.report(environment: standIn.environment)
    #expect(try report.hop("applicationLoadBalancer").words.contains("Rate exceeded"))
    try expectOnlyALBUnknown(report, kind: "throttled")
  }

  @Test func warningsBesideAnAnswerDoNotMatter() async throws {
    let standIn = try StandIn()
    let warning = "/usr/lib/python3/dist-packages/urllib3: InsecureRequestWarning: Unverified\n"
    try standIn.fault("_all", .init(stderr: warning, exit: 0))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.state == "up")
    #expect(report.failedCalls.isEmpty)
  }

  @Test func fieldsMissingNullOrOfAnotherType() async throws {
    let standIn = try StandIn()
    try standIn.answer(
      Self.call,
      """
      {"TargetHealthDescriptions": [
        {"Target": null, "TargetHealth": []}, 7, null,
        {"Target": {"Id": "10.100.100.147", "Port": "8080"}, "TargetHealth": {"State": null}},
        {"Target": {"Id": "10.100.100.211"}, "TargetHealth": {"State": "shining"}}
      ]}
      """
    )
    try standIn.answer(
      "ec2.describe-instances",
      #"{"Reservations": [{"Instances": [{"InstanceId": "i-1", "State": 5, "Tags": {"a": 1}}]}]}"#
    )
    let report = try await Program.report(environment: standIn.environment)
    #expect(try report.hop("applicationLoadBalancer").state == "unknown")
    #expect(try report.hop("client").state == "unknown")
    let states = report.targets.filter { $0.hop == "applicationLoadBalancer" }.map(\.state)
    #expect(states.contains("shining"), "a word of AWS's that is new stays as it is")
    for kind in ["endpoint", "endpointService", "networkLoadBalancer"] {
      #expect(try report.hop(kind).state == "up")
    }
  }

  @Test func everyAnswerIsAnEmptyObject() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", .init(stdout: "{}"))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.kinds(in: "unknown") == Report.kinds)
    #expect(report.failedCalls.count == report.calls.count)
  }

  @Test func escapeSequencesInAName() async throws {
    let standIn = try StandIn()
    let vpc = "vpc-0a1b2c3d4e5f60002"
    try standIn.answer(
      "ec2.describe-vpcs@customer",
      """
      {"Vpcs": [{"VpcId": "\(vpc)", "CidrBlock": "10.1.1.0/24", "Tags": [
        {"Key": "Name", "Value": "evil\\u001b[2J\\u001b]0;owned\\u0007\\u009b31mname\\u202e"}]}]}
      """
    )
    for command in [["status"], ["status", "--format", "json"], ["check"], ["doctor"]] {
      let outcome = try await Program.run(
        command + Program.profiles,
        environment: standIn.environment,
        timeout: .seconds(120)
      )
      #expect(outcome.exit == 0)
      let orders = (outcome.stdout + outcome.stderr).unicodeScalars.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(orders.isEmpty, "nothing that a terminal obeys from \(command)")
    }
    try await standIn.withDashboard { terminal in
      try await terminal.waitUntilUp()
      let screen = try await terminal.wait(until: "the name's printable part") {
        $0.contains("customer evil") && $0.contains("name")
      }
      #expect(screen.hasPrefix(" pltop"), "the screen was not cleared")
      try await terminal.quit()
    }
  }

  @Test func timesInTheLocalZone() async throws {
    let (old, new) = (try StandIn(answeringAs: .v1), try StandIn(answeringAs: .v2))
    let v1 = try await Program.report(environment: old.environment).service
    let v2 = try await Program.report(environment: new.environment).service
    let dates = v1.tasks.compactMap(\.startedAt) + v1.stoppedTasks.compactMap(\.stoppedAt)
    #expect(v1.tasks.compactMap(\.startedAt).count == 2)
    #expect(dates == v2.tasks.compactMap(\.startedAt) + v2.stoppedTasks.compactMap(\.stoppedAt))
  }

  private func expectOnlyALBUnknown(_ report: Report, kind: String) throws {
    #expect(report.kinds(in: "unknown") == ["applicationLoadBalancer"])
    #expect(report.kinds(in: "up").count == 5, "the others are as they were")
    #expect(report.state == "unknown")
    #expect(report.failedCalls.map(\.error?.kind) == [kind])
    #expect(!report.targets.contains { $0.hop == "applicationLoadBalancer" })
  }
}
