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
    let targets = TargetIndex(state.shown)
    let rows = rows
    var columns: [ListColumn<TaskRow>] = [
      ListColumn(
        "",
        .fixed(1),
        by: { SortKey($0.state(targets[$0.task]).urgency) },
        cell: {
          $0.sign(glyphs, targets[$0.task])
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
        by: { SortKey(targets[$0.task]?.state?.text) },
        cell: { row in
          targets[row.task].map { StyledText($0.state?.text ?? "", $0.hopState.role) } ?? ""
        }
      ),
      .text("address", .fitting(atMost: 15), rank: 2) { $0.task.privateAddress },
      .age(state) { $0.at },
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
    if rows.contains(where: { $0.task.knownHealth != nil }) {
      let health = ListColumn<TaskRow>
        .text("health", .fixed(9), rank: 2) { $0.task.knownHealth }
      columns.insert(health, at: 4)
    }
    return Listing(
      rows,
      id: \.task.arn,
      isProblem: { $0.isProblem(targets[$0.task]) },
      columns: columns
    )
  }

  /// As ECS lists those that run; then those that stopped, the newest first.
  private var rows: [TaskRow] {
    guard let snapshot = state.shown else { return [] }
    let objects = snapshot.status.objects
    let listed = snapshot.sample.provider.stoppedTaskARNs.current.map(Set.init)
    let stopped = described(objects.stoppedTasks)
    let stoppedARNs = Set(stopped.map(\.task.arn))
    let running = described(objects.tasks).filter { !stoppedARNs.contains($0.task.arn) }
    let remembered = objects.rememberedTasks.map { task in
      let isForgotten = listed.map { !$0.contains(task.arn) } ?? false
      return TaskRow(task: task, origin: isForgotten ? .forgotten : .remembered)
    }
    let newestFirst = (stopped + remembered).sorted {
      ($0.task.stoppedAt ?? .distantFuture) > ($1.task.stoppedAt ?? .distantFuture)
    }
    return running + newestFirst
  }

  private func described(_ reading: Reading<[ECSTask]>) -> [TaskRow] {
    let freshness: Freshness = reading.problem == nil ? .current : .stale
    return (reading.latest ?? []).map { TaskRow(task: $0, origin: .described(freshness)) }
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
