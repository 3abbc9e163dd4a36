/// What a request can meet from the endpoint service on: load balancers, listeners, rules and weights
/// down to the target groups.
package struct PathRoute: Equatable, Sendable {
  /// The NLBs that the endpoint's connection may use; of several any one may carry a request.
  package var entrances: [BalancerRoute] = []
  package init() {}
}

/// A load balancer on the route.
package struct BalancerRoute: Equatable, Sendable {
  package var arn: String
  /// nil: it is not known, or it does not exist.
  package var balancer: LoadBalancer?
  /// Whether only the connection names it: then nobody can say that it is gone.
  package var isNamedByConnectionOnly = false
  /// Those that requests on the route may meet.
  package var listeners: [ListenerRoute] = []
  /// The ports that something sends to and no listener has.
  package var missingPorts: [Int] = []

  /// Whether it is somebody else's, or gone: AWS does not list it, and only the connection names it.
  var isUnseen: Bool { balancer == nil && isNamedByConnectionOnly }

  /// As in `demo-nlb`.
  package var name: String { balancer?.name ?? Situation.balancerName(ofARN: arn) }
}

/// A listener on the route, and what it makes of a request.
package struct ListenerRoute: Equatable, Sendable {
  /// Whether requests of the path can meet a listener.
  package enum Standing: Equatable, Sendable {
    case watched
    /// The operator watches another port or protocol.
    case notAsked
    /// The endpoint's security groups admit nobody on its port, and somebody on another's.
    case notOffered
    /// The operator said that it is somebody else's.
    case ignored
  }

  package var listener: Listener
  package var standing = Standing.watched
  package var branches: [RouteBranch] = []
}

/// What a listener does with the requests that one of its rules, or its default action, is for.
package struct RouteBranch: Equatable, Sendable {
  /// nil: the default action.
  package var rule: ListenerRule?
  /// Whether it depends on what pltop does not watch, as headers: it can warn, and never break the path.
  package var isMaybe = false
  /// What the load balancer answers by itself, as in `redirect HTTP_301`; nil: it forwards.
  package var answer: String?
  package var legs: [RouteLeg] = []

  /// As in `rule 10 (path-pattern: /api/*)`; nil: the default action.
  package var label: String? {
    rule?.label
  }
}

/// A target group that a branch forwards to.
package struct RouteLeg: Equatable, Sendable {
  package var groupARN: String
  /// nil: it is not known, or it does not exist.
  package var group: TargetGroup?
  /// Of the branch's requests, 0 to 1.
  package var share: Double
  /// The ALBs among its targets, for a group of type `alb`.
  package var balancers: [BalancerRoute] = []

  package var leadsToBalancer: Bool { group?.targetType == "alb" }
  /// As in `demo-alb-target-group`.
  package var name: String { group?.name ?? Situation.groupName(ofARN: groupARN) }
}

extension PathRoute {
  /// Every leg on the route whose listener counts, those of the ALBs behind them included.
  package var legs: [RouteLeg] { entrances.flatMap(\.ownLegs).flatMap { [$0] + $0.innerLegs } }

  /// Whether requests have more than one way to targets.
  var isManifold: Bool {
    legs.count { $0.share > 0 && !$0.leadsToBalancer } > 1
      || entrances.count > 1
  }

  /// The ALBs on the route, each once.
  package var applicationBalancers: [BalancerRoute] {
    var seen: Set<String> = []
    return entrances.flatMap(\.ownLegs).filter { $0.share > 0 }.flatMap(\.balancers)
      .filter { seen.insert($0.arn).inserted }
  }
}

extension BalancerRoute {
  var ownLegs: [RouteLeg] {
    listeners.filter { $0.standing == .watched }.flatMap(\.branches).flatMap(\.legs)
  }

  /// The groups that get requests, each once; where no weight is above 0, all that are named.
  var usedGroups: [TargetGroup] {
    var seen: Set<String> = []
    let branches = listeners.filter { $0.standing == .watched }.flatMap(\.branches)
    let used = branches.flatMap { branch in
      let carrying = branch.legs.filter { $0.share > 0 }
      return carrying.isEmpty ? branch.legs : carrying
    }
    return used.compactMap(\.group).filter { seen.insert($0.arn).inserted }
  }
}

extension ListenerRoute {
  /// Whether a request that meets it can reach a target group.
  func leads(to group: String) -> Bool {
    branches.contains { $0.legs.contains { $0.groupARN == group } }
  }
}

extension RouteLeg {
  fileprivate var innerLegs: [RouteLeg] { balancers.flatMap(\.ownLegs) }
}
