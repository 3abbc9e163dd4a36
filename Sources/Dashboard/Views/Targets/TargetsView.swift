import Drawing
import PathModel

/// Every target of the load balancers' target groups: how it is, why, and which task it is.
///
/// ```
///  ● NLB TCP:80 → demo-nlb-target-group  1 of 1 healthy
///  ✖ ALB HTTP:8888 → demo-alb-target-group  0 of 2 healthy  1a 0/1  1b 0/1
///    target               hop  zone  state      reason          description
/// ✖  10.100.100.140:8080  ALB  1a    unhealthy  Target.Timeout  Request timed out
/// ```
struct TargetsView: ObjectListView {
  static let screen = State.ScreenName.targets
  let state: State

  init(_ state: State) { self.state = state }

  var memo: Memo? { state.shown?.memo }

  func head(width: Int) -> [StyledText] { TargetsHead(self, width: width).lines }

  var listing: Listing<TargetRow> {
    let (glyphs, now) = (glyphs, state.now)
    let shown = state.shown
    let (rows, history, tasks) = (shown?.targetRows, shown?.targetHistory, shown?.taskIndex)
    let isLong = rows?.hasLongState ?? false
    let stateWidth = TextWidth.of(
      (isLong ? TargetHealth.State.unhealthyDraining : .unavailable).rawValue
    )
    var columns: [ListColumn<TargetRow>] = [
      ListColumn(
        "",
        .fixed(1),
        by: { SortKey($0.state.urgency) },
        cell: { $0.sign(glyphs) }
      ),
      .text("target", .fitting(atMost: 32)) { $0.target.label },
      .text("hop", .fitting(atMost: 6)) { $0.hop.title },
      .text("zone", .fixed(4)) { $0.target.zone.map(Wording.shortZone) },
      ListColumn(
        "state",
        .fixed(stateWidth),
        by: { SortKey($0.target.state?.text) },
        cell: {
          StyledText($0.target.state?.text ?? "no state", $0.role($0.state.role))
        }
      ),
      ListColumn(
        "since",
        .fixed(6),
        .right,
        rank: 2,
        by: { SortKey(history?.since($0)) },
        cell: {
          StyledText(history?.since($0).map { Wording.age(of: $0, now: now) } ?? "", .text)
        }
      ),
      ListColumn(
        "task",
        .fitting(atMost: 24),
        rank: 1,
        by: { SortKey(tasks?[$0.target]?.id) },
        cell: {
          StyledText(tasks?[$0.target]?.shortWords ?? "", $0.role(.text))
        }
      ),
      .text("reason", .fitting(atMost: 32), rank: 3) { $0.target.reason },
      .text("listener", .fitting(atMost: 12), rank: 4) { $0.status.listeners.first },
      .text("group", .fitting(atMost: 32), rank: 5, role: .muted) { $0.group.name },
      .text("description", .share(1)) { $0.target.description ?? $0.target.reason }.needing(30),
    ]
    if rows?.hasOverride ?? false {
      let override = ListColumn<TargetRow>
        .text("override", .fitting(atMost: 18), rank: 2, role: .degraded) { $0.target.override }
      columns.insert(override, at: 5)
    }
    return Listing(
      rows?.all ?? [],
      id: \.id,
      isProblem: { $0.state != .up && $0.state != nil },
      columns: columns
    )
  }

  func details(of item: TargetRow) -> ObjectDetails? {
    state.shown.map { TargetFacts(item, $0, when).details(glyphs, state.lexicon) }
  }
}

extension ECSTask {
  /// By which it is told from others, and its state where that is not the usual one.
  var shortWords: String {
    [String(id.prefix(8)), lastStatus == "RUNNING" ? nil : lastStatus].compactMap(\.self)
      .joined(separator: " ")
  }
}
