import FoundationEssentials
import PathModel

extension NetworkRow {
  /// Its id; of a way, that of what decides about it.
  var awsID: String {
    switch content {
    case .way(let way, _): decidingPassage?.ids.first ?? way.id
    case .vpc(let vpc): vpc.id
    case .subnet(let subnet, _): subnet.id
    case .client(let client): client.id
    case .interface(let interface): interface.id
    case .balancer(let balancer, _, _): balancer.arn
    case .tasks(let tasks, let place, _): tasks.first?.arn ?? place.subnetID
    case .routeTable(let table): table.id
    case .internetGateway(let gateway): gateway.id
    case .natGateway(let gateway, _): gateway.id
    case .securityGroup(let group): group.id
    case .networkACL(let list): list.id
    case .gap(let what, _): what
    }
  }

  /// Which call printed it.
  func source(in sample: Sample) -> ObjectDetails.Source? {
    let side: Side
    let operation: String
    switch content {
    case .way:
      guard let passage = decidingPassage, !passage.ids.isEmpty else { return nil }
      (side, operation) = (passage.side, passage.filter.operation)
    case .gap: return nil
    default: (side, operation) = (self.side ?? .provider, self.operation)
    }
    let start = "\(side.rawValue) \(operation)"
    let call = sample.calls.first { $0.id == start || $0.id.hasPrefix("\(start) ") }
    return call.map { ObjectDetails.Source(call: $0.id, value: awsID) }
  }

  /// Its page in the console of its side's region.
  func consoleURL(in sample: Sample) -> String? {
    let passage = decidingPassage
    let side = passage?.side ?? self.side ?? .provider
    let access = side == .customer ? sample.customer.access : sample.provider.access
    guard let page = page(passage), !awsID.isEmpty else { return nil }
    return ConsolePage.object(
      awsID,
      service: page.service,
      place: page.place,
      region: access.region
    )
  }

  /// What is closed or not known; of an open way, what lets packets in, which says most of it.
  var decidingPassage: Passage? {
    guard case .way(_, let lanes) = content, let lane = lanes.first else { return nil }
    guard lane.verdict == .admits else { return lane.deciding }
    return lane.passages.last { $0.filter == .securityGroup } ?? lane.deciding
  }

  private func page(_ passage: Passage?) -> (service: String, place: String)? {
    switch content {
    case .way: passage.flatMap { $0.ids.isEmpty ? nil : ("vpcconsole", $0.filter.page) }
    case .vpc: ("vpcconsole", "VpcDetails:VpcId")
    case .subnet: ("vpcconsole", "SubnetDetails:subnetId")
    case .client: ("ec2", "InstanceDetails:instanceId")
    case .interface: ("ec2", "NetworkInterface:networkInterfaceId")
    case .balancer: ("ec2", "LoadBalancer:loadBalancerArn")
    case .routeTable: ("vpcconsole", "RouteTableDetails:RouteTableId")
    case .internetGateway: ("vpcconsole", "InternetGateway:internetGatewayId")
    case .natGateway: ("vpcconsole", "NatGatewayDetails:natGatewayId")
    case .securityGroup: ("vpcconsole", "SecurityGroup:groupId")
    case .networkACL: ("vpcconsole", "NetworkAclDetails:networkAclId")
    case .tasks, .gap: nil
    }
  }

  private var operation: String {
    switch content {
    case .vpc: "ec2 describe-vpcs"
    case .subnet: "ec2 describe-subnets"
    case .client: "ec2 describe-instances"
    case .interface: "ec2 describe-network-interfaces"
    case .balancer: "elbv2 describe-load-balancers"
    case .tasks: "ecs describe-tasks"
    case .internetGateway: "ec2 describe-internet-gateways"
    case .natGateway: "ec2 describe-nat-gateways"
    case .routeTable: Passage.Filter.route.operation
    case .networkACL: Passage.Filter.networkACL.operation
    case .securityGroup, .way, .gap: Passage.Filter.securityGroup.operation
    }
  }
}

extension Passage.Filter {
  fileprivate var operation: String {
    switch self {
    case .securityGroup: "ec2 describe-security-groups"
    case .networkACL: "ec2 describe-network-acls"
    case .route: "ec2 describe-route-tables"
    }
  }

  fileprivate var page: String {
    switch self {
    case .securityGroup: "SecurityGroup:groupId"
    case .networkACL: "NetworkAclDetails:networkAclId"
    case .route: "RouteTableDetails:RouteTableId"
    }
  }
}
