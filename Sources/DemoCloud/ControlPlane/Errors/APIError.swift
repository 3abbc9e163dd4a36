/// An error that AWS answers with.
struct APIError: Error, Equatable {
  /// As in `InvalidVpcID.NotFound`.
  var code: String
  var message: String
  /// Whether the CLI tries such a call again before it gives up.
  var isRetried = false

  init(_ code: String, _ message: String, isRetried: Bool = false) {
    self.code = code
    self.message = message
    self.isRetried = isRetried
  }

  /// What the CLI says about it; the operation is as in `DescribeVpcs`.
  func line(calling operation: String) -> String {
    // pltop allows two attempts (AWS_MAX_ATTEMPTS).
    let retries = isRetried ? " (reached max retries: 1)" : ""
    return
      "An error occurred (\(code)) when calling the \(operation) operation\(retries): \(message)"
  }
}
