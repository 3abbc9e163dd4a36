extension World {
  /// NLB → ALB → a rule with weights 100 and 0 → two groups of one ECS service.
  static func blueGreen(seed: UInt64, tasks: Int) -> World {
    made(.blueGreen, seed: seed, tasks: tasks) { site in
      var front = ArticleFront(on: &site, tasks: ["demo-blue", "demo-green"])
      front.provision.listen(by: &site.ids, front.network, 80, "TCP", to: front.networkGroup)
      let (blue, green) = (front.groups[0], front.groups[1])
      var listener = front.listener(by: &site.ids)
      let rule = ListenerRule(
        arn: listener.ruleARN(site.ids.hex(16)),
        priority: 1,
        paths: ["/*"],
        action: .forward([
          .init(targetGroupARN: blue.arn, weight: 100),
          .init(targetGroupARN: green.arn, weight: 0),
        ])
      )
      listener.rules = [rule]
      front.provision.listeners.append(listener)
      let alternate = ContainerService.Alternate(
        targetGroupARN: green.arn,
        productionRuleARN: rule.arn
      )
      front.provision.add(.made(in: site, [.init(blue.arn, alternate: alternate)]))
      return front.provision
    }
  }
}
