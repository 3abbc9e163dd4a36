import FoundationEssentials

@testable import PathModel

/// The network of the healthy path: who may send what to whom, as the reference stack has it.
extension HealthySample {
  static let clientGroup = "sg-client"
  static let endpointGroup = "sg-endpoint"
  static let balancerGroup = "sg-alb"
  static let taskGroup = "sg-tasks"
  static let customerACL = "acl-2"
  static let providerACL = "acl-1"
  /// Those of the endpoint; the client is in the first.
  static let customerSubnets = ["subnet-2a", "subnet-2b"]
  /// Those of both load balancers and of the tasks.
  static let providerSubnets = ["subnet-1a", "subnet-1b"]
  static let natGateway = "nat-1"

  static func fillNetwork(of sample: inout Sample) {
    fillNetwork(of: &sample.customer)
    fillNetwork(of: &sample.provider)
    fillWays(through: &sample.provider)
  }

  private static func fillNetwork(of customer: inout CustomerFacts) {
    customer.network.subnets = value([
      subnet(customerSubnets[0], "10.1.1.0/26", 0), subnet(customerSubnets[1], "10.1.1.64/26", 1),
    ])
    customer.network.networkACLs = value([openACL(customerACL, customerSubnets)])
    customer.network.securityGroups = value([
      securityGroup(clientGroup, outbound: [rule("-1", nil, blocks: ["0.0.0.0/0"])]),
      securityGroup(endpointGroup, inbound: [rule("tcp", 80, blocks: ["10.1.1.0/24"])]),
    ])
    customer.dnsSupport = value(attribute("vpc-2"))
    customer.dnsHostnames = value(attribute("vpc-2"))
    customer.endpoints = customer.endpoints.changing {
      $0[0].addressType = "ipv4"
      $0[0].privateDNSEnabled = false
      $0[0].subnetIDs = customerSubnets
      $0[0].securityGroupIDs = [endpointGroup]
      $0[0].dnsNames = ["vpce-1-abc.vpce-svc-1.eu-west-1.vpce.amazonaws.com"]
    }
    customer.networkInterfaces = customer.networkInterfaces.changing {
      $0[0].subnetID = customerSubnets[0]
      $0[1].subnetID = customerSubnets[1]
      $0[1].privateAddress = "10.1.1.77"
    }
    customer.instances = customer.instances.changing {
      $0[0].privateAddress = "10.1.1.20"
      $0[0].subnetID = customerSubnets[0]
      $0[0].securityGroupIDs = [clientGroup]
    }
  }

  private static func fillNetwork(of provider: inout ProviderFacts) {
    provider.network.subnets = value([
      subnet(providerSubnets[0], "10.100.100.128/26", 0),
      subnet(providerSubnets[1], "10.100.100.192/26", 1),
    ])
    provider.network.networkACLs = value([openACL(providerACL, providerSubnets)])
    provider.network.securityGroups = value([
      securityGroup(
        balancerGroup,
        inbound: [rule("tcp", 8888, blocks: ["10.100.100.0/24"])],
        outbound: [rule("tcp", 8080, groups: [taskGroup])]
      ),
      securityGroup(
        taskGroup,
        inbound: [rule("tcp", 8080, groups: [balancerGroup])],
        outbound: [rule("tcp", 443, blocks: ["0.0.0.0/0"])]
      ),
    ])
    var table = RouteTable()
    table.id = "rtb-1"
    table.vpcID = "vpc-1"
    table.subnetIDs = providerSubnets
    table.routes = [route("10.100.100.0/24", "local"), route("0.0.0.0/0", natGateway)]
    provider.network.routeTables = value([table])
    var gateway = NATGateway()
    gateway.id = natGateway
    gateway.vpcID = "vpc-1"
    gateway.state = Open(NATGateway.State.available)
    provider.network.natGateways = value([gateway])
  }

  private static func fillWays(through provider: inout ProviderFacts) {
    provider.endpointServices = provider.endpointServices.changing {
      $0[0].listsNetworkLoadBalancers = true
      $0[0].acceptanceRequired = false
      $0[0].supportedAddressTypes = ["ipv4"]
    }
    provider.loadBalancers = provider.loadBalancers.changing {
      for index in $0.indices {
        $0[index].addressType = "ipv4"
        $0[index].zones[0].subnetID = providerSubnets[0]
        $0[index].zones[1].subnetID = providerSubnets[1]
      }
      $0[1].securityGroupIDs = [balancerGroup]
    }
    provider.allowedPrincipals = value([principal("arn:aws:iam::444455556666:root")])
    provider.listeners[alb] = provider.listeners[alb].changing {
      $0[0].arn = albListener
      $0[0].defaultActions = [forward(to: albGroup)]
    }
    provider.listenerRules[albListener] = value([defaultRule(forward(to: albGroup))])
    provider.targetGroups = provider.targetGroups.changing {
      for (index, port) in [8888, 8080].enumerated() {
        $0[index].name = ["nlb-group", "alb-group"][index]
        $0[index].vpcID = "vpc-1"
        $0[index].port = port
        $0[index].healthCheck.networkProtocol = "HTTP"
        $0[index].healthCheck.port = "traffic-port"
      }
    }
    provider.service = provider.service.changing {
      $0?.subnetIDs = providerSubnets
      $0?.securityGroupIDs = [taskGroup]
      $0?.minimumHealthyPercent = 100
      $0?.maximumPercent = 200
      $0?.taskDefinitionARN = "demo-task:3"
    }
    var container = TaskDefinition.Container()
    container.image = "lvthillo/python-flask-api"
    var definition = TaskDefinition()
    definition.memory = "512"
    definition.containers = [container]
    provider.taskDefinition = value(definition)
  }
}
