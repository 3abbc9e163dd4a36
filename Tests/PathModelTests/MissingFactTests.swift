import FoundationEssentials
import Testing

@testable import PathModel

/// What a missing or old fact does to the hops: never down, never up where they rest on it.
@Suite struct MissingFactTests {
  static let facts = [
    Fact("endpoints", \.customer.endpoints, .endpoint),
    Fact("instances", \.customer.instances, .client),
    Fact("statuses", \.customer.instanceStatuses, .client),
    Fact("services", \.provider.endpointServices, .endpointService),
    Fact("connections", \.provider.connections, .endpointService),
    Fact("balancers", \.provider.loadBalancers, .networkLoadBalancer, .applicationLoadBalancer),
    Fact("groups", \.provider.targetGroups, .networkLoadBalancer, .applicationLoadBalancer),
    Fact("NLB listeners", \.provider.listeners[HealthySample.nlb], .networkLoadBalancer),
    Fact("ALB listeners", \.provider.listeners[HealthySample.alb], .applicationLoadBalancer),
    Fact("NLB health", \.provider.targetHealth[HealthySample.nlbGroup], .networkLoadBalancer),
    Fact("ALB health", \.provider.targetHealth[HealthySample.albGroup], .applicationLoadBalancer),
    Fact("service", \.provider.service, .service),
    Fact("identity", \.customer.identity),
    Fact("interfaces", \.customer.networkInterfaces),
    Fact("customer's VPCs", \.customer.network.vpcs),
    Fact("customer's subnets", \.customer.network.subnets),
    Fact("customer's security groups", \.customer.network.securityGroups),
    Fact("customer's network ACLs", \.customer.network.networkACLs),
    Fact("provider's VPCs", \.provider.network.vpcs),
    Fact("provider's subnets", \.provider.network.subnets),
    Fact("provider's route tables", \.provider.network.routeTables),
    Fact("NAT gateways", \.provider.network.natGateways),
    Fact("provider's security groups", \.provider.network.securityGroups),
    Fact("provider's network ACLs", \.provider.network.networkACLs),
    Fact("listener rules", \.provider.listenerRules[HealthySample.albListener]),
    Fact("task definition", \.provider.taskDefinition),
    Fact("stopped tasks", \.provider.stoppedTaskARNs),
    Fact("principals", \.provider.allowedPrincipals),
    Fact("DNS support", \.customer.dnsSupport),
    Fact("DNS hostnames", \.customer.dnsHostnames),
    Fact("customer's route tables", \.customer.network.routeTables),
    Fact("internet gateways", \.provider.network.internetGateways),
    Fact("NLB attributes", \.provider.loadBalancerAttributes[HealthySample.nlb]),
    Fact("ALB attributes", \.provider.loadBalancerAttributes[HealthySample.alb]),
    Fact("NLB group's attributes", \.provider.targetGroupAttributes[HealthySample.nlbGroup]),
    Fact("ALB group's attributes", \.provider.targetGroupAttributes[HealthySample.albGroup]),
    Fact("notifications", \.provider.notifications),
    Fact("described clusters", \.provider.clusters),
    Fact("stopped tasks' details", \.provider.stoppedTasks["1"]),
    Fact("clusters", \.provider.clusterARNs),
    Fact("tasks", \.provider.tasks["1"]),
    Fact("task list", \.provider.taskARNs),
  ]

  @Test(arguments: facts, Flaw.allCases)
  func isNeverDownAndNeverUpWhereItMatters(fact: Fact, flaw: Flaw) {
    var sample = HealthySample.sample
    fact.spoil(&sample, flaw)
    let status = PathStatus.derive(sample)
    for hop in status.hops {
      #expect(hop.state != .down && hop.state != .degraded, "\(hop.kind): \(hop.summary)")
      #expect(!hop.summary.isEmpty)
    }
    #expect(status.faults.allSatisfy { $0.isAboutSight }, "\(status.findings)")
    for kind in fact.hops { #expect(status[kind].state == .unknown) }
    // Where targets answer, what is not known of their tasks only limits the explanation.
    let carries = fact.hops.contains { $0 != .client && $0 != .service }
    #expect(status.state == (carries ? .unknown : .up))
  }

  @Test(arguments: facts)
  func staleFactsChangeOnlyTheHopsThatRestOnThem(fact: Fact) {
    var sample = HealthySample.sample
    fact.spoil(&sample, .stale)
    let spoilt = PathStatus.derive(sample).hops.filter { $0.state != .up }
    #expect(Set(spoilt.map(\.kind)) == Set(fact.hops))
    #expect(spoilt.allSatisfy { $0.summary.hasPrefix("no news of the ") })
    #expect(spoilt.allSatisfy { $0.problem?.message == "offline" })
  }

  @Test(arguments: facts.filter { $0.hops != [] && $0.hops != [.client] })
  func knownFaultCountsMoreThanAMissingFact(fact: Fact) {
    var sample = HealthySample.sample
    sample.provider.listeners[HealthySample.nlb] = HealthySample.value([])
    let isListeners = fact.testDescription == "NLB listeners"
    if !isListeners { fact.spoil(&sample, .stale) }
    let status = PathStatus.derive(sample)
    #expect(status[.networkLoadBalancer].state == .down)
    #expect(status[.networkLoadBalancer].summary.contains("no listener"))
    #expect(status.state == .down)
  }

  @Test func endpointThatAWSDoesNotKnowIsDown() {
    var sample = HealthySample.sample
    sample.customer.endpoints.fail(Problem(.notFound, "AWS does not know it"))
    let hop = PathStatus.derive(sample)[.endpoint]
    #expect(hop.state == .down)
    #expect(hop.summary == "AWS does not know it")
    #expect(hop.id == HealthySample.endpointID)
  }

  @Test func targetGroupThatIsGoneTakesItsHopDown() {
    var sample = HealthySample.sample
    let gone = Problem(.notFound, "AWS does not know it")
    sample.provider.targetHealth[HealthySample.albGroup].fail(gone)
    #expect(PathStatus.derive(sample)[.applicationLoadBalancer].state == .down)
  }
}
