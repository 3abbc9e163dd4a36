extension Hop {
  /// The EC2 instance that test requests are sent from.
  ///
  /// It is a seat to look from, not a part of everybody's path: without one the hop is unknown and
  /// the path's state does not rest on it.
  static func client(_ objects: PathObjects, in sample: Sample) -> Hop {
    let customer = sample.customer
    var verdict = Verdict()
    let instance = objects.client
    if objects.endpoint == nil, !customer.endpoints.isPending {
      verdict.isUnknown(
        customer.endpoints.latest == nil
          ? "not known without the endpoint, which names the VPC"
          : "no endpoint, so no VPC to look for a client in"
      )
    } else {
      verdict.rest(on: customer.instances, "the client instance") { instances, verdict in
        guard let instance else { return verdict.isUnknown(sample.wish.client.whyNone) }
        verdict.judge(
          "instance",
          instance.state?.text,
          as: instance.state?.known.map(\.hopState)
        )
      }
    }
    let status = customer.instanceStatuses.latest?.first { $0.instanceID == instance?.id }
    if instance?.state?.known == .running {
      verdict.rest(on: customer.instanceStatuses, "the status checks") { _, verdict in
        verdict.judgeCheck("instance status check", status?.instanceCheck)
        verdict.judgeCheck("system status check", status?.systemCheck)
      }
    }
    return Hop(
      .client,
      id: instance?.id,
      name: instance?.name,
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: .known(texts: [
        "state": instance?.state?.text, "zone": instance?.zone,
        "privateAddress": instance?.privateAddress, "publicAddress": instance?.publicAddress,
        "subnet": instance?.subnetID, "instanceStatus": status?.instanceCheck?.text,
        "systemStatus": status?.systemCheck?.text,
      ])
    )
  }
}

extension NamedClient? {
  /// Why there is no instance.
  fileprivate var whyNone: String {
    switch self {
    case .instance(let id): "the named client \(id) is not in the endpoint's VPC"
    case .addresses(let block): "the client is \(block), as named"
    case .nobody: "no client is watched, as told"
    case nil: "no EC2 instance in the endpoint's VPC"
    }
  }
}

extension Verdict {
  /// A running instance's status check: only a failed one is a fault.
  fileprivate mutating func judgeCheck(_ what: String, _ check: Open<InstanceStatus.Check>?) {
    switch check?.known {
    case .ok: isGood("\(what) ok")
    case .impaired: isDegraded("\(what) is impaired")
    case .initializing, .insufficientData, .notApplicable, nil: break
    }
  }
}
