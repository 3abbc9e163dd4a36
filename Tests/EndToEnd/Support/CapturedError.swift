import Foundation
import SystemPackage
import Testing

/// A call of the real CLI that failed, as it happened.
private struct CapturedError: Decodable {
  var `case`: String
  var cli: String
  var rc: Int32
  var stderr: String
}

extension StandIn.Fault {
  /// Fails as the real CLI of this version did in a case of the fixtures' `errors.json`.
  static func captured(_ name: String, _ version: CLIVersion) throws -> StandIn.Fault {
    let file = FilePath(Repository.fixtures.string).appending("errors.json").string
    let data = try Data(contentsOf: URL(filePath: file))
    let all = try JSONDecoder().decode([CapturedError].self, from: data)
    let error = try #require(all.first { $0.case == name && $0.cli == version.rawValue })
    return StandIn.Fault(stderr: error.stderr, exit: error.rc)
  }
}

/// The CLIs whose failures were captured: their words and exit codes differ.
enum CLIVersion: String, CaseIterable, Sendable {
  case v1 = "1.45.11"
  case v2early = "2.9.19"
  case v2late = "2.36.7"
}
