/// How calls of `aws` are run.
package enum CallWay: Codable, Hashable, Sendable {
  /// By workers, which have imported the CLI with this interpreter.
  case workers(String)
  /// As a process each, and why.
  case processes(String)
}
