extension World {
  /// NLB → one ALB whose rules lead to our service and to a neighbour's.
  static func sharedBalancer(seed: UInt64, tasks: Int) -> World {
    made(.sharedALB, seed: seed, tasks: tasks) { site in
      // Without a path that a rule knows the ALB answers 404, which says that it is there.
      var front = ArticleFront(on: &site, tasks: ["demo-api", "demo-orders"], matcher: "200-499")
      front.provision.listen(by: &site.ids, front.network, 80, "TCP", to: front.networkGroup)
      var listener = front.listener(by: &site.ids)
      listener.rules = zip([10, 20], zip(["/api/*", "/orders/*"], front.groups)).map {
        ListenerRule(
          arn: listener.ruleARN(site.ids.hex(16)),
          priority: $0,
          paths: [$1.0],
          action: .forward([.init(targetGroupARN: $1.1.arn, weight: 1)])
        )
      }
      front.provision.listeners.append(listener)
      front.provision.add(.made(in: site, [.init(front.groups[0].arn)]))
      front.provision.add(
        .made("orders", family: "orders", in: site, [.init(front.groups[1].arn)]),
        .orders
      )
      return front.provision
    }
  }
}
