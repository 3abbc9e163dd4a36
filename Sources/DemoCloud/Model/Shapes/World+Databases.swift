extension World {
  /// NLB with three TCP listeners → ip groups of addresses.
  static func databases(seed: UInt64) -> World {
    made(.database, seed: seed, tasks: 0) { site in
      let balancer = site.networkBalancer()
      var provision = Provision(loadBalancers: [balancer])
      for (number, kind) in DatabaseKind.all.enumerated() {
        let group = TargetGroup.made(by: &site.ids, kind.name, .ip, "TCP", kind.port)
        let appliances = site.privateSubnets.map { subnet in
          Appliance(
            interfaceID: site.ids.resource("eni"),
            description: kind.description,
            requesterID: kind.requester,
            subnetID: subnet.id,
            address: subnet.block.base + (31 + number),
            securityGroupIDs: [site.groups.tasks],
            port: kind.port
          )
        }
        provision.appliances += appliances
        let targets = zip(appliances, site.privateSubnets).map { appliance, subnet in
          Target.standing(.address(appliance.address), kind.port, zone: subnet.zone)
        }
        provision.add(group, targets)
        provision.listen(by: &site.ids, balancer, kind.port, "TCP", to: group)
      }
      return provision
    }
  }
}

/// A server behind one of the listeners.
private struct DatabaseKind {
  var name: String
  var port: Int
  /// As EC2 describes the network interface.
  var description: String
  var requester: String

  static let all = [
    DatabaseKind(
      name: "demo-postgres",
      port: 5432,
      description: "RDSNetworkInterface",
      requester: "amazon-rds"
    ),
    DatabaseKind(
      name: "demo-kafka",
      port: 9092,
      description: "DO NOT DELETE - Amazon MSK network interface for cluster demo-kafka",
      requester: "amazon-msk"
    ),
    DatabaseKind(
      name: "demo-documents",
      port: 27_017,
      description: "RDSNetworkInterface",
      requester: "amazon-rds"
    ),
  ]
}
