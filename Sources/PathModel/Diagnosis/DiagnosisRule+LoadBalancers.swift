extension DiagnosisRule {
  /// From the NLB to the ALB's targets, along the path.
  static let ofLoadBalancers: [DiagnosisRule] = [
    networkLoadBalancerMissing, loadBalancerProvisioning, loadBalancerFailed,
    networkLoadBalancerWithoutListener, listenerProtocolUnsuited, listenerForwardsElsewhere,
    networkLoadBalancerSecurityGroupBlocks, targetGroupEmpty, registeredBalancerMissing,
    targetPortMismatch, healthCheckMismatch, healthCheckRedirected, healthCheckAnsweredByBalancer,
    proxyProtocolUnsuited, loadBalancerImpaired,
    applicationLoadBalancerSecurityGroupBlocks, applicationLoadBalancerWithoutListener,
    listenerForwardsNothing, hostHeaderMatchesNoRule, watchedRequestTaken, weightOnEmptyGroup,
    targetGroupWeightZero,
    targetGroupNotInUse,
    applicationLoadBalancerEgressBlocks, serviceRegistersElsewhere, targetGroupOfInstances,
    containerNotInDefinition, taskNotRegistered, targetZoneNotEnabled, targetsWrongStatusCode,
    targetsTimeOut, targetsRefuseConnections, targetAddressUnusable, targetStateInvalid,
    targetInstanceStopped,
    targetsDraining, targetsInitial, targetHealthUnavailable, crossZoneOff,
    zoneWithoutHealthyTarget, targetsUnhealthyOfLate, targetGroupWithoutTargets, targetsNotHealthy,
    routeBroken,
  ]
}
