import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@testable import DemoCloud

/// A world that can be asked.
struct SteadyCloud {
  static let epoch = Date(timeIntervalSince1970: 1_668_420_000)

  var world = World.running
  var cli = CLIVersion.v2

  var plane: ControlPlane {
    ControlPlane(cli: cli, dates: CloudDates(start: Self.epoch))
  }

  /// The answer to a line of arguments without spaces in them.
  func ask(_ line: String, _ more: String...) -> CLIAnswer {
    plane.answer(line.split(separator: " ").map(String.init) + more, in: world)
  }

  /// What is printed, once it is sure that all went well.
  func output(_ line: String, _ more: String...) throws -> JSON {
    let answer = plane.answer(line.split(separator: " ").map(String.init) + more, in: world)
    try #require(answer.exit == 0, "\(line): \(answer.standardError)")
    #expect(answer.standardError.isEmpty)
    return try JSONReader.read(answer.standardOutput)
  }

  /// What pltop makes of the answer.
  func decode<Value>(_ answer: Answer<Value>, _ line: String) throws -> Value {
    try answer.decode(Array(output(line).text.utf8))
  }

  /// What pltop makes of a failure.
  func problem(_ line: String, _ more: String...) -> Problem {
    let answer = plane.answer(line.split(separator: " ").map(String.init) + more, in: world)
    return FailureClassifier.problem(
      exit: answer.exit,
      standardError: answer.standardError,
      profile: nil,
      region: nil
    )
  }
}

extension JSON {
  /// The names of all members, as paths; lists add `[]`.
  var paths: Set<String> {
    switch self {
    case .object(let members):
      Set(
        members.flatMap { member in
          [member.name] + member.value.paths.map { "\(member.name).\($0)" }
        }
      )
    case .array(let elements): Set(elements.flatMap(\.paths).map { "[].\($0)" })
    case .null, .bool, .integer, .number, .text: []
    }
  }
}
