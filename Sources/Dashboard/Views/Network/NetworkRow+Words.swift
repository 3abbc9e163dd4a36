import Drawing
import FoundationEssentials
import PathModel

extension NetworkRow {
  /// Which part of the path it is of, and in which zone, as in `customer 1a`.
  var place: String {
    let part = side?.rawValue ?? "way"
    return zone.map { "\(part) \(Wording.shortZone($0))" } ?? part
  }

  /// What it is, by its name where it has one.
  var what: String {
    switch content {
    case .way(let way, _):
      "\(way.title) \(way.transport.rawValue) \(way.port.map(String.init) ?? "?")"
    case .vpc(let vpc): named(vpc.name, vpc.id)
    case .subnet(let subnet, _): named(subnet.name, subnet.id)
    case .client: inside("client")
    case .interface: inside("endpoint")
    case .balancer(_, let hop, _): inside(hop.title)
    case .tasks(let tasks, _, _): inside(Wording.amount(tasks.count, "task"))
    case .routeTable(let table): named(table.name, table.id)
    case .internetGateway(let gateway): named(gateway.name, gateway.id)
    case .natGateway(let gateway, _): named(gateway.name, gateway.id)
    case .securityGroup(let group): named(group.name, group.id)
    case .networkACL(let list): named(list.name, list.id)
    case .gap(let what, _): what
    }
  }

  /// What matters of it, the most important first.
  var detail: String {
    switch content {
    case .way(let way, _): detail(of: way)
    case .vpc(let vpc): joined("VPC", vpc.cidrBlocks.joined(separator: " "))
    case .subnet(let subnet, let table): Self.detail(of: subnet, table)
    case .client(let client): joined(client.privateAddress, client.state?.text, client.id)
    case .interface(let interface):
      joined(interface.privateAddress, interface.status, interface.id)
    case .balancer(let balancer, _, _): joined(balancer.name, balancer.state?.text)
    case .tasks(let tasks, _, _):
      tasks.compactMap(\.privateAddress).prefix(8).joined(separator: " ")
    case .routeTable(let table): Self.detail(of: table)
    case .internetGateway(let gateway): joined("internet gateway", gateway.attachmentState)
    case .natGateway(let gateway, _): Self.detail(of: gateway)
    case .securityGroup(let group):
      joined(
        "security group",
        group.inbound.map { "in \($0.count)" },
        group.outbound.map { "out \($0.count)" }
      )
    case .networkACL(let list):
      joined("network ACL", Wording.amount(list.entries.count, "entry", "entries"))
    case .gap(let what, nil): "asking AWS about \(what)"
    case .gap(_, let problem?): problem.message
    }
  }

  private func detail(of way: NetworkWay) -> String {
    guard let passage = decidingPassage else {
      if way.isEvidentlyOpen { return "health checks pass" }
      return "not known: \(way.reason ?? "AWS does not say")"
    }
    let more = state == .degraded ? "health checks pass, but " : ""
    return more + PassageText(passage).outcome
  }

  private static func detail(of subnet: Subnet, _ table: RouteTable?) -> String {
    let free = subnet.availableAddresses.map { $0 == 0 ? "no free address" : "\($0) free" }
    return joined(subnet.cidrBlock, free, table?.reach, table?.id)
  }

  private static func detail(of table: RouteTable) -> String {
    let ways = table.routes.filter { $0.target != "local" }.map { route in
      let isDead = route.state?.known == .blackhole
      return PassageText.text(of: route) + (isDead ? " blackhole" : "")
    }
    return joined("routes", table.isMain ? "main" : nil, ways.joined(separator: ", "))
  }

  private static func detail(of gateway: NATGateway) -> String {
    joined("NAT gateway", gateway.state?.text, gateway.publicAddress, gateway.failureMessage)
  }

  private func named(_ name: String?, _ id: String) -> String {
    name.flatMap { $0.isEmpty ? nil : $0 } ?? id
  }

  private func inside(_ what: String) -> String { isInSubnet ? "  \(what)" : what }
}

/// Words that are known, with a blank between two.
private func joined(_ words: String?...) -> String {
  words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
}

extension RouteTable {
  /// Whether its subnets are open to the internet, by where its default route leads.
  var reach: String {
    let target = routes.first { $0.destination == "0.0.0.0/0" }?.target
    return target?.hasPrefix("igw-") ?? false ? "public" : "private"
  }
}

extension NetworkWay {
  /// As in `ALB → tasks`.
  var title: String {
    switch kind {
    case .clientToEndpoint: "client → endpoint"
    case .endpointToNetworkLoadBalancer: "endpoint → NLB"
    case .networkToApplicationLoadBalancer: "NLB → ALB"
    case .applicationLoadBalancerToTasks: "ALB → \(endTitle)"
    case .networkLoadBalancerToTargets: "NLB → \(endTitle)"
    case .tasksToInternet: "tasks → internet"
    }
  }

  private var endTitle: String {
    end.map { $0 == .service ? "tasks" : $0.title } ?? "targets"
  }
}
