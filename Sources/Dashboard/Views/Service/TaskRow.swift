import Drawing
import FoundationEssentials
import PathModel

/// A task of the service as it is listed.
struct TaskRow: Sendable {
  /// How it comes to be known.
  enum Origin: Sendable {
    /// ECS described it when it was asked last, and now and then says nothing newer.
    case described(Freshness)
    /// ECS described it once; whether it still lists it, nobody knows now.
    case remembered
    /// ECS has forgotten it.
    case forgotten
  }

  let task: ECSTask
  let origin: Origin

  /// Stopped ones stay as they are: that they are remembered makes them no less true.
  var isOld: Bool {
    if case .described(.stale) = origin { true } else { false }
  }

  var isRemembered: Bool {
    if case .described = origin { false } else { true }
  }

  /// What is only remembered has a mark that needs no colour.
  func statusWords(_ glyphs: Glyphs) -> String {
    (task.lastStatus ?? "no status") + (isRemembered ? " \(glyphs.stale)" : "")
  }

  func sign(_ glyphs: Glyphs, _ state: HopState?) -> StyledText {
    if isOld { return StyledText(String(glyphs.stale), .stale) }
    return StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  /// Whether it failed, or fails its checks; that it is on its way is no problem.
  func isProblem(_ target: TargetIndex.Seen?) -> Bool {
    task.hasFailed || task.healthStatus == "UNHEALTHY"
      || !task.isStopped && target?.target.state?.known == .unhealthy
  }

  /// Why it stopped, in the words of ECS and of its container.
  var why: String {
    guard task.isStopped || task.stopCode != nil || task.stoppedReason != nil else { return "" }
    var words = [task.explanation]
    if case .forgotten = origin { words.append("no longer listed by ECS") }
    if case .remembered = origin { words.append("not described by ECS now") }
    return Card.joined(words)
  }

  /// When it stopped, or since when it runs, or when it was made.
  var at: Date? { task.stoppedAt ?? task.startedAt ?? task.createdAt }
}
