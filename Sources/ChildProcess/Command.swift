/// One command to run: an argument list, never shell text.
package struct Command: Sendable, Hashable {
  /// A name to look up on `PATH`, or a path if it contains a `/`.
  ///
  /// A name is looked up on the `PATH` of `environment`, if that sets one, and else on ours.
  package var executable: String
  /// The arguments after the executable's own name.
  package var arguments: [String]
  /// Changes to the inherited environment; nil removes a variable.
  package var environment: [String: String?]
  /// What the child reads; empty means `/dev/null`.
  package var standardInput: [UInt8]
  /// How long the child may run before its process group is sent SIGTERM.
  package var timeout: Duration
  /// How long after SIGTERM what is left of the group is sent SIGKILL.
  package var grace: Duration
  /// Bytes of standard output to keep; more is read and dropped.
  package var outputLimit: Int
  /// Bytes of standard error to keep; more is read and dropped.
  package var errorLimit: Int

  package init(
    _ executable: String,
    _ arguments: [String] = [],
    environment: [String: String?] = [:],
    standardInput: [UInt8] = [],
    timeout: Duration = .seconds(45),
    grace: Duration = .seconds(2),
    outputLimit: Int = 64 << 20,
    errorLimit: Int = 64 << 10
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.standardInput = standardInput
    self.timeout = timeout
    self.grace = grace
    self.outputLimit = outputLimit
    self.errorLimit = errorLimit
  }
}
