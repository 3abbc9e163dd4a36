extension Hop {
  /// The interface endpoint in the customer's VPC.
  static func endpoint(_ objects: PathObjects, in sample: Sample) -> Hop {
    let endpoint = objects.endpoint
    var verdict = Verdict()
    verdict.rest(on: sample.customer.endpoints, "the endpoint") { _, verdict in
      guard let endpoint else {
        return verdict.judgeMissing(objects.connection, in: sample)
      }
      verdict.judge(
        "endpoint",
        endpoint.state?.text,
        as: endpoint.state?.known.map(\.hopState),
        because: endpoint.failure ?? endpoint.state?.known?.explanation
      )
      if endpoint.state?.known == .available, let failure = endpoint.failure {
        verdict.isDegraded(failure)
      }
    }
    let interfaces = sample.customer.networkInterfaces.latest ?? []
    return Hop(
      .endpoint,
      id: endpoint?.id ?? sample.path?.endpointID ?? sample.wish.onlyEndpoint
        ?? objects.connection?.endpointID,
      name: endpoint?.name,
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: .known(
        texts: [
          "state": endpoint?.state?.text, "vpc": endpoint?.vpcID,
          "serviceName": endpoint?.serviceName, "dnsName": endpoint?.dnsNames.first,
          "owner": endpoint?.ownerID,
        ],
        lists: [
          "dnsNames": endpoint?.dnsNames ?? [], "subnets": endpoint?.subnetIDs ?? [],
          "networkInterfaces": endpoint?.networkInterfaceIDs ?? [],
          "addresses": interfaces.compactMap(\.privateAddress),
          "securityGroups": endpoint?.securityGroupIDs ?? [],
        ]
      )
    )
  }
}

extension Verdict {
  fileprivate mutating func judgeMissing(
    _ connection: EndpointConnection?,
    in sample: Sample
  ) {
    if let id = sample.path?.endpointID ?? sample.wish.onlyEndpoint {
      isDown("endpoint \(id) does not exist")
    } else if let connection {
      let isOwn = connection.ownerID == sample.customer.identity.latest?.account
      let account = connection.ownerID.map { "account \($0)" } ?? "another account"
      isUnknown(
        isOwn
          ? "endpoint \(connection.endpointID) is not among the account's in this region"
          : "endpoint \(connection.endpointID) is in \(account), which is not asked: name a profile of "
            + "it with --customer-profile"
      )
    } else if let id = sample.path?.serviceID {
      isUnknown("no interface endpoint to \(id) found")
    } else {
      isUnknown("no interface endpoint to an endpoint service found")
    }
  }
}

extension EndpointState {
  /// Whether an endpoint in this state carries traffic.
  package var hopState: HopState {
    switch self {
    case .available: .up
    case .deleting, .partial: .degraded
    case .pendingAcceptance, .pending, .deleted, .rejected, .failed, .expired: .down
    }
  }

  /// What a state asks for, where the word alone does not say it.
  var explanation: String? {
    switch self {
    case .pendingAcceptance: "the provider has to accept it"
    case .rejected: "the provider refused it"
    case .expired: "the provider did not accept it in time"
    case .pending: "AWS is still making it"
    case .available, .deleting, .deleted, .failed, .partial: nil
    }
  }
}
