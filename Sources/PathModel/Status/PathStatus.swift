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
  /// The target groups that listeners of the path name, those off the route last.
  package var groups: [TargetGroupStatus] = []
  /// The listeners of the load balancers on the route.
  package var listeners: [ListenerStatus] = []
  /// What packets meet from hop to hop.
  package var ways: [NetworkWay] = []
  /// Owners of the targets of each group at the end of the route, by its ARN.
  package var backings: [String: Backing] = [:]
  var explainedRequests = ExplainedRequests()

  /// The hop of a kind.
  package subscript(kind: Hop.Kind) -> Hop {
    hops.first { $0.kind == kind } ?? Hop(kind)
  }

  /// The hops that the path's state rests on: all but the client, which is only where one looks from.
  package var carrying: [Hop] { hops.filter { $0.kind != .client && $0.isWatched } }

  /// The target groups of a load balancer's hop that requests meet.
  package func groups(of hop: Hop.Kind) -> [TargetGroupStatus] {
    groups.filter { $0.hop == hop && $0.isOnRoute }
  }

  /// The target groups that hold what answers: all on the route but those that hold an ALB.
  package var finalGroups: [TargetGroupStatus] {
    groups.filter { $0.isOnRoute && $0.group.targetType != "alb" }
  }

  /// The listeners of a load balancer's hop that requests meet.
  package func listeners(of hop: Hop.Kind) -> [ListenerStatus] {
    listeners.filter { $0.hop == hop && $0.isOnRoute }
  }

  /// Whether an ECS service runs what answers, or that is not known yet.
  package var hasService: Bool { hops.last?.kind == .service }

  /// How the targets of all groups of a load balancer's hop are.
  package func targetsState(of hop: Hop.Kind) -> HopState {
    let states = Set(groups(of: hop).compactMap(\.state))
    if states.count < 2 { return states.first ?? .unknown }
    return states == [.up, .unknown] ? .unknown : .degraded
  }

  /// How the endpoint's connection is, as the provider sees it.
  package var connectionState: HopState { objects.connection?.hopState ?? .unknown }

  /// The only side that is watched; nil: both are.
  package var onlySide: Side? {
    switch (objects.watches(.customer), objects.watches(.provider)) {
    case (true, false): .customer
    case (false, true): .provider
    default: nil
    }
  }

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
    let seen = Hop.all(objects, in: sample).map { $0.watched(objects.watches($0.kind.side)) }
    let situation = Situation(of: sample, objects: objects, hops: seen)
    var explained = previous?.explainedRequests ?? ExplainedRequests()
    let route = situation.route?.state ?? .unknown
    let found = explained.judge(Diagnosis.findings(in: situation), in: situation)
      .filter { objects.watches($0.hop.side) }
    let findings = objects.route.isManifold && route != .down ? found.map(\.ofOneBranch) : found
    let hops = seen.map(findings.judged)
    let state = state(of: hops, route: route, findings, objects.isClientNamed(by: sample.wish))
    let choice = sample.path.map(PathChoice.chosen) ?? PathChooser.choose(in: sample)
    let watched = WatchedWords(
      objects,
      sample: sample,
      hops: hops,
      state: state,
      findings: findings,
      isComingUp: choice.isNone || previous?.watched.isComingUp ?? false
    )
    let onRoute = RouteStatus(objects, in: sample, hops: hops)
    let changes = previous.map { watched.changes(since: $0.watched, at: sample.at) } ?? []
    return PathStatus(
      at: sample.at,
      choice: choice,
      state: state,
      hops: hops,
      zones: ZoneLane.lanes(objects, onRoute.groups, in: sample),
      changes: Array(((previous?.changes ?? []) + changes).suffix(changeLimit)),
      watched: watched,
      objects: objects,
      findings: findings,
      groups: onRoute.groups,
      listeners: onRoute.listeners,
      ways: situation.ways,
      backings: situation.backings,
      explainedRequests: explained
    )
  }

  /// The client carries nobody else's traffic, so what is wrong with it at most degrades the path;
  /// but what keeps all its packets from the endpoint breaks it.
  ///
  /// An instance that nobody named is no client.
  private static func state(
    of hops: [Hop],
    route: HopState,
    _ findings: [Finding],
    _ isClientNamed: Bool
  ) -> HopState {
    let own = findings.filter {
      $0.hop == .client && !$0.isAboutSight && $0.severity != .advice
    }
    if own.contains(where: { $0.severity == .critical }) { return .down }
    let before = hops.filter {
      [.endpoint, .endpointService].contains($0.kind) && $0.isWatched
    }
    .map(\.state)
    let isServed = hops.last?.isWatched ?? false
    let behind = isServed ? [behind(hops, route: route, findings)] : []
    let carried = HopState.gravest(of: before + behind)
    let client = hops.first { $0.kind == .client }
    let isOnTheWay = { (finding: Finding) in finding.rule != DiagnosisRule.clientNotRunning.id }
    let isHampered = isClientNamed && client?.state == .down || own.contains(where: isOnTheWay)
    return carried == .up && isHampered ? .degraded : carried
  }

  /// From the load balancers on, the health of the targets decides.
  ///
  /// What is not known of the tasks or instances behind them only limits the explanation, and where the
  /// targets answer, fewer of them than there should be degrade the path at most.
  private static func behind(_ hops: [Hop], route: HopState, _ findings: [Finding]) -> HopState {
    let faults = findings.filter { finding in
      finding.hop.isBehindPrivateLink && finding.severity != .advice && !finding.isAboutSight
    }
    if faults.contains(where: { $0.severity == .critical }) { return .down }
    guard route == .up else { return route }
    let last = hops.last?.state
    let isShort = last == .down || last == .degraded
    return isShort || !faults.isEmpty ? .degraded : .up
  }
}

extension Hop {
  /// In the order that a request passes them; without an ALB where none is on the route.
  static func all(_ objects: PathObjects, in sample: Sample) -> [Hop] {
    let first: [Hop] = [
      client(objects, in: sample), endpoint(objects, in: sample),
      endpointService(objects, in: sample), networkLoadBalancer(objects, in: sample),
    ]
    let application =
      objects.hasApplicationLoadBalancer && objects.watches(.provider)
      ? [applicationLoadBalancer(objects, in: sample)] : []
    return first + application + [last(objects, in: sample)]
  }
}

extension Hop.Kind {
  /// Whether it is the provider's, behind the endpoint service.
  var isBehindPrivateLink: Bool {
    switch self {
    case .client, .endpoint, .endpointService: false
    case .networkLoadBalancer, .applicationLoadBalancer, .service, .instances, .function,
      .addresses:
      true
    }
  }
}

extension Hop.Kind {
  /// Whose account it is in.
  package var side: Side {
    switch self {
    case .client, .endpoint: .customer
    case .endpointService, .networkLoadBalancer, .applicationLoadBalancer, .service, .instances,
      .function, .addresses:
      .provider
    }
  }
}

extension Hop {
  /// As it is told where its side is somebody else's.
  fileprivate func watched(_ isWatched: Bool) -> Hop {
    guard !isWatched else { return self }
    var hop = Hop(kind, id: id, name: name, summary: "not watched: it is somebody else's")
    hop.isWatched = false
    // What the other side says of it stays known.
    if kind == .endpointService {
      hop.facts = facts.filter { ["owner", "zones"].contains($0.key) }
    }
    return hop
  }
}

extension Finding {
  /// As it counts where another branch of the route carries requests.
  fileprivate var ofOneBranch: Finding {
    guard hop.isBehindPrivateLink, severity == .critical else { return self }
    var finding = self
    finding.severity = .warning
    return finding
  }
}
