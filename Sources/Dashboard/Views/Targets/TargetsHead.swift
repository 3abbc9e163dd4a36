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
    let status = snapshot.status
    let health = snapshot.sample.provider.targetHealth
    let onRoute = status.groups.filter(\.isOnRoute)
    let takeTurns = onRoute.count > Self.mostAtOnce
    let said = onRoute.flatMap { lines(of: $0, health[$0.arn], showsAge: takeTurns) }
    let hops = status.hops.map(\.kind).filter {
      $0 == .networkLoadBalancer || $0 == .applicationLoadBalancer
    }
    let without = hops.filter { status.groups(of: $0).isEmpty }
    return said + status.groups.filter { !$0.isOnRoute }.map(beside) + missing(without, snapshot)
  }

  /// A group off the route: it is known, and never changes a verdict.
  private func beside(_ group: TargetGroupStatus) -> StyledText {
    let why = group.aside == .withoutWeight ? "weight 0" : "its listener is not watched"
    let title = "\(group.hop.title) \(group.label(glyphs.arrow))"
    return StyledText("\(glyphs.bullet) \(title)  not on the route: \(why)", .muted)
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

  /// Of more groups a refresh asks a part only, so that their health is not equally old.
  private static let mostAtOnce = 4

  private func lines(
    of group: TargetGroupStatus,
    _ reading: Reading<[TargetHealth]>,
    showsAge: Bool
  ) -> [StyledText] {
    let title = "\(group.hop.title) \(group.label(glyphs.arrow))"
    guard let tally = group.tally else { return view.note(on: reading, title, width: width) }
    let isOld = reading.problem != nil
    let sign = isOld ? glyphs.stale : glyphs.sign(of: group.state)
    let role = isOld ? Role.stale : group.state.role
    let percent = Int((group.share * 100).rounded())
    let share = percent < 100 && !group.listeners.isEmpty ? "  \(percent) % of the requests" : ""
    let age = showsAge ? reading.at.map { Wording.age(of: $0, now: view.state.now) } : nil
    let asked = age.map { "  \($0) ago" } ?? ""
    let line =
      StyledText("\(sign) ", Style(role, bold: true)) + StyledText(title, Style(.title, bold: true))
      + StyledText("  \(tally.words)", role) + StyledText(share + asked, .muted)
    let zones = StyledText(zones(tally), .muted)
    let fits = line.width + zones.width <= width
    return (fits ? [line + zones] : [line, zones]) + view.note(on: reading, title, width: width)
  }

  /// As in `1a 1/1  1b 0/1`; targets without a zone are in none of them.
  private func zones(_ tally: TargetTally) -> String {
    tally.zones.sorted { $0.key < $1.key }
      .map { "  \(Wording.shortZone($0.key)) \($0.value.healthy)/\($0.value.staying)" }.joined()
  }
}
