import Drawing
import FoundationEssentials
package import PathModel

/// The one line of `pltop check`.
///
/// Source: Monitoring Plugins Development Guidelines, “Plugin Output” and “Performance data”.
package struct CheckLine {
  private let status: PathStatus
  private let sample: Sample

  package init(_ status: PathStatus, of sample: Sample) {
    self.status = status
    self.sample = sample
  }

  package var text: String { "PLTOP \(word) - \(summary) | \(figures)" }

  private var word: String {
    switch status.state {
    case .up: "OK"
    case .degraded: "WARNING"
    case .down: "CRITICAL"
    case .unknown: "UNKNOWN"
    }
  }

  /// The root cause where one is known, then the hops that are as the path is.
  ///
  /// The `|` is left to the performance data.
  private var summary: String {
    let cause = status.findings.first { $0.severity == .critical }
    let reasons =
      if case .none(let nothing) = status.choice {
        nothing.lines
      } else {
        status.hops.filter { $0.state == status.state && $0.state != .up && $0.kind != cause?.hop }
          .map { "\($0.kind.title): \($0.summary)" }
      }
    let why = reasons.isEmpty ? "" : ": \(reasons.joined(separator: "; "))"
    let state = "path \(status.state.rawValue)\(why)"
    let line = SafeText.line(cause.map { "\($0.message); \(state)" } ?? state)
    return String(line.map { $0 == "|" ? "/" : $0 })
  }

  private var figures: String {
    let hops = status.carrying
    var figures = ["hops_up=\(hops.count { $0.state == .up });;;0;\(hops.count)"]
    figures += targets("nlb", .networkLoadBalancer)
    figures += targets("alb", .applicationLoadBalancer)
    if let service = status.objects.service {
      if let running = service.runningCount { figures.append("tasks_running=\(running);;;0") }
      if let desired = service.desiredCount { figures.append("tasks_desired=\(desired);;;0") }
    }
    figures.append("calls_failed=\(sample.calls.count { $0.problem != nil });;;0")
    return figures.joined(separator: " ")
  }

  /// A figure that is not known now is left out: zero would be a lie.
  private func targets(_ name: String, _ hop: Hop.Kind) -> [String] {
    let groups = status.groups(of: hop)
    let known = groups.filter { sample.provider.targetHealth[$0.arn].current != nil }
      .compactMap(\.tally)
    guard !groups.isEmpty, known.count == groups.count else { return [] }
    let healthy = known.reduce(0) { $0 + $1.healthy }
    let staying = known.reduce(0) { $0 + $1.staying }
    return ["\(name)_targets_healthy=\(healthy);;;0;\(staying)"]
  }
}
