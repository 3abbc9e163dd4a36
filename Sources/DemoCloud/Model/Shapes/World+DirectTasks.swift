extension World {
  /// NLB → ip group → ECS service: no ALB.
  static func directTasks(seed: UInt64, tasks: Int) -> World {
    made(.tasks, seed: seed, tasks: tasks) { site in
      let balancer = site.networkBalancer()
      var group = TargetGroup.made(by: &site.ids, "demo-tasks", .ip, "TCP", 8080)
      group.healthCheck.networkProtocol = "HTTP"
      var provision = Provision(loadBalancers: [balancer])
      provision.add(group)
      provision.listen(by: &site.ids, balancer, 80, "TCP", to: group)
      provision.add(.made(in: site, [.init(group.arn)]))
      return provision
    }
  }
}
