/// One way through the route, from an NLB to a target group that answers.
struct RouteWay: Equatable, Sendable {
  var groupARN: String
  /// Name that tells it from the other ways, as in `NLB TCP:5432` or `rule 10 (path-pattern: /api/*)`; empty:
  /// there is no other.
  var name: String
  /// The ARN of the listener or rule that leads here alone; nil: none can be left out.
  var separableARN: String?
}

extension PathRoute {
  /// Each way to a group that gets requests.
  var ways: [RouteWay] {
    entrances.flatMap { entrance in
      entrance.ways(entrances.count > 1 ? ["NLB \(entrance.name)"] : [], nil)
    }
  }
}

extension BalancerRoute {
  fileprivate func ways(_ names: [String], _ separable: String?) -> [RouteWay] {
    let watched = listeners.filter { $0.standing == .watched }
    guard watched.count > 1 else {
      return watched.flatMap { $0.ways(names, separable) }
    }
    let kind = balancer?.kind == "application" ? "ALB" : "NLB"
    return watched.flatMap { route in
      route.ways(names + ["\(kind) \(route.listener.label)"], route.listener.arn)
    }
  }
}

extension ListenerRoute {
  fileprivate func ways(_ names: [String], _ separable: String?) -> [RouteWay] {
    let forwarding = branches.filter { !$0.legs.isEmpty }
    guard forwarding.count > 1 else {
      return forwarding.flatMap { $0.ways(names, separable) }
    }
    return forwarding.flatMap { branch in
      branch.ways(names + [branch.label ?? "default action"], branch.rule?.arn ?? separable)
    }
  }
}

extension RouteBranch {
  /// Groups that share an action cannot be left out.
  fileprivate func ways(_ names: [String], _ separable: String?) -> [RouteWay] {
    let carrying = legs.filter { $0.share > 0 }
    let used = carrying.isEmpty ? legs : carrying
    guard used.count > 1 else { return used.flatMap { $0.ways(names, separable) } }
    return used.flatMap { $0.ways(names + ["target group \($0.name)"], nil) }
  }
}

extension RouteLeg {
  fileprivate func ways(_ names: [String], _ separable: String?) -> [RouteWay] {
    if balancers.isEmpty {
      return [
        RouteWay(
          groupARN: groupARN,
          name: names.joined(separator: ", "),
          separableARN: separable
        )
      ]
    }
    return balancers.flatMap { balancer in
      balancer.ways(
        names + (balancers.count > 1 ? ["ALB \(balancer.name)"] : []),
        balancers.count > 1 ? nil : separable
      )
    }
  }
}
