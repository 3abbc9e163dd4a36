/// What the path has in one availability zone.
package struct ZoneLane: Equatable, Sendable {
  /// The provider's name of it where that is known, or else the customer's.
  package var zone: String
  /// As in `euw1-az1`: the same place in every account.
  package var zoneID: String?
  /// The customer's name of it.
  package var customerZone: String?
  /// The only side that the lane is about; nil: it is about both.
  ///
  /// What the zone is to the other side is not known then, or that one is in another region.
  package var side: Side?
  /// Whether it is a zone of the customer's in which the provider has nothing.
  package var isElsewhere = false
  /// The endpoint's network interface.
  package var endpointAddress: String?
  package var endpointInterfaceStatus: String?
  /// Whether the endpoint service is offered here; nil when that is not known.
  package var serviceOffered: Bool?
  package var networkLoadBalancerEnabled: Bool?
  package var applicationLoadBalancerEnabled: Bool?
  /// Whether AWS says which targets of the ALB are here.
  package var knowsTargets = true
  package var healthyTargets = 0
  package var targets = 0
  package var runningTasks = 0

  package init(zone: String) { self.zone = zone }

  /// As in `eu-west-1b (customer's eu-west-1a)` where the accounts name it differently.
  package func label(_ name: (String) -> String = { $0 }) -> String {
    if isElsewhere || side == .customer { return "\(name(zone)) (customer's)" }
    if side == .provider { return "\(name(zone)) (provider's)" }
    guard let customerZone, customerZone != zone else { return name(zone) }
    return "\(name(zone)) (customer's \(name(customerZone)))"
  }

  /// The zone as the endpoint's DNS names have it; nil: the endpoint cannot be in it.
  package var entrance: String? { side == .provider ? nil : customerZone ?? zone }

  /// Whether it says what a side has in the zone.
  package func isOf(_ side: Side) -> Bool {
    side == .provider && isElsewhere ? false : self.side == nil || self.side == side
  }

  /// Those of one side only come last.
  fileprivate var rank: (Int, String, String) {
    (side == nil ? 0 : side == .customer ? 1 : 2, zone, customerZone ?? "")
  }

  /// One lane for each zone that any object of the path is in, in order of their names; where the zones
  /// of both sides cannot be joined, those of the customer's side, then those of the provider's.
  static func lanes(_ objects: PathObjects, in sample: Sample) -> [ZoneLane] {
    let interfaces = (sample.customer.networkInterfaces.latest ?? []).filter {
      objects.endpoint?.networkInterfaceIDs.contains($0.id) ?? false
    }
    let healths = objects.applicationTargetGroups.compactMap {
      sample.provider.targetHealth[$0.arn].latest
    }
    let targets = healths.count == 1 ? healths[0] : healths.flatMap(\.self)
    let knowsTargets =
      !healths.isEmpty && (targets.isEmpty || targets.contains { $0.zone != nil })
    let counts = Counts(targets, objects.tasks.latest ?? [])
    let zones = JoinedZones(objects, in: sample)
    let own = Set(objects.networkLoadBalancer?.zones.compactMap(\.name) ?? [])
      .union(counts.zonesOfTargets)
    var lanes = interfaces.compactMap { lane(of: $0, zones, own) }
    // Where one interface's place is not known, nobody can say that a zone has none.
    let isOpen = lanes.contains { $0.side == .customer }
    for zone in own.subtracting(lanes.filter { $0.isOf(.provider) }.map(\.zone)) {
      var lane = ZoneLane(zone: zone)
      lane.side = isOpen ? .provider : nil
      lane.zoneID = zones.id(zone, of: .provider)
      lane.customerZone = zones.customerZone(of: zone)
      lanes.append(lane)
    }
    return lanes.map { lane in
      var lane = lane
      if lane.side != .customer { lane.fill(objects, counts) }
      lane.knowsTargets = knowsTargets
      return lane
    }
    .sorted { $0.rank < $1.rank }
  }

  /// The lane of a network interface of the endpoint; nil: its zone is not known.
  private static func lane(
    of interface: NetworkInterface,
    _ zones: JoinedZones,
    _ own: Set<String>
  ) -> ZoneLane? {
    guard let name = interface.zone else { return nil }
    var lane = ZoneLane(zone: name)
    lane.customerZone = name
    lane.zoneID = zones.id(name, of: .customer)
    lane.endpointAddress = interface.privateAddress
    lane.endpointInterfaceStatus = interface.status
    switch zones.meaning(of: name, among: own) {
    case .known(let zone): lane.zone = zone
    case .elsewhere: lane.isElsewhere = true
    case .unknown: lane.side = .customer
    }
    return lane
  }

  /// What the provider has here.
  private mutating func fill(_ objects: PathObjects, _ counts: Counts) {
    func isAmong(_ names: [String]?) -> Bool? {
      names.flatMap { $0.isEmpty ? nil : !isElsewhere && $0.contains(zone) }
    }
    serviceOffered = isAmong(objects.endpointService?.zones)
    networkLoadBalancerEnabled = isAmong(objects.networkLoadBalancer?.zones.map { $0.name ?? "" })
    applicationLoadBalancerEnabled = isAmong(
      objects.applicationLoadBalancer?.zones.map { $0.name ?? "" }
    )
    guard !isElsewhere else { return }
    targets = counts.targets[zone] ?? 0
    healthyTargets = counts.healthyTargets[zone] ?? 0
    runningTasks = counts.runningTasks[zone] ?? 0
  }

  /// How many there are in each zone.
  private struct Counts {
    /// Those of targets that leave too.
    var zonesOfTargets: Set<String> = []
    /// Without those that leave.
    var targets: [String: Int] = [:]
    var healthyTargets: [String: Int] = [:]
    var runningTasks: [String: Int] = [:]

    init(_ all: [TargetHealth], _ tasks: [ECSTask]) {
      for target in all {
        guard let zone = target.zone else { continue }
        zonesOfTargets.insert(zone)
        guard !target.isLeaving else { continue }
        targets[zone, default: 0] += 1
        if target.state?.known == .healthy { healthyTargets[zone, default: 0] += 1 }
      }
      for index in tasks.indices where tasks[index].lastStatus == "RUNNING" {
        if let zone = tasks[index].zone { runningTasks[zone, default: 0] += 1 }
      }
    }
  }
}

extension TargetHealth {
  /// Whether it only ends what it has begun: nothing new is sent to it, and nobody misses it.
  package var isLeaving: Bool { state?.known == .draining || state?.known == .unhealthyDraining }
}
