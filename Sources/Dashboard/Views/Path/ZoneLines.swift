import Drawing
import PathModel

/// The path zone by zone: most odd failures hit one of them.
///
/// ```
/// 1a  ● 10.1.1.12 ─▶ ● service ─▶ ● NLB ─▶ ● ALB ─▶ ● 1/1 targets  1 task
/// 1b  ● 10.1.1.77 ─▶ ● service ─▶ ✖ NLB ─▶ …
/// ```
struct ZoneLines {
  private let lanes: [ZoneLane]
  private let sample: Sample
  private let groups: [TargetGroupStatus]
  private let hasALB: Bool
  private let hasTasks: Bool
  private let glyphs: Glyphs

  init(_ snapshot: State.Snapshot, glyphs: Glyphs) {
    lanes = snapshot.status.zones
    sample = snapshot.sample
    groups = snapshot.status.finalGroups
    hasALB = snapshot.status.objects.hasApplicationLoadBalancer
    hasTasks = snapshot.status.hasService
    self.glyphs = glyphs
  }

  /// Whether one zone has what another has not.
  ///
  /// What only one side is known to have is no difference to a zone of the other side's.
  var differ: Bool {
    Dictionary(grouping: lanes, by: \.side).values.contains { lanes in
      Set(lanes.map(Self.signature)).count > 1
    }
  }

  var lines: [StyledText] {
    guard lanes.count > 1 else { return [] }
    let width = lanes.map { TextWidth.of($0.endpointAddress ?? Self.none) }.max() ?? 0
    let labels = lanes.map { $0.label(Wording.shortZone) }
    let labelWidth = labels.map(TextWidth.of).max() ?? 0
    return zip(lanes, labels).map { lane, label in
      StyledText("\(TextWidth.padded(label, to: labelWidth))  ", .text)
        + line(of: lane, addressWidth: width)
    }
  }

  private static let none = "no endpoint"

  private static func signature(of lane: ZoneLane) -> [Int] {
    [
      lane.endpointAddress == nil ? 0 : 1, lane.entranceState.urgency,
      lane.serviceOffered.map { $0 ? 2 : 1 } ?? 0,
      lane.networkLoadBalancerEnabled.map { $0 ? 2 : 1 } ?? 0,
      lane.applicationLoadBalancerEnabled.map { $0 ? 2 : 1 } ?? 0,
      lane.healthyTargets == lane.targets ? 1 : 0, lane.targets == 0 ? 0 : 1,
    ]
  }

  private func line(of lane: ZoneLane, addressWidth: Int) -> StyledText {
    let arrow = StyledText(" \(glyphs.arrowShaft)\(glyphs.arrowHead) ", .accent)
    let address = TextWidth.padded(lane.endpointAddress ?? Self.none, to: addressWidth)
    let entrance = part(
      lane.entranceState,
      address,
      isCurrent: sample.customer.networkInterfaces.current != nil
    )
    if lane.side == .customer { return entrance }
    let stops = lane.stops(hasALB: hasALB).map { stop in
      let isService = stop.hop == .endpointService
      let isCurrent =
        isService
        ? sample.provider.endpointServices.current != nil
        : sample.provider.loadBalancers.current != nil
      return part(stop.state, isService ? "service" : stop.hop.title, isCurrent: isCurrent)
    }
    let parts = stops + [targets(of: lane)]
    let tasks = hasTasks ? "  \(Wording.amount(lane.runningTasks, "task"))" : ""
    return (lane.side == .provider ? parts : [entrance] + parts).joined(by: arrow)
      + StyledText(tasks, .muted)
  }

  private func targets(of lane: ZoneLane) -> StyledText {
    guard lane.knowsTargets else { return part(lane.targetsState, "targets", isCurrent: true) }
    let isCurrent = groups.allSatisfy { sample.provider.targetHealth[$0.arn].current != nil }
    return part(
      lane.targetsState,
      "\(lane.healthyTargets)/\(lane.targets) healthy",
      isCurrent: isCurrent
    )
  }

  /// What is old says so, whatever it says besides.
  private func part(_ state: HopState, _ word: String, isCurrent: Bool) -> StyledText {
    guard isCurrent else { return StyledText("\(glyphs.stale) \(word)", .stale) }
    return StyledText("\(glyphs.sign(of: state)) ", Style(state.role, bold: true))
      + StyledText(word, state == .down || state == .degraded ? state.role : .text)
  }
}
