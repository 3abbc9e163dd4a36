extension Hop {
  /// The endpoint service, and the provider's view of the endpoint's connection to it.
  static func endpointService(_ objects: PathObjects, in sample: Sample) -> Hop {
    let service = objects.endpointService
    let connection = objects.connection
    var verdict = Verdict()
    verdict.rest(on: sample.provider.endpointServices, "the endpoint service") { _, verdict in
      guard let service else { return verdict.judgeMissing(sample.path) }
      verdict.judge("service", service.state?.text, as: service.state?.known.map(hopState(of:)))
    }
    if service != nil {
      verdict.rest(on: sample.provider.connections, "the connection's state") { all, verdict in
        verdict.judge(connection, of: sample.path?.endpointID, among: all)
      }
    }
    let principals = sample.provider.allowedPrincipals.latest?.map(\.principal)
    return Hop(
      .endpointService,
      id: service?.id ?? sample.path?.serviceID,
      name: service?.tagName ?? service?.name ?? objects.endpoint?.serviceName,
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: .known(
        texts: [
          "state": service?.state?.text, "serviceName": service?.name,
          "connectionState": service.map { _ in connection?.state?.text ?? "unknown" },
          "connectionOwner": connection?.ownerID, "owner": objects.offeredService?.owner,
        ],
        flags: ["acceptanceRequired": service?.acceptanceRequired],
        lists: [
          "zones": service?.zones ?? objects.offeredService?.zones ?? [],
          "networkLoadBalancers": service?.networkLoadBalancerARNs ?? [],
          "allowedPrincipals": principals ?? [],
        ]
      )
    )
  }

  private static func hopState(of state: EndpointService.State) -> HopState {
    switch state {
    case .available: .up
    case .deleting: .degraded
    case .pending, .deleted, .failed: .down
    }
  }
}

extension Verdict {
  /// The endpoint's connection; all of them while the customer's side does not tell which it is.
  fileprivate mutating func judge(
    _ connection: EndpointConnection?,
    of endpointID: String?,
    among all: [EndpointConnection]
  ) {
    if let connection {
      judge(
        "connection",
        connection.state?.text,
        as: connection.state?.known.map(\.hopState),
        because: connection.state?.known?.explanation
      )
    } else if let endpointID {
      isDown("no connection from \(endpointID)")
    } else if all.isEmpty {
      isDown("no endpoint is connected")
    } else if all.allSatisfy({ $0.state?.known == .available }) {
      isGood("every connection available")
    } else {
      isUnknown("not every connection is available, and which is meant is not known")
    }
  }

  fileprivate mutating func judgeMissing(_ path: PathIdentity?) {
    if let id = path?.serviceID {
      isUnknown("endpoint service \(id) is not in the provider's account")
    } else {
      isUnknown("no endpoint service found")
    }
  }
}
