extension RouteTable {
  /// The route that a packet to an address takes: the one with the narrowest block that holds it.
  func route(to address: IPBlock) -> Route? {
    routes.compactMap { route in
      route.destination.flatMap { IPBlock($0) }.map { (block: $0, route: route) }
    }
    .filter { $0.block.contains(address) }
    .max { $0.block.length < $1.block.length }?.route
  }

  /// Whether it has a route for addresses of a family at all.
  func isAbout(_ family: AddressFamily) -> Bool {
    routes.contains { route in
      route.destination.flatMap { IPBlock($0) }?.family == family
    }
  }

  /// The table of a subnet: its own, or else the VPC's main one.
  static func table(of subnetID: String, among tables: [RouteTable]) -> RouteTable? {
    tables.first { $0.subnetIDs.contains(subnetID) } ?? tables.first(where: \.isMain)
  }
}
