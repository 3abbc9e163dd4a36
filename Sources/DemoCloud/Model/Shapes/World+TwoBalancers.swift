extension World {
  /// Two NLBs of one endpoint service, both to the same ALB.
  static func twoBalancers(seed: UInt64, tasks: Int) -> World {
    made(.twoNLBs, seed: seed, tasks: tasks) { site in
      var front = ArticleFront(on: &site, tasks: ["demo-alb-target-group"])
      front.provision.listen(by: &site.ids, front.network, 80, "TCP", to: front.networkGroup)
      let second = LoadBalancer.made(
        by: &site.ids,
        .network,
        "demo-nlb-2",
        in: site.privateSubnets,
        addressOffset: 6
      )
      let group = TargetGroup.made(
        by: &site.ids,
        "demo-nlb-2-target-group",
        .alb,
        "TCP",
        8888,
        matcher: "200-399"
      )
      front.provision.loadBalancers.append(second)
      front.provision.add(group, [.standing(.loadBalancer(front.application.arn), 8888)])
      front.provision.listen(by: &site.ids, second, 80, "TCP", to: group)
      front.provision.listen(by: &site.ids, front.application, 8888, "HTTP", to: front.groups[0])
      front.provision.add(.made(in: site, [.init(front.groups[0].arn)]))
      return front.provision
    }
  }
}
