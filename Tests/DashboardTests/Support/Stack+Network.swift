import FoundationEssentials
import PathModel

/// The stack with all that packets meet on its way.
extension Stack {
  static var networked: Sample {
    made(healthy) {
      $0.customer.network = network(.customer)
      $0.provider.network = network(.provider)
      $0.customer.endpoints = known([
        made(endpoint) {
          $0.subnetIDs = subnetIDs(.customer)
          $0.securityGroupIDs = ["sg-0endpoint"]
        }
      ])
      $0.customer.networkInterfaces = known([
        placed("eni-0a", "a", "10.1.1.12"), placed("eni-0b", "b", "10.1.1.77"),
      ])
      $0.customer.instances = known([
        made(instance) {
          $0.subnetID = "subnet-0ca"
          $0.securityGroupIDs = ["sg-0client"]
        }
      ])
      $0.provider.loadBalancers = known([
        made(balancer(nlb, "demo-nlb")) {
          $0.zones = zones
          $0.prefixForIPv6SourceNAT = "off"
        },
        made(balancer(alb, "demo-alb")) {
          $0.zones = zones
          $0.securityGroupIDs = ["sg-0alb"]
        },
      ])
      $0.provider.service = known(
        made(service(running: 2)) {
          $0.subnetIDs = subnetIDs(.provider)
          $0.securityGroupIDs = ["sg-0tasks"]
        }
      )
      $0.provider.taskDefinition = known(
        made(TaskDefinition()) {
          $0.containers = [made(TaskDefinition.Container()) { $0.image = "lvthillo/api" }]
        }
      )
      $0.provider.taskARNs = known(($0.provider.tasks["0"].latest ?? []).map(\.arn))
      $0.provider.tasks["0"] = known([
        made(task("0a1b2c3d4e5f", "eu-west-1a", "10.100.100.140")) { $0.subnetID = "subnet-0pa" },
        made(task("9f8e7d6c5b4a", "eu-west-1b", "10.100.100.201")) { $0.subnetID = "subnet-0pb" },
      ])
      $0.calls += Side.allCases.flatMap { side in
        ["security-groups", "subnets", "route-tables"].map { what in
          let call = self.call(side, ["ec2", "describe-\(what)"], .slow)
          return call
        }
      }
    }
  }

  /// Of a side's two subnets, `a` and `b`.
  static func subnetIDs(_ side: Side) -> [String] {
    ["a", "b"].map { "subnet-0\(side == .customer ? "c" : "p")\($0)" }
  }

  private static func network(_ side: Side) -> NetworkFacts {
    let isCustomer = side == .customer
    let (vpcID, start) = isCustomer ? ("vpc-0c", "10.1.1") : ("vpc-0p", "10.100.100")
    return made(NetworkFacts()) {
      $0.vpcs = known([vpc(vpcID, isCustomer ? "vpc-2" : "vpc-1", "\(start).0/24")])
      $0.subnets = known(
        subnetIDs(side).enumerated().map { index, id in
          made(Subnet()) {
            $0.id = id
            $0.zone = "eu-west-1\(["a", "b"][index])"
            let bytes = isCustomer ? [0, 64] : [128, 192]
            $0.cidrBlock = "\(start).\(bytes[index])/26"
            $0.availableAddresses = 50
          }
        }
      )
      $0.routeTables = known([
        made(RouteTable()) {
          $0.id = isCustomer ? "rtb-0c" : "rtb-0p"
          $0.isMain = true
          $0.routes = [
            route("\(start).0/24", "local"), route("0.0.0.0/0", isCustomer ? "igw-0c" : "nat-0p"),
          ]
        }
      ])
      $0.natGateways = known(
        isCustomer
          ? []
          : [
            made(NATGateway()) {
              $0.id = "nat-0p"
              $0.state = Open(.available)
              $0.publicAddress = "198.51.100.7"
            }
          ]
      )
      $0.internetGateways = known([])
      $0.networkACLs = known([acl(isCustomer ? "acl-0c" : "acl-0p", subnetIDs(side))])
      $0.securityGroups = known(isCustomer ? customerGroups : providerGroups)
    }
  }

  private static var customerGroups: [SecurityGroup] {
    [
      group("sg-0client", "client-sg", outbound: [rule("-1", nil, "0.0.0.0/0")]),
      group("sg-0endpoint", "vpce-sg", inbound: [rule("tcp", 80, "10.1.1.0/24", "the VPC")]),
    ]
  }

  private static var providerGroups: [SecurityGroup] {
    let everything = rule("-1", nil, "0.0.0.0/0")
    let balancer = made(rule("tcp", 8080)) { $0.securityGroupIDs = ["sg-0alb"] }
    return [
      group(
        "sg-0alb",
        "alb-sg",
        inbound: [rule("tcp", 8888, "10.100.100.0/24")],
        outbound: [everything]
      ),
      group("sg-0tasks", "ecs-sg", inbound: [balancer], outbound: [everything]),
    ]
  }

  private static func group(
    _ id: String,
    _ name: String,
    inbound: [SecurityGroupRule] = [],
    outbound: [SecurityGroupRule] = []
  ) -> SecurityGroup {
    made(SecurityGroup()) {
      $0.id = id
      $0.name = name
      $0.inbound = inbound
      $0.outbound = outbound
    }
  }

  private static func rule(
    _ networkProtocol: String,
    _ port: Int?,
    _ block: String? = nil,
    _ description: String? = nil
  ) -> SecurityGroupRule {
    made(SecurityGroupRule()) {
      $0.networkProtocol = networkProtocol
      $0.fromPort = port
      $0.toPort = port
      $0.cidrBlocks = [block].compactMap(\.self)
      if let block { $0.descriptions[block] = description }
    }
  }

  static func route(_ destination: String, _ target: String) -> Route {
    made(Route()) {
      $0.destination = destination
      $0.target = target
      $0.state = Open(.active)
    }
  }

  private static func acl(_ id: String, _ subnets: [String]) -> NetworkACL {
    made(NetworkACL()) {
      $0.id = id
      $0.subnetIDs = subnets
      $0.entries = [true, false].flatMap { isEgress in
        [100, 32_767].map { number in
          made(NetworkACL.Entry()) {
            $0.number = number
            $0.isEgress = isEgress
            $0.networkProtocol = "-1"
            $0.action = Open(number == 100 ? .allow : .deny)
            $0.cidrBlock = "0.0.0.0/0"
          }
        }
      }
    }
  }

  private static func placed(_ id: String, _ zone: String, _ address: String) -> NetworkInterface {
    made(interface(id, zone, address)) { $0.subnetID = "subnet-0c\(zone)" }
  }

  private static var zones: [LoadBalancer.Zone] {
    ["a", "b"].map { zone in
      made(LoadBalancer.Zone()) {
        $0.name = "eu-west-1\(zone)"
        $0.subnetID = "subnet-0p\(zone)"
      }
    }
  }
}
