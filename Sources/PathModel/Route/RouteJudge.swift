/// How the parts of a route add up: each rule of it in one place.
struct RouteJudge {
  /// Which hops a verdict is about.
  enum Scope {
    /// The load balancers at hand and their own targets, not what is behind an ALB among these.
    case balancers
    /// All that a request meets.
    case route
  }

  /// What becomes of the requests that meet a part of the route.
  enum Course {
    case carried(Verdict)
    /// A load balancer answers by itself, as in `redirect HTTP_301`: neither working nor broken.
    case answered(String)
    /// Nothing is there and no active service is to fill it: a fault only where there is nothing else.
    case idle(Verdict)

    var verdict: Verdict? {
      switch self {
      case .carried(let verdict), .idle(let verdict): verdict
      case .answered: nil
      }
    }
  }

  struct Part {
    var name: String
    var course: Course
    var isMaybe = false
  }

  let sample: Sample
  let services: [ECSService]
  let scope: Scope

  private var provider: ProviderFacts { sample.provider }

  /// nil: there is no load balancer.
  func judge(_ balancers: [BalancerRoute]) -> Verdict? {
    let parts = balancers.map { Part(name: $0.name, course: judge(balancer: $0)) }
    return parts.isEmpty ? nil : verdict(of: sum(parts))
  }

  /// A path of nothing but answers is down.
  private func verdict(of course: Course) -> Verdict {
    if let verdict = course.verdict { return verdict }
    var verdict = Verdict()
    if case .answered(let answer) = course {
      verdict.isDown("every request is answered by a load balancer itself (\(answer))")
    }
    return verdict
  }

  private func judge(balancer route: BalancerRoute) -> Course {
    var own = Verdict()
    own.rest(on: provider.loadBalancers, "the load balancer") { _, verdict in
      guard let balancer = route.balancer else {
        let words = "load balancer \(route.arn)"
        return route.isUnseen
          ? verdict.isUnknown("\(words), which the connection names, is not visible")
          : verdict.isDown("\(words) does not exist")
      }
      verdict.judge(
        "load balancer",
        balancer.state?.text,
        as: balancer.state?.known.map(\.hopState),
        because: balancer.stateReason
      )
    }
    // Of one that nobody can see, nothing is known that is behind it.
    if route.isUnseen, provider.loadBalancers.current != nil { return .carried(own) }
    var listeners: Course?
    own.rest(on: provider.listeners[route.arn], "the listeners") { all, verdict in
      if all.isEmpty { return verdict.isDown("no listener") }
      for port in route.missingPorts { verdict.isDown("no listener on port \(port)") }
      let watched = route.listeners.filter { $0.standing == .watched }
      if watched.isEmpty, route.missingPorts.isEmpty {
        return verdict.isUnknown("no listener of it is watched")
      }
      let parts = watched.map { one in
        Part(name: "listener \(one.listener.label)", course: judge(one))
      }
      if !parts.isEmpty { listeners = sum(parts) }
    }
    own.rest(on: provider.targetGroups, "the target groups") { _, _ in }
    switch listeners {
    case .carried(let verdict): return .carried(own.and(verdict))
    case .idle(let verdict): return .idle(own.and(verdict))
    case .answered(let answer): return own.isGoodSoFar ? .answered(answer) : .carried(own)
    case nil: return .carried(own)
    }
  }

  func judge(_ route: ListenerRoute) -> Course {
    var parts = route.branches.map { branch in
      Part(
        name: branch.label ?? "default action",
        course: judge(branch, of: route.listener),
        isMaybe: branch.isMaybe
      )
    }
    // Without the rules only the default action is known, and it need not be what requests meet.
    let rules = provider.listenerRules[route.listener.arn]
    if route.listener.isOfApplications, rules.current == nil,
      !route.branches.contains(where: { !$0.legs.isEmpty })
    {
      var unknown = Verdict()
      unknown.rest(on: rules, "the listener's rules") { _, _ in }
      parts.append(Part(name: "rules", course: .carried(unknown)))
    }
    return sum(parts)
  }

  private func judge(_ branch: RouteBranch, of listener: Listener) -> Course {
    if let answer = branch.answer { return .answered(answer) }
    guard !branch.legs.isEmpty else {
      var verdict = Verdict()
      if provider.targetGroups.current != nil {
        verdict.isUnknown("AWS does not say what \(branch.label ?? listener.label) does")
      } else {
        verdict.rest(on: provider.targetGroups, "the target groups") { _, _ in }
      }
      return .carried(verdict)
    }
    let used = branch.legs.filter { $0.share > 0 }
    if used.isEmpty {
      var verdict = Verdict()
      verdict.isDown("every target group has weight 0")
      return .carried(verdict)
    }
    let courses = used.map { leg in (leg: leg, course: judge(leg)) }
    let isIdle = courses.allSatisfy { if case .idle = $0.course { true } else { false } }
    if courses.count == 1 || isIdle { return courses[0].course }
    return .carried(shares(courses))
  }

