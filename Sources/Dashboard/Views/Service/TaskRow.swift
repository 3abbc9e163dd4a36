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

  func sign(_ glyphs: Glyphs, _ target: TargetHealth?) -> StyledText {
    if isOld { return StyledText(String(glyphs.stale), .stale) }
    if task.isStopped, !task.hasFailed { return StyledText(String(glyphs.bullet), .muted) }
    let state = state(target)
    return StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  /// The worst of what ECS and the load balancer say of it.
  func state(_ target: TargetHealth?) -> HopState {
    if task.hasFailed { return .down }
    if task.isStopped { return .unknown }
    let own: HopState =
      task.healthStatus == "UNHEALTHY" ? .down : task.isSettled ? .up : .degraded
    return [own, target?.hopState ?? .up].min { $0.urgency < $1.urgency } ?? own
  }

  /// Whether it failed, or fails its checks; that it is on its way is no problem.
  func isProblem(_ target: TargetHealth?) -> Bool {
    task.hasFailed || task.healthStatus == "UNHEALTHY"
      || !task.isStopped && target?.state?.known == .unhealthy
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

extension ECSTask {
  var isStopped: Bool { lastStatus == "STOPPED" || stoppedAt != nil }

  /// Whether it runs, as it should.
  var isSettled: Bool { lastStatus == "RUNNING" && lastStatus == desiredStatus }
}
