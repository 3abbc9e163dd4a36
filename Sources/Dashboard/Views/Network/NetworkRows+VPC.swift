import FoundationEssentials
import PathModel

extension NetworkRows {
  /// The VPC, its subnets by zone with what is in each, its route tables and gateways, then what
  /// lets packets pass.
  ///
  /// Nothing of a side that is somebody else's.
  func rows(of side: Side) -> [NetworkRow] {
    guard status.objects.watches(side) else { return [] }
    let network = network(of: side)
    let vpc = status.vpc(of: side, in: sample)?.id
    let tables = network.routeTables.latest ?? []
    return listed(network.vpcs, "VPC", side) { row(side, $0.id, .vpc($0)) }
      .filter { vpc == nil || $0.isGap || $0.id == "\(side.rawValue) \(vpc ?? "")" }
      + subnets(of: side)
      + listed(network.routeTables, "route tables", side) { row(side, $0.id, .routeTable($0)) }
      + listed(network.internetGateways, "internet gateways", side) {
        row(side, $0.id, .internetGateway($0))
      }
      + listed(network.natGateways, "NAT gateways", side) { gateway in
        let isUsed = tables.contains { $0.routes.contains { $0.target == gateway.id } }
        let zone = network.subnets.latest?.first { $0.id == gateway.subnetID }?.zone
        return row(side, gateway.id, .natGateway(gateway, isUsed: isUsed), zone)
      }
      + listed(network.securityGroups, "security groups", side) {
        row(side, $0.id, .securityGroup($0))
      }
      + listed(network.networkACLs, "network ACLs", side) { row(side, $0.id, .networkACL($0)) }
  }

  private func subnets(of side: Side) -> [NetworkRow] {
    let reading = network(of: side).subnets
    let tables = network(of: side).routeTables.latest ?? []
    let own = Dictionary(
      tables.flatMap { table in table.subnetIDs.map { ($0, table) } },
      uniquingKeysWith: { one, _ in one }
    )
    let main = tables.first(where: \.isMain)
    let inside = interfaces(of: side)
    let sorted = reading.map { subnets in
      subnets.sorted {
        ($0.zone ?? "", $0.name ?? "", $0.id) < ($1.zone ?? "", $1.name ?? "", $1.id)
      }
    }
    let rows = listed(sorted, "subnets", side) { subnet in
      row(side, subnet.id, .subnet(subnet, own[subnet.id] ?? main), subnet.zone)
    }
    let listedIDs = Set((reading.latest ?? []).map(\.id))
    let placed = Dictionary(grouping: inside) {
      $0.place.map { listedIDs.contains($0) ? $0 : "" } ?? ""
    }
    return rows.flatMap { row -> [NetworkRow] in
      guard case .subnet(let subnet, _) = row.content else { return [row] }
      return [row] + (placed[subnet.id] ?? []).map(\.row)
    } + (placed[""] ?? []).map(\.row)
  }

  private typealias Placed = (place: String?, row: NetworkRow)

  private func interfaces(of side: Side) -> [Placed] {
    side == .customer ? customerInterfaces : providerInterfaces
  }

  private var customerInterfaces: [Placed] {
    let objects = status.objects
    let client = objects.client.map { client -> Placed in
      let stale = sample.customer.instances.staleSince
      return (client.subnetID, inner(.customer, client.id, .client(client), client.zone, stale))
    }
    let interfaces = sample.customer.networkInterfaces.map { all in
      all.filter { objects.endpoint?.networkInterfaceIDs.contains($0.id) ?? false }
    }
    let hasNone = objects.endpoint?.networkInterfaceIDs == []
    guard let own = hasNone ? [] : interfaces.latest else {
      let gap = gap(interfaces, "endpoint's network interfaces", .customer)
      return [client, gap.map { (nil, $0) }].compactMap(\.self)
    }
    return [client].compactMap(\.self)
      + own.map {
        let row = inner(.customer, $0.id, .interface($0), $0.zone, interfaces.staleSince)
        return ($0.subnetID, row)
      }
  }

  private var providerInterfaces: [Placed] {
    let objects = status.objects
    let stale = sample.provider.loadBalancers.staleSince
    let balancers: [(Hop.Kind, LoadBalancer?)] = [
      (.networkLoadBalancer, objects.networkLoadBalancer),
      (.applicationLoadBalancer, objects.applicationLoadBalancer),
    ]
    let ends = balancers.flatMap { hop, balancer -> [Placed] in
      guard let balancer else { return [] }
      return balancer.zones.compactMap { zone in
        guard let subnet = zone.subnetID else { return nil }
        let place = NetworkInterfacePlace(subnetID: subnet, zone: zone.name)
        let id = "\(balancer.arn) \(subnet)"
        return (
          subnet, inner(.provider, id, .balancer(balancer, hop, place), zone.name, stale)
        )
      }
    }
    let index = snapshot.targetIndex
    let tasks = Dictionary(grouping: objects.tasks.latest ?? [], by: { $0.subnetID ?? "" })
    return ends
      + tasks.sorted { $0.key < $1.key }.map { subnet, tasks in
        let place = NetworkInterfacePlace(subnetID: subnet, zone: tasks.first?.zone)
        let state = HopState.gravest(of: tasks.lazy.compactMap(index.state(of:)))
        let content = NetworkRow.Content.tasks(tasks, place, state)
        let since = objects.tasks.staleSince
        return (subnet, inner(.provider, "tasks \(subnet)", content, place.zone, since))
      }
  }
}
