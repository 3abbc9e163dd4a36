@testable import PathModel

extension HealthySample {
  static let albListener = "arn:aws:elb:eu-west-1:111122223333:listener/app/demo-alb/2/5"

  static func attribute(_ vpc: String, _ isOn: Bool? = true) -> VPCAttribute {
    var attribute = VPCAttribute()
    attribute.vpcID = vpc
    attribute.isOn = isOn
    return attribute
  }

  static func principal(_ name: String) -> AllowedPrincipal {
    var principal = AllowedPrincipal()
    principal.principal = name
    return principal
  }

  static func subnet(_ id: String, _ block: String, _ zone: Int) -> Subnet {
    var subnet = Subnet()
    subnet.id = id
    subnet.zone = zones[zone]
    subnet.zoneID = "euw1-az\(zone + 1)"
    subnet.cidrBlock = block
    subnet.availableAddresses = 50
    return subnet
  }

  static func securityGroup(
    _ id: String,
    inbound: [SecurityGroupRule] = [],
    outbound: [SecurityGroupRule] = []
  ) -> SecurityGroup {
    var group = SecurityGroup()
    group.id = id
    group.inbound = inbound
    group.outbound = outbound
    return group
  }

  static func rule(
    _ networkProtocol: String,
    _ port: Int?,
    blocks: [String] = [],
    groups: [String] = []
  ) -> SecurityGroupRule {
    var rule = SecurityGroupRule()
    rule.networkProtocol = networkProtocol
    rule.fromPort = port
    rule.toPort = port
    rule.cidrBlocks = blocks
    rule.securityGroupIDs = groups
    return rule
  }

  /// A network ACL as every VPC has it at first: everything passes.
  static func openACL(_ id: String, _ subnetIDs: [String]) -> NetworkACL {
    var list = NetworkACL()
    list.id = id
    list.subnetIDs = subnetIDs
    list.entries = [true, false].flatMap { isEgress in
      [entry(100, .allow, isEgress: isEgress), entry(32_767, .deny, isEgress: isEgress)]
    }
    return list
  }

  static func entry(
    _ number: Int,
    _ action: NetworkACL.Action,
    isEgress: Bool,
    _ networkProtocol: String = "-1",
    _ ports: ClosedRange<Int>? = nil,
    _ block: String = "0.0.0.0/0"
  ) -> NetworkACL.Entry {
    var entry = NetworkACL.Entry()
    entry.number = number
    entry.action = Open(action)
    entry.isEgress = isEgress
    entry.networkProtocol = networkProtocol
    entry.fromPort = ports?.lowerBound
    entry.toPort = ports?.upperBound
    entry.cidrBlock = block
    return entry
  }

  static func route(
    _ destination: String,
    _ target: String,
    _ state: Route.State = .active
  ) -> Route {
    var route = Route()
    route.destination = destination
    route.target = target
    route.state = Open(state)
    return route
  }

  static func forward(to group: String, weight: Int? = nil) -> ListenerAction {
    var action = ListenerAction()
    action.kind = "forward"
    action.targetGroupARNs = [group]
    if let weight { action.weights[group] = weight }
    return action
  }

  static func fixedResponse(_ statusCode: String) -> ListenerAction {
    var action = ListenerAction()
    action.kind = "fixed-response"
    action.statusCode = statusCode
    return action
  }

  static func defaultRule(_ action: ListenerAction) -> ListenerRule {
    var rule = ListenerRule()
    rule.priority = "default"
    rule.isDefault = true
    rule.actions = [action]
    return rule
  }
}
