extension DiagnosisRule {
  /// Who gets in, and what a single thing carries alone: advice, which changes no state.
  static let adviceOnAccess: [DiagnosisRule] = [
    sshFromAnywhere, instanceMetadataOpen, allowedPrincipalsUnnamed, acceptanceOff, desiredCountOne,
    oneNATGateway,
  ]
}
