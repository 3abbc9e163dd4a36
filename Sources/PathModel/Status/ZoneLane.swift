/// What the path has in one availability zone.
package struct ZoneLane: Equatable, Sendable {
  package var zone: String
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

  /// One lane for each zone that any object of the path is in, in order of their names.
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
    let zones = Set(
      interfaces.compactMap(\.zone) + (objects.networkLoadBalancer?.zones.compactMap(\.name) ?? [])
    )
    .union(counts.zonesOfTargets)
    return zones.sorted().map { zone in
      var lane = ZoneLane(zone: zone)
      let interface = interfaces.first { $0.zone == zone }
      lane.endpointAddress = interface?.privateAddress
      lane.endpointInterfaceStatus = interface?.status
      lane.serviceOffered = objects.endpointService.flatMap { service in
        service.zones.isEmpty ? nil : service.zones.contains(zone)
      }
      lane.networkLoadBalancerEnabled = objects.networkLoadBalancer.flatMap {
        $0.isEnabled(in: zone)
      }
      lane.applicationLoadBalancerEnabled = objects.applicationLoadBalancer.flatMap {
        $0.isEnabled(in: zone)
      }
      lane.knowsTargets = knowsTargets
      lane.targets = counts.targets[zone] ?? 0
      lane.healthyTargets = counts.healthyTargets[zone] ?? 0
      lane.runningTasks = counts.runningTasks[zone] ?? 0
      return lane
    }
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

extension LoadBalancer {
  /// nil: AWS named no zone at all.
  fileprivate func isEnabled(in zone: String) -> Bool? {
    zones.isEmpty ? nil : zones.contains { $0.name == zone }
  }
}
