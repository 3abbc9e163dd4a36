/// Whether the AWS CLI is kept running.
package enum WarmUse: String, Sendable, CaseIterable {
  /// Where its Python interpreter can be found.
  case auto
  /// Each call is a process.
  case off
}
