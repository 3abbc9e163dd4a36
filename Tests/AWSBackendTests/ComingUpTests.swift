import AWSBackend
import PathModel
import Testing

/// A stack that is made while pltop looks on.
@Suite(.timeLimit(.minutes(20)))
struct ComingUpTests {
  private static let nothing = CannedAWS(special: [
    "ec2 describe-vpc-endpoints": .success(#"{"VpcEndpoints": []}"#),
    "ec2 describe-vpc-endpoint-service-configurations": .success(#"{"ServiceConfigurations": []}"#),
    "elbv2 describe-load-balancers": .success(#"{"LoadBalancers": []}"#),
    "elbv2 describe-target-groups": .success(#"{"TargetGroups": []}"#),
    "ecs list-clusters": .success(#"{"clusterArns": []}"#),
  ])

  /// The endpoint and its service are asked for all the time, the lists of load balancers and target groups
  /// seldom: when the one names what the others, which are older, do not have, nothing is down.
  @Test func nothingIsDownOnTheWayUp() async throws {
    let aws = ChangingAWS(Self.nothing)
    let poller = Poller(
      sample: Sample(at: PlanDrive.at),
      pace: Pace(interval: .milliseconds(200)),
      runner: aws.runner
    )
    let running = Task { await poller.run() }
    defer { running.cancel() }
    var status: PathStatus?
    for await sample in poller.samples {
      let next = PathStatus.derive(sample, previous: status)
      status = next
      if next.choice.isNone, sample.calls.allSatisfy({ $0.runs > 0 }) { aws.change(CannedAWS()) }
      let down = next.hops.filter { $0.state == .down }
      #expect(down.isEmpty, "\(down.map { "\($0.kind): \($0.summary)" })")
      if next.hops.allSatisfy({ $0.state == .up }) { break }
    }
    let up = try #require(status)
    for word in ["endpoint", "endpoint service", "NLB", "ALB", "service", "path"] {
      #expect(
        up.changes.contains { $0.text == "\(word) appeared: up" },
        "\(up.changes.map(\.text))"
      )
    }
  }
}
