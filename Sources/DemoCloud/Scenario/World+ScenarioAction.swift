extension World {
  /// Lets an action happen now.
  mutating func perform(_ action: ScenarioAction) {
    switch action {
    case .crashTasks, .stopTasks, .changeApplication, .deploy, .finishDeployment, .retireService,
      .setInstances, .setAppliances, .setDesiredCount, .setDeployment,
      .enableCircuitBreaker, .deleteService, .failPlacement, .fillSubnets, .impairZone:
      performOnTasks(action)
    case .revokeIngress, .revokeEgress, .protectNetworkLoadBalancer, .denyInNetworkACL,
      .deleteNATGateway:
      performOnNetwork(action)
    case .deleteListener, .moveListener, .answerByItself, .requireHost, .setWeight, .setWeights,
      .redirectToHTTPS, .insertRule, .emptyGroup,
      .failLoadBalancer,
      .setLoadBalancer, .deleteLoadBalancer, .disableZone, .setCrossZone, .changeHealthCheck,
      .deregisterLoadBalancer:
      performOnBalancers(action)
    case .requireAcceptance, .acceptConnection, .rejectConnection, .setEndpoint,
      .removeEndpointZone, .deleteEndpoint, .setEndpointService, .setClient:
      performOnPrivateLink(action)
    case .failCalls(let account, let kind, let operation):
      faults.append(APIFault(account: account, kind: kind, operation: operation))
    case .answerCalls(let account):
      faults.removeAll { $0.account == account }
    }
  }
}
