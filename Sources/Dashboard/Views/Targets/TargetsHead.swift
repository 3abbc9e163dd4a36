import Drawing
import PathModel

/// How many targets of each group are healthy, in all and by zone.
struct TargetsHead {
  private let view: TargetsView
  private let width: Int
  private var glyphs: Glyphs { view.glyphs }

  init(_ view: TargetsView, width: Int) {
    self.view = view
    self.width = width
  }

  var lines: [StyledText] {
    let note = view.pathNote(width: width)
    guard note.isEmpty, let snapshot = view.state.shown else { return note }
    let groups = snapshot.status.objects.targetGroups
    let health = snapshot.sample.provider.targetHealth
    let said = groups.flatMap { lines(of: $1, $0, health[$1.arn]) }
    let hops = [Hop.Kind.networkLoadBalancer, .applicationLoadBalancer]
    let without = hops.filter { hop in !groups.contains { $0.hop == hop } }
    return said + missing(without, snapshot)
  }

  /// Load balancers of which no target group is known, and what they say themselves.
  private func missing(_ hops: [Hop.Kind], _ snapshot: State.Snapshot) -> [StyledText] {
    guard !hops.isEmpty else { return [] }
    let groups = snapshot.sample.provider.targetGroups
    guard groups.current != nil else {
      return view.note(on: groups, "target groups", width: width)
    }
    return hops.flatMap { view.note(on: snapshot.status[$0], width: width) }
  }

  private func lines(
    of group: TargetGroup,
    _ hop: Hop.Kind,
    _ reading: Reading<[TargetHealth]>
  ) -> [StyledText] {
    let title = "\(hop.title) \(group.name ?? group.arn)"
    guard let targets = reading.latest else {
      return view.note(on: reading, title, width: width)
    }
    // Those that leave are no loss.
    let staying = targets.filter { !$0.isLeaving }
    let healthy = staying.count { $0.state?.known == .healthy }
    let state: HopState =
      healthy == 0 ? .down : healthy < staying.count ? .degraded : .up
    let leaving = targets.count - staying.count
    let words =
      targets.isEmpty
      ? "no targets are registered"
      : "\(healthy) of \(staying.count) healthy" + (leaving > 0 ? ", \(leaving) draining" : "")
    let isOld = reading.problem != nil
    let sign = isOld ? glyphs.stale : glyphs.sign(of: state)
    let role = isOld ? Role.stale : state.role
    let line =
      StyledText("\(sign) ", Style(role, bold: true)) + StyledText(title, Style(.title, bold: true))
      + StyledText("  \(words)", role) + StyledText(zones(targets), .muted)
    return [line] + view.note(on: reading, title, width: width)
  }

  /// As in `1a 1/1  1b 0/1`; targets without a zone are in none of them.
  private func zones(_ targets: [TargetHealth]) -> String {
    var counts: [String: (healthy: Int, all: Int)] = [:]
    for target in targets {
      guard let zone = target.zone else { continue }
      // A zone in which all are leaving has none: that must be seen.
      counts[zone, default: (0, 0)].all += target.isLeaving ? 0 : 1
      if target.state?.known == .healthy { counts[zone, default: (0, 0)].healthy += 1 }
    }
    return counts.sorted { $0.key < $1.key }
      .map { "  \(Wording.shortZone($0.key)) \($0.value.healthy)/\($0.value.all)" }.joined()
  }
}
