package import FoundationEssentials

/// What a sample means: the state of every hop and of the path, and what changed.
///
/// Always made by `derive`, never stored: two equal samples give two equal statuses.
package struct PathStatus: Equatable, Sendable {
  package var at: Date
  package var choice: PathChoice
  package var state: HopState
  /// In the order that a request passes them, one of each kind.
  package var hops: [Hop]
  package var zones: [ZoneLane]
  /// Oldest first; what `changes` keeps is bounded.
  package var changes: [ChangeEvent]
  /// The words that changes are noticed by.
  var watched: WatchedWords
  package var objects: PathObjects
  /// What is wrong and why, the root cause first.
  package var findings: [Finding]
  /// What packets meet from hop to hop.
  package var ways: [NetworkWay] = []
  var explainedRequests = ExplainedRequests()

  /// The hop of a kind.
  package subscript(kind: Hop.Kind) -> Hop {
    hops.first { $0.kind == kind } ?? Hop(kind)
  }

  /// The hops that the path's state rests on: all but the client, which is only where one looks from.
  package var carrying: [Hop] { hops.filter { $0.kind != .client } }

  /// The region that a side is asked in, or else, where the CLI chooses it, that its objects' names say.
  package func region(of side: Side, in sample: Sample) -> String? {
    switch side {
    case .customer: sample.customer.access.region ?? objects.endpointRegion(in: sample)
    case .provider:
      sample.provider.access.region
        ?? (objects.networkLoadBalancerARN ?? objects.service?.arn).flatMap(ARN.init)?.region
    }
  }

  /// The customer's VPC, then the provider's.
  package func vpc(of side: Side, in sample: Sample) -> VPC? {
    let id = side == .customer ? objects.endpoint?.vpcID : objects.providerVPC
    let network = side == .customer ? sample.customer.network : sample.provider.network
    return network.vpcs.latest?.first { $0.id == id }
  }
}

extension PathStatus {
  /// How many changes are kept.
  package static let changeLimit = 500

  /// Derives the status of a sample; `previous` is what changes are told against.
  package static func derive(_ sample: Sample, previous: PathStatus? = nil) -> PathStatus {
    let objects = PathObjects(in: sample)
    let seen = [
      Hop.client(objects, in: sample), Hop.endpoint(objects, in: sample),
      Hop.endpointService(objects, in: sample), Hop.networkLoadBalancer(objects, in: sample),
      Hop.applicationLoadBalancer(objects, in: sample), Hop.service(objects, in: sample),
    ]
    let situation = Situation(of: sample, objects: objects, hops: seen)
    var explained = previous?.explainedRequests ?? ExplainedRequests()
    let findings = explained.judge(Diagnosis.findings(in: situation), in: situation)
    let hops = seen.map(findings.judged)
    let state = state(of: hops, findings)
    let choice = sample.path.map(PathChoice.chosen) ?? PathChooser.choose(in: sample)
    let watched = WatchedWords(
      objects,
      sample: sample,
      hops: hops,
      state: state,
      findings: findings,
      isComingUp: choice.isNone || previous?.watched.isComingUp ?? false
    )
    let changes = previous.map { watched.changes(since: $0.watched, at: sample.at) } ?? []
    return PathStatus(
      at: sample.at,
      choice: choice,
      state: state,
      hops: hops,
      zones: ZoneLane.lanes(objects, in: sample),
      changes: Array(((previous?.changes ?? []) + changes).suffix(changeLimit)),
      watched: watched,
      objects: objects,
      findings: findings,
      ways: situation.ways,
      explainedRequests: explained
    )
  }

  /// The client carries nobody else's traffic, so what is wrong with it at most degrades the path;
  /// but what keeps all its packets from the endpoint breaks it.
  private static func state(of hops: [Hop], _ findings: [Finding]) -> HopState {
    let own = findings.filter {
      $0.hop == .client && !$0.isAboutSight && $0.severity != .advice
    }
    if own.contains(where: { $0.severity == .critical }) { return .down }
    let carried = HopState.gravest(of: hops.filter { $0.kind != .client }.map(\.state))
    let client = hops.first { $0.kind == .client }
    let isOnTheWay = { (finding: Finding) in finding.rule != DiagnosisRule.clientNotRunning.id }
    let isHampered = client?.state == .down || own.contains(where: isOnTheWay)
    return carried == .up && isHampered ? .degraded : carried
  }
}
