extension DiagnosisRule {
  /// What test requests say.
  static let ofRequests: [DiagnosisRule] = [testRequestsFail]
}
