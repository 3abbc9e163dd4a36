extension DiagnosisRule {
  /// From the client to the endpoint service, along the path.
  static let ofPrivateLink: [DiagnosisRule] = [
    clientNotRunning, clientSecurityGroupBlocks, endpointPendingAcceptance, endpointRejected,
    endpointExpired, endpointFailed, endpointNotReady, noCommonZone, endpointLacksClientZone,
    endpointSecurityGroupBlocks, endpointDefaultSecurityGroup, networkACLBlocks,
    endpointServiceUnknown, serviceRegionNotSupported, principalNotAllowed,
    endpointServiceNotAvailable, endpointStatesDiffer, addressTypeMismatch,
    acceptanceWithoutNotification,
    loadBalancersOfServiceDiffer, connectionThroughAnotherLoadBalancer,
    securityGroupReferenceAcrossPrivateLink, networkLoadBalancerWithoutSecurityGroup,
  ]
}
