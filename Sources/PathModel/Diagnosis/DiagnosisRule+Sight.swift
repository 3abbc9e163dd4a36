extension DiagnosisRule {
  /// What keeps pltop from seeing the path.
  static let ofSight: [DiagnosisRule] = [
    signInExpired, regionRefuses, notPermitted, throttled, networkUnreachable, cliNotConfigured,
    cliCannotRun, cliAnswerUnreadable, cliAliasShadows, cliCallUnknown, cliCallFails,
    endpointServiceOfGateways, endpointOfAnotherKind,
  ]
}
