import FoundationEssentials
import Testing

@testable import PathModel

/// More changes to a healthy sample, of the load balancers, their target groups and the tasks.
extension Sample {
  mutating func changeNetworkListener(_ change: (inout Listener) -> Void) {
    provider.listeners[HealthySample.nlb] = provider.listeners[HealthySample.nlb].changing {
      change(&$0[0])
    }
  }

  mutating func changeApplicationTargetGroup(_ change: (inout TargetGroup) -> Void) {
    provider.targetGroups = provider.targetGroups.changing { change(&$0[1]) }
  }

  /// The NLB's listener, with an ARN and an action as AWS gives them.
  mutating func forwardNetworkListener(
    to group: String = HealthySample.nlbGroup,
    over networkProtocol: String = "TCP"
  ) {
    changeNetworkListener { listener in
      listener.arn = HealthySample.nlbListener
      listener.networkProtocol = networkProtocol
      listener.defaultActions = [HealthySample.forward(to: group)]
    }
  }

  /// Both tasks as `aws ecs describe-tasks` tells of them, started an hour ago.
  mutating func placeTasks(at addresses: String...) {
    let started = at.addingTimeInterval(-3_600)
    provider.tasks["1"] = provider.tasks["1"].changing { tasks in
      for (index, address) in addresses.enumerated() {
        tasks[index].privateAddress = address
        tasks[index].startedAt = started
      }
    }
  }

  mutating func addEvents(_ messages: String..., ago seconds: Double) {
    let date = at.addingTimeInterval(-seconds)
    changeService { service in
      service.events += messages.map { message in
        var event = ECSService.Event()
        event.at = date
        event.message = message
        return event
      }
    }
  }

  mutating func setCrossZone(ofGroup word: String, ofBalancer isOn: Bool = true) {
    let name = "load_balancing.cross_zone.enabled"
    provider.targetGroupAttributes[HealthySample.albGroup] = HealthySample.value([name: word])
    provider.loadBalancerAttributes[HealthySample.alb] = HealthySample.value([name: "\(isOn)"])
  }
}

extension HealthySample {
  static let nlbListener = "arn:aws:elb:eu-west-1:111122223333:listener/net/demo-nlb/1/6"
}

extension Fact {
  static let applicationAttributes = Fact(
    "ALB's attributes",
    \.provider.loadBalancerAttributes[HealthySample.alb]
  )
  static let groupAttributes = Fact(
    "group's attributes",
    \.provider.targetGroupAttributes[HealthySample.albGroup]
  )
  static let providerVPCs = Fact("provider's VPCs", \.provider.network.vpcs)
}

extension PathStatus {
  /// The findings that say that something is wrong.
  var faults: [Finding] { findings.filter { $0.severity != .advice } }
}

extension RuleDrive {
  /// Checks that the rule gives one piece of advice, and that it changes no state.
  @discardableResult
  func advises(
    _ hop: Hop.Kind,
    _ subject: String,
    next: String,
    and change: (inout Sample) -> Void = { _ in },
    at location: SourceLocation = #_sourceLocation
  ) throws -> Finding {
    let found = findings(and: change)
    let finding = try #require(found.first, sourceLocation: location)
    #expect(found.count == 1, sourceLocation: location)
    #expect(finding.severity == .advice, sourceLocation: location)
    #expect(finding.hop == hop, sourceLocation: location)
    #expect(finding.subject == subject, sourceLocation: location)
    #expect(finding.next == "aws \(next)", sourceLocation: location)
    #expect(!finding.evidence.isEmpty, sourceLocation: location)
    let status = status(and: change)
    #expect(status.findings.contains(finding), sourceLocation: location)
    #expect(status.state == .up, sourceLocation: location)
    return finding
  }

  /// What all rules make of it.
  func status(and change: (inout Sample) -> Void = { _ in }) -> PathStatus {
    var sample = HealthySample.sample
    fault(&sample)
    change(&sample)
    return .derive(sample)
  }
}
