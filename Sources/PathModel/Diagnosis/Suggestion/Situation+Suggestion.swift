extension Situation {
  /// The suggestion that may be made, and its effect; nil: it is no command.
  ///
  /// A command that would change what it must not, or that rests on what is not known now, becomes one that
  /// shows the same thing.
  func checked(_ suggestion: Suggestion, at hop: Hop.Kind) -> (Suggestion, Suggestion.Kind?) {
    guard case .run(let command) = suggestion else { return (suggestion, nil) }
    if command.changesNothing { return (suggestion, .look) }
    if mayRun(command, at: hop) { return (suggestion, .fix) }
    return (command.look.map(Suggestion.run) ?? look(at: hop), .look)
  }

  private func mayRun(_ command: SuggestedCommand, at hop: Hop.Kind) -> Bool {
    Set(command.ids).isSubset(of: routeIDs) && isKnown(command, at: hop)
      && opensToNamedOnly(command, at: hop) && revivesNoRetiredService(command)
      && !isInTheWayOfADeployment(command) && sparesOtherCustomers(command)
  }

  private func look(at hop: Hop.Kind) -> Suggestion {
    switch hop {
    case .client, .endpoint:
      command(
        .customer,
        "ec2 describe-vpc-endpoints",
        "--vpc-endpoint-ids",
        sample.path?.endpointID
      )
    case .service where service != nil: eventsOfTheService
    default:
      command(
        .provider,
        "elbv2 describe-load-balancers",
        "--load-balancer-arns",
        objects.networkLoadBalancerARN
      )
    }
  }

  private func opensToNamedOnly(_ command: SuggestedCommand, at hop: Hop.Kind) -> Bool {
    let opens =
      command.operation == "ec2 authorize-security-group-ingress"
      || command.operation == "ec2 authorize-security-group-egress" && hop == .client
    guard opens, [.client, .endpoint, .networkLoadBalancer].contains(hop) else { return true }
    if case .addresses? = sample.wish.client { return true }
    return isClientNamed
  }

  /// A service that was deleted, or that another took the place of, stays as it is.
  private func revivesNoRetiredService(_ command: SuggestedCommand) -> Bool {
    guard command.operation == "ecs update-service" else { return true }
    guard let service, let name = command.value(of: "--service"),
      [service.name, service.arn].contains(name), service.status?.known == .active
    else { return false }
    if service.isActive { return true }
    let isAlone = objects.services.allSatisfy { $0.arn == service.arn || !$0.isActive }
    guard isAlone, provider.scannedServices.joined.current != nil, let targets = serviceTargets,
      let tasks = objects.tasks.current
    else { return false }
    let own = Set(tasks.compactMap(\.privateAddress))
    return targets.all.allSatisfy { $0.state?.known != .healthy || own.contains($0.id) }
  }

  /// While a service of the route moves traffic or targets, nobody else does.
  private func isInTheWayOfADeployment(_ command: SuggestedCommand) -> Bool {
    let operations = [
      "elbv2 modify-listener", "elbv2 modify-rule", "elbv2 register-targets",
      "elbv2 deregister-targets", "elbv2 create-listener", "elbv2 modify-target-group",
    ]
    guard operations.contains(command.operation) else { return false }
    return objects.services.contains { one in
      let newest = one.arn == service?.arn ? service ?? one : one
      return newest.taskSets.count > 1
        || newest.deployments.contains { $0.rolloutState?.known == .inProgress }
    }
  }

  private func sparesOtherCustomers(_ command: SuggestedCommand) -> Bool {
    guard command.words.contains("--remove-allowed-principals") else { return true }
    return provider.connections.current.map { $0.count <= 1 } ?? false
  }
}
