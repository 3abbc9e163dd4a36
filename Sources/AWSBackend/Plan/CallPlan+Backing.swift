import PathModel

/// The calls about what runs the targets.
///
/// They only explain: the verdict rests on the health of the targets. So they are seldom made, and only where
/// the ECS service of the path does not tell all.
extension CallPlan {
  /// `aws ec2 describe-instances`, `describe-network-interfaces` and `ecs describe-container-instances` are
  /// asked about at most this many at once.
  private static let idsPerCall = 100
  /// `aws elbv2 describe-tags` takes at most this many.
  private static let groupsPerCall = 20
  /// Pages after these are not asked for.
  private static let mostPages = 5
  /// The most services beside the first whose tasks are read.
  private static let mostOtherServices = 4
  /// `aws ecs describe-services` takes at most this many.
  private static let servicesPerCall = 10

  var backing: [PlannedCall] {
    otherServices + hosts + instances + interfaces + tags + offeredService
  }

  // MARK: ECS services beside the first

  /// The newest word on every service of the route, and the tasks of those beside the first.
  private var otherServices: [PlannedCall] {
    let all = objects.scannedServices
    guard all.count > 1 else { return [] }
    let byCluster = Dictionary(grouping: all) { $0.clusterARN ?? "" }
    let services = byCluster.keys.filter { !$0.isEmpty }.sorted().map { cluster in
      let arns = (byCluster[cluster] ?? []).prefix(Self.servicesPerCall).map(\.arn)
      return PlannedCall(
        .provider,
        ["ecs", "describe-services", "--cluster", cluster, "--services"] + arns,
        about: "of the route in \(shortName(cluster))",
        tier: .medium,
        trigger: (arns + [trouble]).joined(separator: " "),
        into: \.provider.servicesOfRoute[cluster],
        .services
      )
    }
    let others = objects.services.dropFirst().filter(\.isActive).prefix(Self.mostOtherServices)
    return services + others.flatMap(tasks)
  }

  private func tasks(of service: ECSService) -> [PlannedCall] {
    guard let cluster = service.clusterARN, let name = service.name else { return [] }
    let arn = service.arn
    let news = fingerprint(of: service)
    let list = PlannedCall(
      .provider,
      ["ecs", "list-tasks", "--cluster", cluster, "--service-name", name],
      about: "of \(shortName(arn))",
      tier: .slow,
      trigger: news,
      into: \.provider.otherTaskARNs[arn],
      .taskARNs
    )
    let arns = (sample.provider.otherTaskARNs[arn].latest ?? []).prefix(Self.idsPerCall)
    guard !arns.isEmpty else { return [list] }
    let describe = PlannedCall(
      .provider,
      ["ecs", "describe-tasks", "--cluster", cluster, "--tasks"] + arns,
      about: "of \(shortName(arn))",
      tier: .medium,
      trigger: news + arns.joined(separator: " "),
      into: \.provider.otherTasks[arn],
      .tasks
    )
    return [list, describe]
  }

  // MARK: Instances

  /// The instances that run tasks of the route, where an instance is what the target group holds.
  private var hosts: [PlannedCall] {
    guard objects.finalTargetGroups.contains(where: { $0.targetType == "instance" }) else {
      return []
    }
    let tasks = objects.allTasks.filter { $0.containerInstanceARN != nil }
    let byCluster = Dictionary(grouping: tasks) { $0.clusterARN ?? "" }
    return byCluster.keys.filter { !$0.isEmpty }.sorted().map { cluster in
      let all = Set((byCluster[cluster] ?? []).compactMap(\.containerInstanceARN))
      let arns = Array(all.sorted().prefix(Self.idsPerCall))
      return PlannedCall(
        .provider,
        ["ecs", "describe-container-instances", "--cluster", cluster, "--container-instances"]
          + arns,
        about: shortName(cluster),
        tier: .slow,
        trigger: arns.joined(separator: " "),
        into: \.provider.containerInstances[cluster],
        .containerInstances
      )
    }
  }

