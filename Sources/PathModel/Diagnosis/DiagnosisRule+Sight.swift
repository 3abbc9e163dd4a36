extension DiagnosisRule {
  /// What keeps pltop from seeing the path.
  static let ofSight: [DiagnosisRule] = [
    signInExpired, notPermitted, throttled, networkUnreachable,
  ]
}
