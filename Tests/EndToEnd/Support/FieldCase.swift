import Foundation
import SystemPackage
import Testing

/// A situation of `Tests/Support/field`, and what pltop must make of it.
struct FieldCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  /// Where it was reported.
  var source: String
  /// What is changed in the healthy world.
  var change: String
  /// The path's state, as a regular expression; `exit 69`: a command that gave no report.
  var state: String
  /// What the first fault must contain, as a regular expression; `NOTHING`: there is none.
  var says: String?
  /// The hop of that fault, as a regular expression.
  var hop: String?
  /// Pairs that no lane may join: the endpoint's address, the zone of the NLB.
  var lanes: [[String]]
  /// Options of the command.
  var arguments: [String]

  var testDescription: String { name }

  private static let script = Repository.support.appending("field/field.py").string

  /// Every situation there is.
  static func all() async throws -> [FieldCase] {
    let list = try await python(["list"])
    return try JSONDecoder().decode([FieldCase].self, from: Data(list.utf8))
  }

  /// Asks the program once for the status as JSON, in a world of the situation's own.
  func run() async throws -> Outcome {
    let sandbox = try Sandbox()
    try sandbox.write(try await Self.python(["world", name]), to: "world.json")
    let world = sandbox.folder.appending("world.json").string
    let options = ["--aws", Repository.support.appending("field/aws").string, "--warm", "off"]
    return try await Program.run(
      ["status", "--format", "json"] + options + Program.profiles + arguments,
      environment: sandbox.environment().merging(["FIELD_WORLD": world]) { $1 },
      timeout: .seconds(120)
    )
  }

  private static func python(_ arguments: [String]) async throws -> String {
    let outcome = try await runCommand("/usr/bin/python3", [script] + arguments, environment: [:])
    try #require(outcome.exit == 0, "\(outcome.stderr)")
    return outcome.stdout
  }
}

extension FieldCase {
  /// What is wrong with an outcome, in words; empty: nothing.
  func complaints(about outcome: Outcome) throws -> [String] {
    guard outcome.exit == 0 else {
      return try complaints(
        state: "exit \(outcome.exit)",
        words: outcome.stdout + outcome.stderr,
        hop: nil
      )
    }
    let report = try Report(outcome.stdout)
    let fault = report.faults.first
    var found = try complaints(state: report.state, words: fault?.everything, hop: fault?.hop)
    for lane in report.zones where lane.networkLoadBalancer == true {
      if lanes.contains([lane.endpointAddress ?? "", lane.zone]) {
        found.append("no lane from \(lane.endpointAddress ?? "") to \(lane.zone) was wanted")
      }
    }
    return found
  }

  private func complaints(state got: String, words: String?, hop gotHop: String?) throws
    -> [String]
  {
    var found: [String] = []
    if try Regex(state).wholeMatch(in: got) == nil {
      found.append("wanted the state \(state), got \(got): \(words ?? "no finding")")
    }
    if says == "NOTHING", let words, !got.hasPrefix("exit") {
      found.append("wanted no finding, got \(words)")
    } else if let says, says != "NOTHING" {
      if try words?.firstMatch(of: Regex(says).ignoresCase()) == nil {
        found.append("wanted a finding with \(says), got \(words ?? "none")")
      }
    }
    if let hop, try Regex(hop).wholeMatch(in: gotHop ?? "") == nil {
      found.append("wanted a finding of \(hop), got \(gotHop ?? "none")")
    }
    return found
  }
}

extension Report.Finding {
  /// All that it says, line by line.
  fileprivate var everything: String {
    ([severity, rule, hop, subject, message] + evidence + [next, source])
      .joined(separator: "\n")
  }
}
