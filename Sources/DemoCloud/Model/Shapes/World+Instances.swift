extension World {
  /// NLB → instance group → two EC2 instances.
  static func instances(seed: UInt64) -> World {
    made(.instances, seed: seed, tasks: 0) { site in
      let balancer = site.networkBalancer()
      var group = TargetGroup.made(by: &site.ids, "demo-instances", .instance, "TCP", 8080)
      group.healthCheck.networkProtocol = "HTTP"
      var provision = Provision(loadBalancers: [balancer])
      provision.machines = site.privateSubnets.enumerated().map { number, subnet in
        Machine(
          instance: ClientInstance(
            id: site.ids.resource("i"),
            name: "api-\(number + 1)",
            reservationID: site.ids.resource("r"),
            subnetID: subnet.id,
            securityGroupIDs: [site.groups.tasks],
            privateAddress: subnet.block.base + 21,
            publicAddress: nil,
            state: .running,
            check: .ok,
            launchedAt: World.madeAt + 300
          ),
          port: 8080
        )
      }
      provision.add(group, provision.machines.map { .standing(.instance($0.instance.id), 8080) })
      provision.listen(by: &site.ids, balancer, 80, "TCP", to: group)
      return provision
    }
  }
}
