import ArgumentParser
import Drawing
import FoundationEssentials
import PathModel

/// The command `pltop check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks AWS once and says in one line, and by exit code, how the path is.",
    discussion: """
      Made for monitoring systems that run plugins: exit code 0 up, 1 degraded, 2 down, 3 unknown; \
      one line, then | and performance data.
      """
  )

  @OptionGroup var link: LinkOption

  @OptionGroup var options: PathOptions

  func validate() throws { try options.requireSense(inDemo: options.demo.demo, link: link.link) }

  func run() throws {
    let (sample, status) = try OneShot.poll(options.path(link: link.link))
    if case .several = status.choice { try OneShot.requirePath(status) }
    Console.print(CheckLine(status, of: sample).text)
    throw ExitCode.check(status.state)
  }
}

/// The one line of `pltop check`.
///
/// Source: Monitoring Plugins Development Guidelines, “Plugin Output” and “Performance data”.
struct CheckLine {
  private let status: PathStatus
  private let sample: Sample

  init(_ status: PathStatus, of sample: Sample) {
    self.status = status
    self.sample = sample
  }

  var text: String { "PLTOP \(word) - \(summary) | \(figures)" }

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
    figures += targets("nlb", status.objects.networkTargetGroups)
    figures += targets("alb", status.objects.applicationTargetGroups)
    if let service = status.objects.service {
      if let running = service.runningCount { figures.append("tasks_running=\(running);;;0") }
      if let desired = service.desiredCount { figures.append("tasks_desired=\(desired);;;0") }
    }
    figures.append("calls_failed=\(sample.calls.count { $0.problem != nil });;;0")
    return figures.joined(separator: " ")
  }

  /// A figure that is not known now is left out: zero would be a lie.
  private func targets(_ name: String, _ groups: [TargetGroup]) -> [String] {
    let known = groups.compactMap { sample.provider.targetHealth[$0.arn].current }
    guard !groups.isEmpty, known.count == groups.count else { return [] }
    let all = known.flatMap(\.self)
    let healthy = all.count { $0.state?.known == .healthy }
    return ["\(name)_targets_healthy=\(healthy);;;0;\(all.count)"]
  }
}
