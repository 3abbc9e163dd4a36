import AWSBackend
import FoundationEssentials
import PathModel
import Testing

import enum DemoCloud.EndpointState

@testable import DemoCloud

/// What pltop makes of the answers about the endpoint, its service and the networks.
@Suite struct PrivateLinkAnswerTests {
  @Test func endpointIsThatOfTheWorld() throws {
    let cloud = SteadyCloud()
    let endpoint = try #require(
      try cloud.decode(.vpcEndpoints, "ec2 describe-vpc-endpoints --profile customer").first
    )
    let made = cloud.world.endpoint
    #expect(endpoint.id == made.id)
    #expect(endpoint.vpcID == cloud.world.customerNetwork.id)
    #expect(endpoint.serviceID == cloud.world.endpointService.id)
    #expect(endpoint.state?.known == .available)
    #expect(endpoint.networkInterfaceIDs == made.interfaces.map(\.id))
    #expect(endpoint.securityGroupIDs == made.securityGroupIDs)
    #expect(endpoint.dnsNames.count == 3)
    #expect(endpoint.createdAt?.timeIntervalSince(SteadyCloud.epoch) == made.createdAt)
    #expect(endpoint.failure == nil)
    let service = cloud.world.endpointService.id
    #expect(
      endpoint.dnsNames[1]
        == "\(made.id)-\(made.dnsLabel)-eu-west-1a.\(service).eu-west-1.vpce.amazonaws.com"
    )
  }

  @Test(arguments: [
    (EndpointState.available, 2, 3), (.pending, 2, 3), (.pendingAcceptance, 2, 1),
    (.partial, 2, 3), (.rejected, 0, 0), (.failed, 0, 0), (.deleting, 0, 0), (.deleted, 0, 0),
    (.expired, 0, 0),
  ])
  func endpointHasWhatItsStateGivesIt(state: EndpointState, interfaces: Int, names: Int) throws {
    let cloud = SteadyCloud(world: .running.with { $0.endpoint.state = state })
    let endpoint = try #require(
      try cloud.decode(.vpcEndpoints, "ec2 describe-vpc-endpoints").first
    )
    #expect(endpoint.state?.text == state.rawValue)
    #expect(endpoint.networkInterfaceIDs.count == interfaces)
    #expect(endpoint.dnsNames.count == names)
    let found = try cloud.decode(
      .networkInterfaces,
      "ec2 describe-network-interfaces --filters Name=interface-type,Values=vpc_endpoint"
    )
    #expect(found.count == interfaces)
    let connections = try cloud.decode(
      .endpointConnections,
      "ec2 describe-vpc-endpoint-connections --filters Name=service-id,Values="
        + cloud.world.endpointService.id
    )
    #expect(connections.map(\.state?.text) == [state.rawValue])
  }

  @Test func failureOfAnEndpointIsTold() throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.endpoint.state = .failed
        $0.endpoint.failureCode = "InsufficientFreeAddressesInSubnet"
        $0.endpoint.failureMessage = "Too few addresses"
      }
    )
    let endpoint = try #require(
      try cloud.decode(.vpcEndpoints, "ec2 describe-vpc-endpoints").first
    )
    #expect(endpoint.failure == "Too few addresses")
  }

  @Test func serviceHasItsZonesAndLoadBalancer() throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.endpointService.acceptanceRequired = true
        $0.endpointService.allowedPrincipals = ["arn:aws:iam::444455556666:root", "*"]
        $0.loadBalancers[0].subnetIDs.removeLast()
      }
    )
    let service = try #require(
      try cloud.decode(.endpointServices, "ec2 describe-vpc-endpoint-service-configurations").first
    )
    #expect(service.id == cloud.world.endpointService.id)
    #expect(service.state?.known == .available)
    #expect(service.zones == ["eu-west-1a"])
    #expect(service.acceptanceRequired == true)
    #expect(service.networkLoadBalancerARNs == [cloud.world.loadBalancers[0].arn])
    let principals = try cloud.decode(
      .allowedPrincipals,
      "ec2 describe-vpc-endpoint-service-permissions --service-id \(service.id)"
    )
    #expect(principals.map(\.kind) == ["Account", "All"])
  }

  @Test(arguments: [
    (ClientInstance.State.running, ClientInstance.Check.impaired, "impaired", "ok"),
    (.running, .initializing, "initializing", "initializing"),
    (.stopped, .ok, "not-applicable", "not-applicable"),
  ])
  func clientIsAsItIs(
    state: ClientInstance.State,
    check: ClientInstance.Check,
    instance: String,
    system: String
  ) throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.client.state = state
        $0.client.check = check
      }
    )
    let client = try #require(try cloud.decode(.instances, "ec2 describe-instances").first)
    #expect(client.state?.text == state.rawValue)
    #expect((client.publicAddress == nil) == (state == .stopped))
    #expect((client.stateReason == nil) == (state == .running))
    let line = "ec2 describe-instance-status --include-all-instances"
    let status = try #require(try cloud.decode(.instanceStatuses, line).first)
    #expect(status.instanceCheck?.text == instance)
    #expect(status.systemCheck?.text == system)
    let running = try cloud.decode(.instanceStatuses, "ec2 describe-instance-status")
    #expect(running.count == (state == .running ? 1 : 0))
  }

  @Test func networkIsThatOfTheWorld() throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.providerNetwork.routeTables[1].routes[1].isBlackhole = true
        $0.providerNetwork.natGateways[0].state = .failed
        $0.providerNetwork.natGateways[0].failureCode = "Gateway.NotAttached"
      }
    )
    let (world, provider) = (cloud.world, "--profile provider")
    let network = world.providerNetwork
    let subnets = try cloud.decode(.subnets, "ec2 describe-subnets \(provider)")
    #expect(subnets.map(\.id) == network.subnets.map(\.id))
    #expect(
      subnets.map(\.availableAddresses) == network.subnets.map { world.freeAddresses(in: $0) }
    )
    let tables = try cloud.decode(.routeTables, "ec2 describe-route-tables \(provider)")
    #expect(tables.map(\.isMain) == [false, false, true])
    #expect(tables.map(\.subnetIDs.count) == [2, 2, 0])
    #expect(tables[0].routes.map(\.target) == ["local", network.internetGatewayID])
    #expect(tables[1].routes.map(\.state?.text) == ["active", "blackhole"])
    let gateway = try #require(
      try cloud.decode(.natGateways, "ec2 describe-nat-gateways \(provider)").first
    )
    #expect(gateway.state?.known == .failed)
    #expect(gateway.failureCode == "Gateway.NotAttached")
    let groups = try cloud.decode(.securityGroups, "ec2 describe-security-groups \(provider)")
    #expect(groups.map(\.name) == ["default", "alb-sg", "ecs-sg"])
    #expect(groups[2].inbound?.map(\.securityGroupIDs) == [[groups[1].id]])
    #expect(groups[2].inbound?.map(\.fromPort) == [8080])
    #expect(groups[1].inbound?.map(\.cidrBlocks) == [["10.100.100.0/24"]])
  }

  @Test func everyInterfaceInAVPCIsListed() throws {
    let interfaces = try SteadyCloud().decode(
      .networkInterfaces,
      "ec2 describe-network-interfaces --profile provider"
    )
    let kinds = interfaces.compactMap {
      $0.description?.split(separator: "/").first.map(String.init)
    }
    #expect(kinds.count { $0 == "ELB net" } == 2)
    #expect(kinds.count { $0 == "ELB app" } == 2)
    #expect(kinds.count { $0.hasPrefix("Interface for NAT Gateway nat-") } == 1)
    #expect(kinds.count { $0.hasPrefix("arn:aws:ecs:") } == 2)
    #expect(Set(interfaces.map(\.id)).count == interfaces.count)
  }
}
