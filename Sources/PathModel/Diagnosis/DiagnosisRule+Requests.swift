extension DiagnosisRule {
  /// What test requests say, for want of anything that AWS says.
  static let ofRequests: [DiagnosisRule] = [
    requestsWentElsewhere, requestNameNotFound, requestsWithoutTLS, balancerAnswersBadGateway,
    balancerAnswersUnavailable, balancerAnswersGatewayTimeout, requestsDeniedByBalancer,
    requestsDeniedByTask, balancerAnswersItself, requestsFailInOneZone, testRequestsFail,
  ]
}
