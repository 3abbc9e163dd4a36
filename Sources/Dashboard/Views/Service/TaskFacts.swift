import Drawing
import FoundationEssentials
import PathModel

/// All that is known of a task: why it stopped first, then how it is, its containers, and where it is.
struct TaskFacts {
  private let row: TaskRow
  private let snapshot: State.Snapshot
  private let when: Moments
  private var task: ECSTask { row.task }

  init(_ row: TaskRow, _ snapshot: State.Snapshot, _ when: Moments) {
    self.row = row
    self.snapshot = snapshot
    self.when = when
  }

  func details(_ glyphs: Glyphs, _ lexicon: Lexicon) -> ObjectDetails {
    let (sheet, state) = (sheet, snapshot.targetIndex.state(of: task))
    return ObjectDetails(
      title: row.sign(glyphs, state) + StyledText(" Task \(task.id)", Style(.title, bold: true)),
      id: task.arn,
      consoleURL: ConsolePage.task(task.arn, of: snapshot.status.objects.service?.name),
      source: snapshot.sample.source("describe-tasks", task.arn, value: task.arn),
      lines: { sheet.lines(width: $0, lexicon) }
    )
  }

  private var sheet: FactSheet {
    let words = TaskWords(task, when)
    var sheet = FactSheet()
    if task.stopCode != nil || task.stoppedReason != nil { sheet.add("Stopped", words.stop) }
    sheet.add(
      "Task",
      [
        ("status", task.lastStatus), ("wanted", words.wanted), ("health", task.healthStatus),
        ("revision", task.revision), ("deployed", task.startedBy), ("note", note),
      ] + words.times
    )
    if let target = snapshot.targetIndex[task]?.target {
      sheet.add(
        "Target",
        [
          ("target", target.label), ("state", target.state?.text), ("reason", target.reason),
          ("says", target.description), ("means", target.meaning),
        ]
      )
    }
    for container in task.containers {
      sheet.add("Container \(container.name ?? "")", words.facts(of: container))
    }
    sheet.add("Place", words.placement + [("arn", task.arn), ("group", task.group)])
    return sheet
  }

  private var note: String? {
    switch row.origin {
    case .described: nil
    case .remembered: "remembered: ECS does not describe it now"
    case .forgotten:
      "no longer listed by ECS, which forgets stopped tasks after about an hour"
    }
  }
}