  private var instances: [PlannedCall] {
    let groups = objects.finalTargetGroups.filter { $0.targetType == "instance" }
    return pages(of: targets(of: groups), by: Self.idsPerCall).map { page, ids in
      let key = "\(page)"
      return filtered(
        "describe-instances",
        "instance-id",
        ids,
        about: "page \(page)",
        into: \.provider.instances[key],
        .instances
      )
    }
  }

  /// Asks EC2 by a filter: an id that is gone would fail a call that names it.
  private func filtered<Value: Equatable & Sendable>(
    _ operation: String,
    _ filter: String,
    _ values: [String],
    about: String,
    into slot: any WritableKeyPath<Sample, Reading<Value>> & Sendable,
    _ answer: Answer<Value>
  ) -> PlannedCall {
    PlannedCall(
      .provider,
      ["ec2", operation, "--filters", "Name=\(filter),Values=\(values.joined(separator: ","))"],
      about: about,
      tier: .slow,
      trigger: (values + [trouble]).joined(separator: " "),
      into: slot,
      answer
    )
  }

  // MARK: Addresses

  private var interfaces: [PlannedCall] {
    let all = targets(of: groupsWithoutService.filter { $0.targetType == "ip" })
    let families = [
      ("addresses.private-ip-address", all.filter { !$0.contains(":") }),
      ("ipv6-addresses.ipv6-address", all.filter { $0.contains(":") }),
    ]
    return families.flatMap { filter, addresses in
      pages(of: addresses, by: Self.idsPerCall).map { page, addresses in
        let key = "\(filter) \(page)"
        return filtered(
          "describe-network-interfaces",
          filter,
          addresses,
          about: "by \(key)",
          into: \.provider.addressInterfaces[key],
          .networkInterfaces
        )
      }
    }
  }

  /// Kubernetes tags the groups that it makes.
  private var tags: [PlannedCall] {
    let groups = groupsWithoutService.filter { ["ip", "instance"].contains($0.targetType) }
    return pages(of: groups.map(\.arn).sorted(), by: Self.groupsPerCall).map { page, arns in
      let key = "\(page)"
      return PlannedCall(
        .provider,
        ["elbv2", "describe-tags", "--resource-arns"] + arns,
        about: "page \(page)",
        tier: .slow,
        trigger: arns.joined(separator: " "),
        into: \.provider.groupTags[key],
        .tags
      )
    }
  }

  /// Target groups that no ECS service registers in, once that is known as well as it will be.
  private var groupsWithoutService: [TargetGroup] {
    let provider = sample.provider
    let isSettled =
      provider.hasSeenEveryService || provider.clusterARNs.problem != nil
      || objects.service != nil
    guard isSettled else { return [] }
    return objects.finalTargetGroups.filter { objects.services(registeringIn: $0).isEmpty }
  }

  /// The ids of the groups' targets, each once; bounded.
  private func targets(of groups: [TargetGroup]) -> [String] {
    let all = groups.flatMap { sample.provider.targetHealth[$0.arn].latest ?? [] }
    return Array(Set(all.map(\.id)).sorted().prefix(Self.idsPerCall * Self.mostPages))
  }

  // MARK: The endpoint's service as the customer sees it

  /// A permitted customer may see the owner and the zones of a service that the provider's side does not
  /// show.
  private var offeredService: [PlannedCall] {
    guard let endpoint = objects.endpoint, let name = endpoint.serviceName,
      objects.endpointService == nil, !sample.provider.endpointServices.isPending || isAlone
    else { return [] }
    let region = endpoint.serviceRegion.flatMap { region in
      objects.endpointRegion(in: sample).flatMap { $0 == region ? nil : region }
    }
    return [
      PlannedCall(
        .customer,
        ["ec2", "describe-vpc-endpoint-services", "--service-names", name]
          + (region.map { ["--service-regions", $0] } ?? []),
        tier: .slow,
        trigger: name,
        into: \.customer.offeredServices,
        .offeredServices
      )
    ]
  }

  private var isAlone: Bool { !objects.watches(.provider) }
}
