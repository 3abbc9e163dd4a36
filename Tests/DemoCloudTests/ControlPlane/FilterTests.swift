import PathModel
import Testing

@testable import DemoCloud

@Suite struct FilterTests {
  @Test(arguments: [
    ("abc", "abc", true), ("abc", "ab", false), ("abc", "a*", true), ("abc", "*c", true),
    ("abc", "*", true), ("", "*", true), ("", "", true), ("abc", "a?c", true), ("ac", "a?c", false),
    ("abcabd", "*ab?", true), ("abcabd", "*abc", false), ("ABC", "abc", false),
    ("a*c", "a\\*c", true),
    ("abc", "a\\*c", false), ("a\\c", "a\\\\c", true), ("a", "a\\", false), ("aab", "*a*b", true),
  ])
  func patternFits(text: String, pattern: String, fits: Bool) {
    #expect(text.fits(pattern: pattern) == fits)
  }

  @Test func longPatternEndsSoon() {
    let text = String(repeating: "a", count: 5000)
    #expect(!text.fits(pattern: String(repeating: "*a", count: 50) + "b"))
  }

  /// What is found: how many of a list's elements.
  @Test(arguments: [
    ("describe-vpcs", "Name=vpc-id,Values=vpc-*", 2),
    ("describe-vpcs", "Name=tag:Name,Values=vpc-1", 1),
    ("describe-vpcs", "Name=tag-key,Values=Name", 2),
    ("describe-vpcs", "Name=tag-key,Values=Nam", 0),
    ("describe-vpcs", "Name=tag:Name,Values=VPC-1", 0),
    ("describe-vpcs", "Name=is-default,Values=false", 2),
    ("describe-vpcs", "Name=cidr,Values=10.1.1.0/24,10.100.100.0/24", 2),
    ("describe-vpcs", "Name=cidr,Values=10.1.1.0/24 Name=tag:Name,Values=vpc-1", 0),
    ("describe-vpcs", "Name=owner-id,Values=444455556666 Name=state,Values=available", 1),
    ("describe-subnets", "Name=availability-zone,Values=eu-west-1a", 4),
    ("describe-subnets", "Name=tag:Name,Values=*private", 4),
    (
      "describe-subnets", "Name=availability-zone-id,Values=euw1-az2 Name=cidr-block,Values=10.1.*",
      2
    ),
    ("describe-route-tables", "Name=association.main,Values=true", 2),
    ("describe-route-tables", "Name=route.gateway-id,Values=igw-*", 2),
    ("describe-route-tables", "Name=association.subnet-id,Values=subnet-*", 4),
    ("describe-route-tables", "Name=route.nat-gateway-id,Values=*", 2),
    ("describe-internet-gateways", "Name=attachment.state,Values=available", 2),
    ("describe-nat-gateways", "Name=state,Values=available,pending", 2),
    ("describe-nat-gateways", "Name=state,Values=failed", 0),
    ("describe-security-groups", "Name=group-name,Values=alb-sg,ecs-sg", 2),
    ("describe-security-groups", "Name=ip-permission.from-port,Values=8888", 1),
    ("describe-security-groups", "Name=egress.ip-permission.cidr,Values=0.0.0.0/0", 4),
    ("describe-network-acls", "Name=default,Values=true", 2),
    ("describe-network-acls", "Name=entry.rule-number,Values=32767", 2),
    ("describe-network-interfaces", "Name=interface-type,Values=network_load_balancer", 2),
    ("describe-network-interfaces", "Name=description,Values=VPC?Endpoint?Interface?vpce-*", 2),
    ("describe-network-interfaces", "Name=private-ip-address,Values=10.1.1.21", 1),
    ("describe-network-interfaces", "Name=attachment.instance-owner-id,Values=amazon-aws", 10),
    ("describe-instances", "Name=instance-state-name,Values=pending,running", 1),
    ("describe-instances", "Name=instance-state-name,Values=stopped", 0),
    ("describe-instances", "Name=tag:Name,Values=test-*", 1),
    ("describe-instance-status", "Name=instance-status.status,Values=ok", 1),
    ("describe-vpc-endpoints", "Name=vpc-endpoint-type,Values=Interface", 1),
    ("describe-vpc-endpoints", "Name=vpc-endpoint-type,Values=Gateway", 0),
    ("describe-vpc-endpoints", "Name=vpc-endpoint-state,Values=available", 1),
    ("describe-vpc-endpoint-connections", "Name=vpc-endpoint-owner,Values=444455556666", 1),
    ("describe-vpc-endpoint-service-configurations", "Name=service-state,Values=Available", 1),
    ("describe-availability-zones", "Name=zone-name,Values=*a", 1),
  ])
  func filterFinds(operation: String, filters: String, count: Int) throws {
    let option = operation == "describe-nat-gateways" ? "--filter" : "--filters"
    let answer = try SteadyCloud().output("ec2 \(operation) \(option) \(filters)")
    guard case .object(let members) = answer else { return }
    #expect(members.first?.value.elements?.count == count, "\(answer.line)")
  }

  @Test func valueMayHoldBlanks() throws {
    let filter = "Name=description,Values=ELB net/demo-nlb/*"
    let answer = try SteadyCloud().output("ec2 describe-network-interfaces --filters", filter)
    #expect(answer["NetworkInterfaces"]?.elements?.count == 2)
  }

  @Test(
    arguments: Operation.ec2.filter { operation in
      operation.options.contains { $0.name.hasPrefix("filter") }
    }.map(\.name)
  )
  func unknownFilterIsRefused(operation: String) {
    let option = operation == "describe-nat-gateways" ? "--filter" : "--filters"
    let more = operation.hasSuffix("permissions") ? "--service-id SERVICE" : ""
    let cloud = SteadyCloud()
    let line = "ec2 \(operation) \(option) Name=odd,Values=a \(more)"
      .replacing("SERVICE", with: cloud.world.endpointService.id)
    let answer = cloud.ask(line)
    #expect(answer.exit == 254)
    #expect(
      answer.standardError.contains(
        "(InvalidParameterValue) when calling the \(operation.memberName) operation: The filter 'odd' is "
          + "invalid"
      ),
      "\(answer.standardError)"
    )
    #expect(cloud.problem(line).kind == .usage)
  }

  @Test func instanceInformationIsFiltered() throws {
    let cloud = SteadyCloud()
    let ssm = "ssm describe-instance-information --filters"
    for (filter, count) in [
      ("Key=InstanceIds,Values=\(cloud.world.client.id)", 1), ("Key=InstanceIds,Values=i-1", 0),
      ("Key=PingStatus,Values=Online", 1),
    ] {
      let answer = try cloud.output("\(ssm) \(filter)")
      #expect(answer["InstanceInformationList"]?.elements?.count == count)
    }
    #expect(cloud.ask("\(ssm) Key=Odd,Values=a").standardError.contains("(InvalidFilterKey)"))
  }
}
