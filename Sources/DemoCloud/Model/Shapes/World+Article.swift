extension World {
  /// The article's system: NLB, ALB and one ECS service.
  package static func article(_ shape: Shape = .article, seed: UInt64, tasks: Int = 2) -> World {
    made(shape, seed: seed, tasks: tasks) { site in
      var front = ArticleFront(on: &site, tasks: ["demo-alb-target-group"])
      front.provision.listen(by: &site.ids, front.network, 80, "TCP", to: front.networkGroup)
      front.provision.listen(by: &site.ids, front.application, 8888, "HTTP", to: front.groups[0])
      front.provision.add(.made(in: site, [.init(front.groups[0].arn)]))
      return front.provision
    }
  }
}

/// The article's NLB and ALB, and target groups for tasks behind the ALB; without listeners.
struct ArticleFront {
  let network: LoadBalancer
  let application: LoadBalancer
  /// The NLB's, with the ALB in it.
  let networkGroup: TargetGroup
  /// The ALB's, by the names that they were made with.
  let groups: [TargetGroup]
  var provision: Provision

  /// `matcher` are the codes that the NLB takes for a healthy ALB.
  init(on site: inout Site, tasks names: [String], matcher: String = "200-399") {
    let subnets = site.privateSubnets
    network = .made(by: &site.ids, .network, "demo-nlb", in: subnets, addressOffset: 5)
    application = .made(
      by: &site.ids,
      .application,
      "demo-alb",
      in: subnets,
      addressOffset: 7,
      securityGroups: [site.groups.applicationLoadBalancer].compactMap(\.self)
    )
    networkGroup = .made(
      by: &site.ids,
      "demo-nlb-target-group",
      .alb,
      "TCP",
      8888,
      matcher: matcher
    )
    groups = names.map { .made(by: &site.ids, $0, .ip, "HTTP", 8080) }
    provision = Provision(loadBalancers: [network, application])
    provision.add(networkGroup, [.standing(.loadBalancer(application.arn), 8888)])
    for group in groups { provision.add(group) }
  }
}
