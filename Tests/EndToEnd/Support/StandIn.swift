import Foundation
import SystemPackage

/// The stand-in `aws` and the folder that drives it.
///
/// It gives the healthy answers of the fixtures until a test says otherwise. Names are file stems:
/// `<service>.<operation>[.<variant>][@<profile>]`, for instance `elbv2.describe-target-health.alb`.
final class StandIn: Sendable {
  /// PATH with the stand-in first, and a home folder without configuration.
  let environment: [String: String]

  /// The operator names the instance of the healthy answers.
  private static let client = "i-0123456789abcdef0"

  private let sandbox: Sandbox
  private let cli: CLI

  /// The CLI is the one whose form the answers have: it shows in the timestamps.
  init(answeringAs cli: CLI = .v2) throws {
    self.cli = cli
    sandbox = try Sandbox()
    try sandbox.makeFolder("now")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appending("base").string,
      withDestinationPath: Repository.fixtures.appending("healthy-\(cli)").string
    )
    environment = sandbox.environment(first: Repository.support.appending("standin"))
      .merging(["STANDIN": sandbox.folder.string, "PLTOP_CLIENT": Self.client]) { _, new in new }
  }

  /// Changes one answer, from the next call on.
  func answer(_ name: String, _ text: String) throws {
    try sandbox.write(text, to: "now/\(name).json")
  }

  /// Brings about one of the situations in the fixtures' failures, such as `12-targets-timeout`.
  func situation(_ name: String) throws {
    let folder = Repository.fixtures.appending("failures-\(cli)/\(name)")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.string) {
      let text = try String(contentsOfFile: folder.appending(file).string, encoding: .utf8)
      try sandbox.write(text, to: "now/\(file)")
    }
  }

  /// Makes calls fail, from the next one on: those of a name, `_all`, or `_all@<profile>`.
  func fault(_ name: String, _ fault: Fault) throws {
    let json = try JSONEncoder().encode(fault)
    try sandbox.write(String(decoding: json, as: UTF8.self), to: "now/\(name).fault")
  }

  /// Takes back every answer, situation and fault.
  func heal() throws {
    let now = sandbox.folder.appending("now")
    for file in try FileManager.default.contentsOfDirectory(atPath: now.string) {
      try FileManager.default.removeItem(atPath: now.appending(file).string)
    }
  }

  /// Every call so far, oldest first.
  func calls() throws -> [Call] {
    let file = sandbox.folder.appending("log").string
    guard FileManager.default.fileExists(atPath: file) else { return [] }
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Call.self, from: Data($0.utf8)) }
  }

  /// One invocation of `aws`.
  struct Call: Decodable, Sendable {
    var argv: [String]
    var pid: Int32
    /// Seconds since 1970.
    var time: Double
    /// The session's id: equal to `pid` in a session of its own.
    var session: Int32
    /// Whether the call could have written to a terminal past its pipes.
    var terminal: Bool
    /// Variables that begin with `AWS_` or `PYTHON`, without secrets.
    var environment: [String: String]
  }

  /// What a call does instead of answering: the members act in this order.
  struct Fault: Encodable, Sendable {
    var ignoreTerm: Bool?
    /// Seconds.
    var delay: Double?
    var hang: Bool?
    /// Asks for an MFA code on the terminal; without one, exits with 255.
    var readTTY: Bool?
    var stderr: String?
    var stdout: String?
    var repeatBytes: Int?
    /// So many `[`.
    var nest: Int?
    /// Prints only so many characters of the answer.
    var truncate: Int?
    /// If not 0, the answer is left out.
    var exit: Int32?
  }
}
