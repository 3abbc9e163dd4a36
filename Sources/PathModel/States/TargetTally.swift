/// How many targets of a group carry requests, in all and by zone.
package struct TargetTally: Equatable, Sendable {
  package struct Zone: Equatable, Sendable {
    package var healthy = 0
    /// Targets whose state pltop does not understand.
    package var unclear = 0
    /// Without those that leave.
    package var staying = 0
  }

  /// Registered targets.
  package private(set) var all = 0
  /// Targets that count: the others leave, or come while there are enough without them.
  package private(set) var staying = 0
  package private(set) var healthy = 0
  /// Targets whose state pltop does not understand.
  package private(set) var unclear = 0
  package private(set) var leaving = 0
  /// Targets that are new and not missed yet, as in a rollout.
  package private(set) var arriving = 0
  /// By the zone's name; of targets without a zone nothing is here.
  package private(set) var zones: [String: Zone] = [:]
  /// The first that counts and is not healthy.
  var worst: TargetHealth?

  /// Counts targets, those of each zone only if asked to; `enough` healthy ones need no others.
  init(_ targets: [TargetHealth], isUnchecked: Bool, enough: Int? = nil, isByZone: Bool = false) {
    all = targets.count
    var initial: [Int] = []
    var firstBad: Int?
    for index in targets.indices {
      let state = targets[index].state(isUnchecked: isUnchecked)
      switch state {
      case .up: healthy += 1
      case .unknown: unclear += 1
      case nil: leaving += 1
      case .degraded: initial.append(index)
      case .down: break
      }
      if state == .unknown || state == .down { firstBad = firstBad ?? index }
      if isByZone, let zone = targets[index].zone, zone != "all" { count(state, in: zone) }
    }
    let areEnough = enough.map { $0 > 0 && healthy >= $0 } ?? false
    if areEnough { leaveOut(initial, of: targets, isByZone) }
    staying = all - leaving - arriving
    let bad = [firstBad, areEnough ? nil : initial.first].compactMap(\.self).min()
    worst = bad.map { targets[$0] }
  }

  private mutating func count(_ state: HopState?, in zone: String) {
    var counts = zones[zone] ?? Zone()
    counts.staying += state == nil ? 0 : 1
    counts.healthy += state == .up ? 1 : 0
    counts.unclear += state == .unknown ? 1 : 0
    zones[zone] = counts
  }

  private mutating func leaveOut(_ initial: [Int], of targets: [TargetHealth], _ isByZone: Bool) {
    arriving = initial.count
    for index in initial where isByZone {
      if let zone = targets[index].zone { zones[zone]?.staying -= 1 }
    }
  }

  /// As in `1 of 2 healthy, 1 draining`.
  package var words: String {
    guard all > 0 else { return "no targets are registered" }
    let more = [
      leaving > 0 ? "\(leaving) draining" : nil, arriving > 0 ? "\(arriving) starting" : nil,
    ]
    return (["\(healthy) of \(staying) healthy"] + more.compactMap(\.self))
      .joined(separator: ", ")
  }
}

extension [TargetTally] {
  /// In all groups together.
  package var healthy: Int { reduce(0) { $0 + $1.healthy } }
  package var staying: Int { reduce(0) { $0 + $1.staying } }
}