  /// Shares of one action add up: all on broken groups is down, a part degrades.
  private func shares(_ courses: [(leg: RouteLeg, course: Course)]) -> Verdict {
    let judged = courses.compactMap { leg, course in course.verdict.map { (leg, $0) } }
    if !judged.isEmpty, judged.allSatisfy({ $0.1.state == .down }) {
      return judged.dropFirst().reduce(judged[0].1) { $0.and($1.1) }
    }
    var sum = Verdict()
    for (leg, verdict) in judged {
      guard verdict.state == .down else {
        sum = sum.and(verdict)
        continue
      }
      let percent = Int((leg.share * 100).rounded())
      sum.isDegraded("\(percent) % of the requests meet \(leg.name): \(verdict.summary)")
    }
    return sum
  }

  private func judge(_ leg: RouteLeg) -> Course {
    let own = judge(groupOf: leg)
    guard leg.leadsToBalancer, scope == .route else { return own }
    let parts = leg.balancers.map { Part(name: $0.name, course: judge(balancer: $0)) }
    guard !parts.isEmpty, let verdict = own.verdict else { return own }
    switch sum(parts) {
    case .carried(let behind): return .carried(verdict.and(behind))
    case .idle(let behind): return .idle(verdict.and(behind))
    case .answered(let answer):
      return verdict.state == .up ? .answered(answer) : .carried(verdict)
    }
  }

  func judge(groupOf leg: RouteLeg) -> Course {
    var verdict = Verdict()
    if leg.group == nil {
      verdict.rest(on: provider.targetGroups, "the target groups") { _, verdict in
        verdict.isUnknown("target group \(leg.name) is not among those that AWS lists")
      }
      return .carried(verdict)
    }
    let registering = registering(in: leg.groupARN)
    let health = provider.targetHealth[leg.groupARN]
    verdict.rest(on: health, "the targets' health") { targets, verdict in
      if let group = leg.group { verdict.judge(tally(of: targets, in: group)) }
    }
    let isEmpty = health.current?.allSatisfy(\.isLeaving) ?? false
    let isIdle = isEmpty && registering.isEmpty && !leg.leadsToBalancer
    return isIdle ? .idle(verdict) : .carried(verdict)
  }

  func tally(
    of targets: [TargetHealth],
    in group: TargetGroup,
    isByZone: Bool = false
  ) -> TargetTally {
    let enough = registering(in: group.arn).map { $0.desiredCount ?? 0 }.max()
    return TargetTally(
      targets,
      isUnchecked: group.isUnchecked,
      enough: enough,
      isByZone: isByZone
    )
  }

  /// The services that are to fill a group.
  private func registering(in group: String) -> [ECSService] {
    services.filter { $0.isActive && $0.targetGroupARNs.contains(group) }
  }

  /// Independent parts: one broken of several degrades and is named, all broken are down.
  func sum(_ parts: [Part]) -> Course {
    let carried = parts.filter { if case .carried = $0.course { true } else { false } }
    if parts.count == 1 { return parts[0].course }
    guard !carried.isEmpty else {
      let idle = parts.first { if case .idle = $0.course { true } else { false } }
      return (idle ?? parts[0]).course
    }
    let judged = carried.compactMap { part in part.course.verdict.map { (part: part, verdict: $0) }
    }
    let certain = judged.filter { !$0.part.isMaybe }
    if judged.count == 1, !judged[0].part.isMaybe { return .carried(judged[0].verdict) }
    let isBroken = { (verdict: Verdict) in verdict.state == .down }
    if !certain.isEmpty, judged.allSatisfy({ isBroken($0.verdict) }) {
      return .carried(certain.dropFirst().reduce(certain[0].verdict) { $0.and($1.verdict) })
    }
    var sum = Verdict()
    for (part, verdict) in judged {
      if isBroken(verdict) {
        sum.isDegraded("\(part.name): \(verdict.summary)")
      } else if verdict.state == .unknown, part.isMaybe {
        continue
      } else {
        sum = sum.and(verdict)
      }
    }
    return .carried(sum)
  }
}

extension Listener {
  /// Whether it is an ALB's, which alone has rules.
  fileprivate var isOfApplications: Bool {
    ["HTTP", "HTTPS"].contains(networkProtocol?.uppercased())
  }
}
