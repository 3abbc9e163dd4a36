/// The two AWS CLIs that are in use: they differ in how they print times, in their complaints and
/// in their exit codes.
package enum CLIVersion: String, Sendable, Hashable, CaseIterable {
  /// As 1.45.11 is.
  case v1
  /// As 2.36.7 is, with `AWS_CLI_ERROR_FORMAT=legacy`.
  case v2

  /// What `aws --version` prints.
  var line: String {
    switch self {
    case .v1: "aws-cli/1.45.11 Python/3.11.7 Linux/6.12 botocore/1.43.11"
    case .v2: "aws-cli/2.36.7 Python/3.13.4 Linux/6.12 exe/x86_64.debian.12"
    }
  }
}
