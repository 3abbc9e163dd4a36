import Testing

@testable import PathModel

/// A rule, and what makes a healthy path show what it looks for.
struct RuleDrive: Sendable {
  private let rule: DiagnosisRule
  let fault: @Sendable (inout Sample) -> Void

  init(_ rule: DiagnosisRule, _ fault: @escaping @Sendable (inout Sample) -> Void) {
    self.rule = rule
    self.fault = fault
  }

  /// What the rule alone finds.
  func findings(and change: (inout Sample) -> Void = { _ in }) -> [Finding] {
    var sample = HealthySample.sample
    fault(&sample)
    change(&sample)
    return Self.findings(of: rule, in: sample)
  }

  static func findings(of rule: DiagnosisRule, in sample: Sample) -> [Finding] {
    let status = PathStatus.derive(sample)
    let situation = Situation(of: sample, objects: status.objects, hops: status.hops)
    return rule.findings(in: situation).map(\.finding)
  }

  /// Checks that the rule finds one thing, that it comes first of all findings, and nothing at all
  /// in a healthy path.
  @discardableResult
  func finds(
    _ severity: Finding.Severity,
    _ hop: Hop.Kind,
    _ subject: String,
    next: String,
    and change: (inout Sample) -> Void = { _ in },
    at location: SourceLocation = #_sourceLocation
  ) throws -> Finding {
    let found = findings(and: change)
    let finding = try #require(found.first, sourceLocation: location)
    #expect(found.count == 1, sourceLocation: location)
    #expect(finding.rule == rule.id, sourceLocation: location)
    #expect(finding.severity == severity, sourceLocation: location)
    #expect(finding.hop == hop, sourceLocation: location)
    #expect(finding.subject == subject, sourceLocation: location)
    #expect(finding.next == "aws \(next)", sourceLocation: location)
    #expect(!finding.evidence.isEmpty, sourceLocation: location)
    var sample = HealthySample.sample
    #expect(Self.findings(of: rule, in: sample).isEmpty, sourceLocation: location)
    fault(&sample)
    change(&sample)
    // What may be built better comes after all that is wrong, in no order that matters.
    let first = PathStatus.derive(sample).findings.first { $0.severity != .advice || $0 == finding }
    #expect(first?.rule == rule.id, "\(first?.message ?? "")", sourceLocation: location)
    return finding
  }

  func findsNothing(
    at location: SourceLocation = #_sourceLocation,
    when change: (inout Sample) -> Void
  ) {
    let found = findings(and: change)
    #expect(found.isEmpty, "\(found.map(\.message))", sourceLocation: location)
  }

  /// Checks that the rule has nothing to say while any one of the facts is missing or old.
  func isSilent(
    _ flaw: Flaw,
    without facts: Fact...,
    at location: SourceLocation = #_sourceLocation
  ) {
    for fact in facts {
      let found = findings { fact.spoil(&$0, flaw) }
      #expect(found.isEmpty, "\(fact.testDescription): \(found)", sourceLocation: location)
    }
  }

  /// Checks that the rule finds nothing critical while any one of the facts is missing or old.
  func warnsAtMost(
    _ flaw: Flaw,
    without facts: Fact...,
    at location: SourceLocation = #_sourceLocation
  ) {
    for fact in facts {
      let found = findings { fact.spoil(&$0, flaw) }
      #expect(!found.contains { $0.severity == .critical }, sourceLocation: location)
    }
  }
}

extension Fact {
  static let endpoints = Fact("endpoints", \.customer.endpoints)
  static let interfaces = Fact("interfaces", \.customer.networkInterfaces)
  static let instances = Fact("instances", \.customer.instances)
  static let instanceStatuses = Fact("statuses", \.customer.instanceStatuses)
  static let customerSubnets = Fact("customer's subnets", \.customer.network.subnets)
  static let customerGroups = Fact("customer's groups", \.customer.network.securityGroups)
  static let customerACLs = Fact("customer's ACLs", \.customer.network.networkACLs)
  static let services = Fact("services", \.provider.endpointServices)
  static let balancers = Fact("balancers", \.provider.loadBalancers)
  static let networkListeners = Fact("NLB", \.provider.listeners[HealthySample.nlb])
  static let applicationListeners = Fact("ALB", \.provider.listeners[HealthySample.alb])
  static let rules = Fact("rules", \.provider.listenerRules[HealthySample.albListener])
  static let groups = Fact("groups", \.provider.targetGroups)
  static let networkHealth = Fact("NLB", \.provider.targetHealth[HealthySample.nlbGroup])
  static let applicationHealth = Fact("ALB", \.provider.targetHealth[HealthySample.albGroup])
  static let providerSubnets = Fact("provider's subnets", \.provider.network.subnets)
  static let providerGroups = Fact("provider's groups", \.provider.network.securityGroups)
  static let providerACLs = Fact("provider's ACLs", \.provider.network.networkACLs)
  static let routeTables = Fact("route tables", \.provider.network.routeTables)
  static let natGateways = Fact("NAT gateways", \.provider.network.natGateways)
  static let service = Fact("service", \.provider.service)
  static let stoppedTasks = Fact("stopped tasks", \.provider.stoppedTasks["1"])
  static let taskDefinition = Fact("task definition", \.provider.taskDefinition)
}
