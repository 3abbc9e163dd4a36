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
    let (health, counts) = (snapshot.sample.provider.targetHealth, snapshot.healthCounts)
    let said = groups.flatMap { lines(of: $1, $0, health[$1.arn], counts[$1]) }
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
    _ reading: Reading<[TargetHealth]>,
    _ count: HealthCounts.Group?
  ) -> [StyledText] {
    let title = "\(hop.title) \(group.name ?? group.arn)"
    guard let count else { return view.note(on: reading, title, width: width) }
    let (healthy, staying) = (count.healthy, count.staying)
    let state: HopState = healthy == 0 ? .down : healthy < staying ? .degraded : .up
    let leaving = count.all - staying
    let words =
      count.all == 0
      ? "no targets are registered"
      : "\(healthy) of \(staying) healthy" + (leaving > 0 ? ", \(leaving) draining" : "")
    let isOld = reading.problem != nil
    let sign = isOld ? glyphs.stale : glyphs.sign(of: state)
    let role = isOld ? Role.stale : state.role
    let line =
      StyledText("\(sign) ", Style(role, bold: true)) + StyledText(title, Style(.title, bold: true))
      + StyledText("  \(words)", role) + StyledText(zones(count), .muted)
    return [line] + view.note(on: reading, title, width: width)
  }

  /// As in `1a 1/1  1b 0/1`; targets without a zone are in none of them.
  private func zones(_ count: HealthCounts.Group) -> String {
    count.zones.sorted { $0.key < $1.key }
      .map { "  \(Wording.shortZone($0.key)) \($0.value.healthy)/\($0.value.all)" }.joined()
  }
}
