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
  /// Whether AWS says which targets of what answers are here.
  package var knowsTargets = true
  package var healthyTargets = 0
  /// Targets whose state pltop does not understand.
  package var unclearTargets = 0
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
  static func lanes(
    _ objects: PathObjects,
    _ groups: [TargetGroupStatus],
    in sample: Sample
  ) -> [ZoneLane] {
    let interfaces = (sample.customer.networkInterfaces.latest ?? []).filter {
      objects.endpoint?.networkInterfaceIDs.contains($0.id) ?? false
    }
    let tallies = groups.filter { $0.isOnRoute && $0.group.targetType != "alb" }
      .compactMap(\.tally)
    let knowsTargets =
      !tallies.isEmpty
      && (tallies.allSatisfy { $0.all == 0 } || tallies.contains { !$0.zones.isEmpty })
    let counts = Counts(tallies, objects.tasks.latest ?? [])
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
    targets = counts.targets[zone]?.staying ?? 0
    healthyTargets = counts.targets[zone]?.healthy ?? 0
    unclearTargets = counts.targets[zone]?.unclear ?? 0
    runningTasks = counts.runningTasks[zone] ?? 0
  }

  /// How many there are in each zone.
  private struct Counts {
    /// Zones whose targets all leave, too.
    var zonesOfTargets: Set<String> { Set(targets.keys) }
    var targets: [String: TargetTally.Zone] = [:]
    var runningTasks: [String: Int] = [:]

    init(_ tallies: [TargetTally], _ tasks: [ECSTask]) {
      for (zone, tally) in tallies.flatMap(\.zones) {
        targets[zone, default: TargetTally.Zone()].staying += tally.staying
        targets[zone, default: TargetTally.Zone()].healthy += tally.healthy
        targets[zone, default: TargetTally.Zone()].unclear += tally.unclear
      }
      for index in tasks.indices where tasks[index].lastStatus == "RUNNING" {
        if let zone = tasks[index].zone { runningTasks[zone, default: 0] += 1 }
      }
    }
  }
}

extension ZoneLane {
  /// How one thing is that requests of the zone meet.
  package struct Stop: Equatable, Sendable {
    package var hop: Hop.Kind
    package var state: HopState
  }

  /// Whether requests of the zone have an interface of the endpoint that works.
  package var entranceState: HopState {
    guard endpointAddress != nil else { return .down }
    var interface = NetworkInterface()
    interface.status = endpointInterfaceStatus
    return interface.hopState
  }

  /// The endpoint service and the load balancers, as far as they are enabled here; the ALB only where one
  /// is on the route.
  package func stops(hasALB: Bool) -> [Stop] {
    func state(_ isThere: Bool?) -> HopState { isThere.map { $0 ? .up : .down } ?? .unknown }
    let first = [
      Stop(hop: .endpointService, state: state(serviceOffered)),
      Stop(hop: .networkLoadBalancer, state: state(networkLoadBalancerEnabled)),
    ]
    guard hasALB else { return first }
    return first + [
      Stop(hop: .applicationLoadBalancer, state: state(applicationLoadBalancerEnabled))
    ]
  }

  /// How the targets here are.
  package var targetsState: HopState {
    guard knowsTargets else { return .unknown }
    if healthyTargets == 0 { return unclearTargets > 0 ? .unknown : .down }
    return healthyTargets < targets ? .degraded : .up
  }
}
