extension DiagnosisRule {
  /// From the NLB to the ALB's targets, along the path.
  static let ofLoadBalancers: [DiagnosisRule] = [
    networkLoadBalancerMissing, loadBalancerProvisioning, loadBalancerFailed,
    networkLoadBalancerWithoutListener, networkLoadBalancerSecurityGroupBlocks, targetGroupEmpty,
    targetPortMismatch, healthCheckMismatch, loadBalancerImpaired,
    applicationLoadBalancerSecurityGroupBlocks, listenerForwardsNothing, hostHeaderMatchesNoRule,
    targetGroupWeightZero, applicationLoadBalancerEgressBlocks, targetZoneNotEnabled,
    targetsWrongStatusCode, targetsTimeOut, targetsRefuseConnections, zoneWithoutHealthyTarget,
  ]
}
