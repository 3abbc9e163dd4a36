package import PathModel

/// The class of a failed `aws` run, from its exit code and standard error.
///
/// The exit code alone says little: v1 ends with 255 whatever happened, and v2 with 254 for every
/// error that AWS answers with.
package enum FailureClassifier {
  /// What went wrong, and what to do about it.
  ///
  /// The exit code is not 0; profile and region are those of the call, nil where none was named.
  package static func problem(
    exit: Int32,
    standardError: String,
    profile: String?,
    region: String?
  ) -> Problem {
    if let signal = signal(behind: exit) { return .killed(signal: signal) }
    let failure = Failure(exit: exit, standardError: standardError)
    return Problem(
      failure.kind,
      failure.message,
      next: NextStep(profile: profile, region: region).after(failure),
      code: failure.error?.code.plain(limit: 80)
    )
  }

  /// Shells, and wrappers of `aws`, report a signal as 128 more than its number.
  private static func signal(behind exit: Int32) -> Int32? {
    switch exit {
    case ..<0: -max(exit, -128)
    case 130, 137, 143: exit - 128
    default: nil
    }
  }
}
