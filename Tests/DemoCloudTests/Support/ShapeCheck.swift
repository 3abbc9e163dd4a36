import ChildProcess
import FoundationEssentials

/// Checks answers against botocore's output shapes, with `Tests/Support/check_answers.py`.
enum ShapeCheck {
  /// The repository's root.
  static let root = String(#filePath.prefix(upTo: #filePath.ranges(of: "/Tests/")[0].lowerBound))

  private struct Line: Encodable {
    var arguments: [String]
    var output: String
  }

  /// What is wrong with answers, a line for each problem; the arguments are those after `aws`.
  static func problems(of answers: [(arguments: [String], output: String)]) async throws -> [String]
  {
    let lines = try answers.map { answer in
      try JSONEncoder().encode(Line(arguments: answer.arguments, output: answer.output)) + [0x0A]
    }
    let command = Command(
      "\(root)/.venv/bin/python",
      ["\(root)/Tests/Support/check_answers.py", "/dev/stdin"],
      standardInput: lines.flatMap { [UInt8]($0) },
      timeout: .seconds(120),
      outputLimit: 1 << 20
    )
    let outcome = try await CommandRunner.live.run(command)
    let said = outcome.standardOutput + outcome.standardError
    var problems = String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
    if outcome.end == .exited(0) {
      problems.removeAll { $0 == "\(answers.count) answers checked, 0 problems" }
      return problems
    }
    return problems + ["the check ended with \(outcome.end)"]
  }
}
