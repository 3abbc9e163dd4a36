import PathModel

/// Which calls the facts at hand ask for.
///
/// A pure function of the sample: every answer may bring ids that make more calls possible, so the
/// waves of a first poll (nothing known → endpoint and service → load balancers → target groups →
/// ECS service → tasks) come about by planning again after each answer.
struct CallPlan {
  let sample: Sample
  let objects: PathObjects

  init(for sample: Sample) {
    self.sample = sample
    self.objects = PathObjects(in: sample)
  }

  /// The calls, those that more depends on first.
  static func calls(for sample: Sample) -> [PlannedCall] {
    let plan = CallPlan(for: sample)
    var calls = plan.lists + plan.search
    if sample.path != nil || !sample.wish.named.isEmpty {
      calls += plan.provider + plan.containers + plan.customer + plan.backing
    }
    return (calls + plan.identities).filter { !sample.wish.unwatched.contains($0.side) }
  }

  /// What needs no id, and brings the ids that all other calls need.
  private var lists: [PlannedCall] {
    [
      PlannedCall(
        .provider,
        ["ec2", "describe-vpc-endpoint-service-configurations"] + serviceFilter,
        tier: sample.path == nil ? .fast : .medium,
        lacking: sample.provider.endpointServices.lacking([sample.path?.serviceID]) { $0.id == $1 },
        into: \.provider.endpointServices,
        .endpointServices
      ),
      PlannedCall(
        .customer,
        ["ec2", "describe-vpc-endpoints"] + endpointFilter,
        tier: .fast,
        lacking: sample.customer.endpoints.lacking([sample.path?.endpointID]) { $0.id == $1 },
        into: \.customer.endpoints,
        .vpcEndpoints
      ),
      targetGroups,
      loadBalancers,
    ]
  }

  /// Who the calls are made as.
  private var identities: [PlannedCall] {
    let call = ["sts", "get-caller-identity"]
    return [
      PlannedCall(
        .customer,
        call,
        tier: .slow,
        into: \.customer.identity,
        .callerIdentity
      ),
      PlannedCall(
        .provider,
        call,
        tier: .slow,
        into: \.provider.identity,
        .callerIdentity
      ),
    ]
  }

  /// By id once it is known, and all of them again when it is gone: another may take its place.
  private var endpointFilter: [String] {
    let known = objects.endpoint.flatMap { $0.state?.known == .deleted ? nil : $0.id }
    if let id = sample.wish.onlyEndpoint ?? known { return ["--vpc-endpoint-ids", id] }
    let kinds = "Interface,GatewayLoadBalancer,Resource,ServiceNetwork"
    return ["--filters", "Name=vpc-endpoint-type,Values=\(kinds)"]
  }

  /// By id once it is known to be the account's own: asking for another's would fail.
  private var serviceFilter: [String] {
    objects.endpointService.map { ["--service-ids", $0.id] } ?? []
  }

  private var customer: [PlannedCall] {
    guard let endpoint = objects.endpoint else { return [] }
    var calls: [PlannedCall] = []
    if !endpoint.networkInterfaceIDs.isEmpty {
      calls.append(
        PlannedCall(
          .customer,
          ["ec2", "describe-network-interfaces", "--network-interface-ids"]
            + endpoint.networkInterfaceIDs,
          tier: .slow,
          trigger: endpoint.networkInterfaceIDs.joined(separator: " "),
          into: \.customer.networkInterfaces,
          .networkInterfaces
        )
      )
    }
    if let vpc = endpoint.vpcID {
      calls += network(of: .customer, vpc: vpc) + client(in: vpc)
      calls.append(attribute("enableDnsSupport", of: vpc, into: \.customer.dnsSupport))
      calls.append(attribute("enableDnsHostnames", of: vpc, into: \.customer.dnsHostnames))
    }
    return calls
  }

  /// AWS answers for one attribute a call.
  private func attribute(
    _ name: String,
    of vpc: String,
    into path: any WritableKeyPath<Sample, Reading<VPCAttribute>> & Sendable
  ) -> PlannedCall {
    PlannedCall(
      .customer,
      ["ec2", "describe-vpc-attribute", "--vpc-id", vpc, "--attribute", name],
      about: name,
      tier: .slow,
      trigger: vpc,
      into: path,
      .vpcAttribute
    )
  }

  private func client(in vpc: String) -> [PlannedCall] {
    switch sample.wish.client {
    case .addresses, .nobody: return []
    case .instance, nil: break
    }
    let states = "Name=instance-state-name,Values=pending,running,stopping,stopped"
    let instances = PlannedCall(
      .customer,
      ["ec2", "describe-instances", "--filters", "Name=vpc-id,Values=\(vpc)", states],
      tier: .medium,
      into: \.customer.instances,
      .instances
    )
    guard let client = objects.client else { return [instances] }
    // Without --include-all-instances a stopped instance would simply be absent.
    let status = PlannedCall(
      .customer,
      [
        "ec2", "describe-instance-status", "--include-all-instances", "--instance-ids", client.id,
      ],
      tier: .medium,
      trigger: client.state?.text ?? "",
      into: \.customer.instanceStatuses,
      .instanceStatuses
    )
    return [instances, status]
  }

  /// What is in a VPC; it changes when somebody changes it, so it is asked for seldom.
  ///
  /// What lets packets pass is asked for more often, since somebody may be fixing it.
  func network(of side: Side, vpc: String) -> [PlannedCall] {
    func call<Value: Sendable>(
      _ operation: String,
      _ filter: [String],
      tier: CallRecord.Tier = .slow,
      _ path: any WritableKeyPath<Sample, Reading<Value>> & Sendable,
      _ answer: Answer<Value>
    ) -> PlannedCall {
      PlannedCall(
        side,
        ["ec2", operation] + filter,
        tier: tier,
        trigger: side == .provider ? "\(vpc) \(trouble)" : vpc,
        into: path,
        answer
      )
    }
    let inVPC = ["--filters", "Name=vpc-id,Values=\(vpc)"]
    let attached = ["--filters", "Name=attachment.vpc-id,Values=\(vpc)"]
    // This one operation of EC2 takes --filter, not --filters.
    let natInVPC = ["--filter", "Name=vpc-id,Values=\(vpc)"]
    return [
      call("describe-vpcs", ["--vpc-ids", vpc], \.[network: side].vpcs, .vpcs),
      call("describe-subnets", inVPC, \.[network: side].subnets, .subnets),
      call("describe-route-tables", inVPC, \.[network: side].routeTables, .routeTables),
      call(
        "describe-internet-gateways",
        attached,
        \.[network: side].internetGateways,
        .internetGateways
      ),
      call("describe-nat-gateways", natInVPC, \.[network: side].natGateways, .natGateways),
      call(
        "describe-security-groups",
        inVPC,
        tier: .medium,
        \.[network: side].securityGroups,
        .securityGroups
      ),
      call(
        "describe-network-acls",
        inVPC,
        tier: .medium,
        \.[network: side].networkACLs,
        .networkACLs
      ),
    ]
  }
}

extension Sample {
  /// What is in the VPC of a side.
  fileprivate subscript(network side: Side) -> NetworkFacts {
    get { side == .customer ? customer.network : provider.network }
    set {
      switch side {
      case .customer: customer.network = newValue
      case .provider: provider.network = newValue
      }
    }
  }
}
