import ChildProcess
import Configuration
import FoundationEssentials
import PathModel

/// Runs the operator's command when the path's state changes.
struct ChangeHook: Sendable {
  private static let timeout = Duration.seconds(30)

  /// The state, and the one before.
  static let variables = ["PLTOP_STATE", "PLTOP_OLD_STATE"]

  /// The program and its arguments; no shell takes part.
  private let words: [String]
  /// What the operator knows it by, as in `--on-change`.
  private let name: String

  /// nil: there is none to run.
  init?(_ effective: EffectiveSettings) {
    words = effective.settings.onChange
    guard let program = words.first, !program.isEmpty else { return nil }
    if case .option(let option) = effective.origin(of: .onChange) {
      name = option
    } else {
      name = Setting.onChange.name
    }
  }

  /// The command reads the status JSON; `PLTOP_STATE` and `PLTOP_OLD_STATE` say what changed.
  ///
  /// - Returns: why it did not go well; nil: it did.
  func run(_ change: ChangeEvent, _ status: PathStatus, of sample: Sample) async -> String? {
    do {
      let command = Command(
        words[0],
        Array(words.dropFirst()),
        environment: [Self.variables[0]: change.new, Self.variables[1]: change.old],
        standardInput: try StatusDocument(status, of: sample).json(),
        timeout: Self.timeout,
        outputLimit: 0
      )
      let outcome = try await CommandRunner.live.run(command)
      return complaint(outcome)
    } catch let error as CommandError {
      return "\(name): \(error.message)"
    } catch {
      return "\(name): the status could not be written: \(error)"
    }
  }

  private func complaint(_ outcome: CommandOutcome) -> String? {
    let why: String
    switch outcome.end {
    case .exited(0), .cancelled: return nil
    case .exited(let code): why = "ended with exit code \(code)"
    case .signalled(let signal): why = "was ended by signal \(signal)"
    case .timedOut: why = "took longer than \(Self.timeout.components.seconds) s, and was ended"
    }
    let words =
      String(decoding: outcome.standardError, as: UTF8.self)
      .split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
    return "\(name): \(self.words[0]) \(why)\(words)"
  }
}
