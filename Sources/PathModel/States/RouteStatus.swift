/// How the listeners and target groups are that a route leads over, and those beside it.
struct RouteStatus {
  /// In the order that a request meets them, those off the route last.
  private(set) var groups: [TargetGroupStatus] = []
  /// By load balancer, as AWS lists them.
  private(set) var listeners: [ListenerStatus] = []

  private let sample: Sample
  private let objects: PathObjects
  private let judge: RouteJudge
  private var indices: [String: Int] = [:]

  init(_ objects: PathObjects, in sample: Sample, hops: [Hop]) {
    self.sample = sample
    self.objects = objects
    judge = RouteJudge(sample: sample, services: objects.services, scope: .balancers)
    for group in objects.networkTargetGroups { add(group, .networkLoadBalancer) }
    for group in objects.applicationTargetGroups { add(group, .applicationLoadBalancer) }
    let entrances = objects.route.entrances
    for balancer in entrances { add(balancer, .networkLoadBalancer, hops) }
    for balancer in objects.applicationBalancers { add(balancer, .applicationLoadBalancer, hops) }
    for index in groups.indices where groups[index].isOnRoute {
      judge(groupAt: index, hops.first { $0.kind == groups[index].hop })
    }
    let isOnRoute = { (status: TargetGroupStatus) in status.isOnRoute }
    groups = groups.filter(isOnRoute) + groups.filter { !isOnRoute($0) }
  }

  private mutating func add(_ group: TargetGroup, _ hop: Hop.Kind) {
    guard indices[group.arn] == nil else { return }
    indices[group.arn] = groups.count
    groups.append(TargetGroupStatus(group: group, hop: hop))
  }

  private mutating func add(_ balancer: BalancerRoute, _ hop: Hop.Kind, _ hops: [Hop]) {
    let isDown = hops.first { $0.kind == hop }?.state == .down
    for listener in sample.provider.listeners[balancer.arn].latest ?? [] {
      let own = balancer.listeners.first { $0.listener == listener }
      var status = ListenerStatus(
        listener: listener,
        balancerARN: balancer.arn,
        hop: hop,
        standing: own?.standing ?? .notAsked,
        summary: ""
      )
      if let own, own.standing == .watched {
        let course = judge.judge(own)
        (status.state, status.summary) = Self.words(of: course, isDown: isDown)
      }
      listeners.append(status)
      for branch in own?.branches ?? [] {
        for leg in branch.legs { note(leg, of: status) }
      }
    }
  }

  /// A listener names a group.
  private mutating func note(_ leg: RouteLeg, of listener: ListenerStatus) {
    guard let group = leg.group else { return }
    let isNew = indices[group.arn] == nil
    if isNew {
      add(group, listener.hop)
      groups[groups.count - 1].aside = listener.isOnRoute ? .withoutWeight : .unwatchedListener
    }
    guard let index = indices[group.arn] else { return }
    guard listener.isOnRoute || !groups[index].isOnRoute else { return }
    if !groups[index].listeners.contains(listener.label) {
      groups[index].listeners.append(listener.label)
    }
    groups[index].share = max(groups[index].share, leg.share)
  }

  private mutating func judge(groupAt index: Int, _ hop: Hop?) {
    let group = groups[index].group
    let course = judge.judge(groupOf: RouteLeg(groupARN: group.arn, group: group, share: 1))
    (groups[index].state, groups[index].summary) =
      Self.words(of: course, isDown: hop?.state == .down)
    groups[index].tally = sample.provider.targetHealth[group.arn].latest.map { targets in
      judge.tally(of: targets, in: group, isByZone: true)
    }
  }

  /// An empty group that waits for nobody is a fault only if there is nothing else.
  private static func words(of course: RouteJudge.Course, isDown: Bool) -> (HopState?, String) {
    switch course {
    case .carried(let verdict): (verdict.state, verdict.summary)
    case .idle(let verdict): (isDown ? verdict.state : nil, verdict.summary)
    case .answered(let answer): (nil, "answers by itself (\(answer))")
    }
  }
}
