import Drawing
import FoundationEssentials
import PathModel

/// The ECS service, its deployments, and its tasks: those that run, and why others stopped.
///
/// ```
///  ● ecs-service ACTIVE  1 of 2 running  1 pending  █████░░░░░
///  ◐ PRIMARY IN_PROGRESS  1 of 2 running  demo:13  5 min
///    task      zone  status   target   age    why
/// ✖  9f8e7d6c  1b    STOPPED           3 min  Task failed ELB health checks … · exit code 137
/// ```
struct ServiceView: ObjectListView {
  private static let rowsForEvents = 30
  static let screen = State.ScreenName.service
  let state: State

  init(_ state: State) { self.state = state }

  var memo: Memo? { state.shown?.memo }

  func head(width: Int) -> [StyledText] { ServiceHead(self, width: width).lines }

  /// The newest that the service's scheduler said.
  func foot(in area: Rect) -> ObjectListFoot? {
    guard area.height >= Self.rowsForEvents else { return nil }
    let messages = state.listedEvents.lazy.filter(\.isMessage).prefix(area.height / 6)
    let lines = messages.map { event in
      let age = TextWidth.padded(
        Wording.age(of: event.at, now: state.now),
        to: 6,
        alignment: .right
      )
      return StyledText("\(Wording.time(event.at, in: state.timeZone))  \(age)  ", .muted)
        + event.line
    }
    guard !lines.isEmpty else { return nil }
    return ObjectListFoot(
      title: StyledText(state.lexicon("ECS says"), Style(.title, bold: true)),
      lines: Array(lines)
    )
  }

  var listing: Listing<TaskRow> {
    let glyphs = glyphs
    let (rows, index) = (state.shown?.taskRows, state.shown?.targetIndex)
    let target = { @Sendable (row: TaskRow) in index?[row.task] }
    let state = { @Sendable (row: TaskRow) in index?.state(of: row.task) }
    var columns: [ListColumn<TaskRow>] = [
      ListColumn(
        "",
        .fixed(1),
        by: { SortKey(state($0).urgency) },
        cell: {
          $0.sign(glyphs, state($0))
        }
      ),
      .text("task", .fixed(8)) { String($0.task.id.prefix(8)) },
      .text("zone", .fixed(4)) { $0.task.zone.map(Wording.shortZone) },
      ListColumn(
        "status",
        .fitting(atMost: 14),
        by: { SortKey($0.task.lastStatus) },
        cell: {
          StyledText($0.statusWords(glyphs), $0.isRemembered ? .muted : .text)
        }
      ),
      ListColumn(
        "target",
        .fitting(atMost: 10),
        rank: 1,
        by: { SortKey(target($0)?.target.state?.text) },
        cell: { row in
          target(row).map { StyledText($0.target.state?.text ?? "", $0.state.role) } ?? ""
        }
      ),
      .text("address", .fitting(atMost: 15), rank: 2) { $0.task.privateAddress },
      .age(self.state) { $0.at },
      .text("revision", .fitting(atMost: 24), rank: 3) { $0.task.revision },
      .text("stop code", .fitting(atMost: 25), rank: 4) { $0.task.stopCode },
      ListColumn(
        "why",
        .share(1),
        by: { SortKey($0.why.isEmpty ? nil : $0.why) },
        cell: {
          StyledText(Wording.withShortARNs($0.why), $0.isRemembered ? .muted : .text)
        }
      )
      .needing(30),
    ]
    if rows?.hasHealth ?? false {
      let health = ListColumn<TaskRow>
        .text("health", .fixed(9), rank: 2) { $0.task.knownHealth }
      columns.insert(health, at: 4)
    }
    return Listing(
      rows?.all ?? [],
      id: \.task.arn,
      isProblem: { $0.isProblem(target($0)) },
      columns: columns
    )
  }

  func details(of item: TaskRow) -> ObjectDetails? {
    state.shown.map { TaskFacts(item, $0, when).details(glyphs, state.lexicon) }
  }
}

extension PathEvent {
  /// Whether ECS says it.
  var isMessage: Bool {
    if case .message = self { true } else { false }
  }
}

extension ECSTask {
  /// Without a health check of its containers, ECS knows nothing of its health.
  var knownHealth: String? { healthStatus == "UNKNOWN" ? nil : healthStatus }
}
