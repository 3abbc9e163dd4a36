import FoundationEssentials
import PathModel
import Testing

@testable import AWSBackend

/// The calls about what runs the targets: few, seldom, bounded, and none for the article's stack.
@Suite struct BackingPlanTests {
  private static let names = [
    "describe-container-instances", "describe-tags", "describe-vpc-endpoint-services",
  ]

  @Test func theArticlesStackNeedsNoneOfThem() {
    let plan = PlanDrive().plan
    #expect(!plan.contains { Self.names.contains($0.arguments[1]) })
    #expect(!plan.contains { $0.side == .provider && $0.arguments[1] == "describe-instances" })
    #expect(!plan.contains { $0.id.contains("of the route") })
  }

  @Test func addressesAreLookedUpByTheirInterfaces() throws {
    let drive = PlanDrive(.addresses)
    let calls = drive.plan.filter { $0.side == .provider && $0.arguments[0] != "sts" }
    let interfaces = try #require(
      calls.first { $0.arguments[1] == "describe-network-interfaces" }
    )
    let health = try #require(
      drive.sample.provider.targetHealth.byKey.first {
        !$0.value.latest!.contains { $0.id.hasPrefix("arn:") }
      }
    )
    let addresses = (health.value.latest ?? []).map(\.id).sorted().joined(separator: ",")
    #expect(
      interfaces.arguments.suffix(2) == [
        "--filters", "Name=addresses.private-ip-address,Values=\(addresses)",
      ]
    )
    #expect(interfaces.tier == .slow)
    let tags = try #require(calls.first { $0.arguments[1] == "describe-tags" })
    #expect(tags.arguments.suffix(2) == ["--resource-arns", health.key])
    #expect(drive.status.state == .up)
  }

  @Test func instancesAndTheirTasksAreLookedUp() throws {
    let drive = PlanDrive(try .bridge())
    let calls = drive.plan.filter { $0.side == .provider }
    let hosts = try #require(calls.first { $0.arguments[1] == "describe-container-instances" })
    #expect(hosts.arguments.contains("--container-instances"))
    let instances = try #require(calls.first { $0.arguments[1] == "describe-instances" })
    #expect(
      instances.arguments.suffix(2) == ["--filters", "Name=instance-id,Values=i-0123456789abcdef0"]
    )
    #expect(!calls.contains { $0.arguments[1] == "describe-tags" })
    let backing = try #require(drive.status.backings.values.first)
    #expect(backing.instances.map(\.id) == ["i-0123456789abcdef0"])
    #expect(backing.instances.first?.taskIDs.count == 2)
  }

  @Test func theCustomerIsAskedOfASomebodyElsesService() throws {
    let drive = PlanDrive(.saas)
    let call = try #require(
      drive.plan.first { $0.arguments[1] == "describe-vpc-endpoint-services" }
    )
    #expect(call.side == .customer)
    #expect(call.tier == .slow)
    #expect(
      call.arguments.suffix(2) == [
        "--service-names", "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
      ]
    )
    #expect(drive.status.objects.offeredService?.owner == "111122223333")
  }

  @Test(arguments: [
    Problem(.permission, "not allowed", code: "UnauthorizedOperation"),
    Problem(.notFound, "The Vpc Endpoint Service does not exist", code: "InvalidServiceName"),
  ])
  func withoutItsAnswerNothingIsAmiss(refusal: Problem) {
    var aws = CannedAWS.saas
    aws.special["ec2 describe-vpc-endpoint-services"] = .failure(refusal)
    var wish = PathWish()
    wish.unwatched = [.provider]
    let status = PlanDrive(aws, wish: wish).status
    #expect(status.state == .up)
    #expect(status.findings.allSatisfy { $0.severity == .advice })
  }

  @Test(arguments: [1, 100, 101, 501, 3000])
  func idsAreBounded(count: Int) {
    var sample = PlanDrive(.addresses).sample
    for (arn, health) in sample.provider.targetHealth.byKey
    where !(health.latest ?? []).contains(where: { $0.id.hasPrefix("arn:") }) {
      let targets = (0..<count).map { index in
        var target = TargetHealth()
        target.id = "10.0.\(index / 250).\(index % 250)"
        return target
      }
      sample.provider.targetHealth[arn] = .value(targets, at: PlanDrive.at)
    }
    let calls = CallPlan.calls(for: sample).filter {
      $0.side == .provider && $0.arguments[1] == "describe-network-interfaces"
    }
    #expect(calls.count == min(5, (count + 99) / 100))
    #expect(calls.allSatisfy { $0.arguments.last!.split(separator: ",").count <= 101 })
  }

  @Test func ofMoreThanFourGroupsHealthTakesTurns() {
    let healths = { (count: Int) in
      let aws = CannedAWS(special: Self.groups(count))
      return PlanDrive(aws).plan.filter { $0.arguments[1] == "describe-target-health" }
    }
    #expect(healths(2).allSatisfy { $0.turn == nil && $0.tier == .fast })
    let many = healths(20)
    #expect(many.count == 21)
    #expect(many.allSatisfy { $0.turn != nil && $0.tier == .medium })
  }

  /// An ALB whose rules forward to so many groups.
  private static func groups(_ count: Int) -> [String: Result<String, Problem>] {
    guard count > 2 else { return [:] }
    let acc = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:"
    let alb = acc + "loadbalancer/app/demo-alb/50dc6c495c0c9188"
    let nlb = acc + "loadbalancer/net/demo-nlb/1f2e3d4c5b6a7980"
    let nlbGroup = acc + "targetgroup/demo-nlb-target-group/73e2d6bc24d8a067"
    let arns = (0..<count).map { acc + "targetgroup/alb-\($0)/\($0)" }
    let rules = arns.enumerated().map { index, arn in
      #"{"RuleArn": "r\#(index)", "Priority": "\#(index + 1)", "Conditions": [{"Field": "path-pattern", "Values": ["/\#(index)/*"]}], "Actions": [{"Type": "forward", "TargetGroupArn": "\#(arn)"}], "IsDefault": false}"#
    }
    let groups = arns.map {
      #"{"TargetGroupArn": "\#($0)", "TargetType": "ip", "LoadBalancerArns": ["\#(alb)"]}"#
    }
    let own =
      #"{"TargetGroupArn": "\#(nlbGroup)", "TargetType": "alb", "LoadBalancerArns": ["\#(nlb)"]}"#
    return [
      "elbv2 describe-rules": .success(#"{"Rules": [\#(rules.joined(separator: ","))]}"#),
      "elbv2 describe-rules alb": .success(#"{"Rules": [\#(rules.joined(separator: ","))]}"#),
      "elbv2 describe-listeners alb": .success(
        #"{"Listeners": [{"ListenerArn": "\#(acc)listener/app/demo-alb/50dc6c495c0c9188/f2", "LoadBalancerArn": "\#(alb)", "Port": 8888, "Protocol": "HTTP", "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}]}"#
      ),
      "elbv2 describe-target-groups": .success(
        #"{"TargetGroups": [\#((groups + [own]).joined(separator: ","))]}"#
      ),
    ]
  }
}
