extension DiagnosisRule {
  /// The names that clients find the endpoint by.
  static let ofNames: [DiagnosisRule] = [
    vpcDNSOff, privateNameOff, privateNameNotVerified, privateNameChanged,
  ]
}
