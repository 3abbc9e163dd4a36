import Drawing
import PathModel

/// How many targets of both load balancers were healthy, over time.
///
/// `NLB 1/1 ████████   ALB 1/2 █████▅▅▅`
struct HealthLine {
  private let course: HealthCourse
  private let shown: State.Snapshot?
  private let glyphs: Glyphs

  init(_ state: State) {
    course = state.health
    shown = state.shown
    glyphs = state.glyphs
  }

  /// nil: there is no course to show yet.
  func text(width: Int) -> StyledText? {
    let hops = [Hop.Kind.networkLoadBalancer, .applicationLoadBalancer].filter {
      course.points[$0]?.count ?? 0 > 1
    }
    guard !hops.isEmpty else { return nil }
    let share = width / hops.count
    return hops.map { part($0, width: share) }.joined(by: "   ")
  }

  private func part(_ hop: Hop.Kind, width: Int) -> StyledText {
    let points = course.points[hop] ?? []
    guard let last = points.last else { return "" }
    let role = isCurrent(hop) ? last.state.role : .stale
    let counts = "\(last.healthy)/\(last.count)"
    let lead = StyledText("\(hop.title) ", .text) + StyledText(counts, Style(role, bold: true))
    let values = points.map { $0.healthy > 0 ? Double($0.healthy) : nil }
    let room = min(60, width - lead.width - 4)
    let spark = Sparkline(values, style: Style(.accent), glyphs: glyphs).text(width: room)
    return lead + " " + spark
  }

  /// Whether the last point is what is known now.
  private func isCurrent(_ hop: Hop.Kind) -> Bool {
    guard let shown else { return false }
    return shown.status.groups(of: hop).allSatisfy {
      shown.sample.provider.targetHealth[$0.arn].current != nil
    }
  }
}
