import Foundation
import Testing

@testable import PathModel

/// The status as JSON: what a reader may rely on.
@Suite struct StatusDocumentTests {
  private static let shape: [(path: String, keys: String)] = [
    (
      "",
      "at backings calls customer findings hops path provider requests service services source state targets "
        + "version zones"
    ),
    ("path", "endpointID serviceID"), ("customer", "account identity profile region vpc"),
    ("provider", "account identity profile region vpc"), ("customer.vpc", "cidr id name"),
    ("hops.0", "facts id kind name problem state summary watched"),
    ("targets.0", "description hop id port reason state targetGroup zone"),
    (
      "zones.0",
      "applicationLoadBalancer customerZone endpointAddress healthyTargets networkLoadBalancer "
        + "runningTasks serviceOffered targets zone zoneId"
    ),
    ("service", "deployments desired name pending running stoppedTasks tasks"),
    (
      "service.deployments.0",
      "desired failedTasks id pending rolloutState rolloutStateReason running status"
    ),
    (
      "service.tasks.0",
      "desiredStatus id lastStatus privateAddress startedAt stopCode stoppedAt stoppedReason zone"
    ),
    ("calls.0", "at command error exit processorSeconds runs seconds side warm"),
    ("requests.0", "at count message outcome request seat seconds timeoutPhase zone"),
    (
      "findings.0",
      "branch causes evidence evidenceAt hop leaveOut message next nextKind reachabilityCode rule "
        + "severity source subject"
    ),
  ]

  @Test(arguments: shape)
  func everyKeyIsPresent(path: String, keys: String) throws {
    let value = try value(at: path, in: json(of: sample))
    #expect((value as? [String: Any])?.keys.sorted().joined(separator: " ") == keys)
  }

  @Test(arguments: shape.filter { !$0.path.contains(".") && $0.path != "path" })
  func everyKeyIsPresentWhenNothingIsKnown(path: String, keys: String) throws {
    let value = try value(at: path, in: json(of: Sample(at: HealthySample.at)))
    #expect((value as? [String: Any])?.keys.sorted().joined(separator: " ") == keys)
  }

  @Test func valuesAreThoseOfTheSample() throws {
    let json = try json(of: sample)
    #expect(try value(at: "version", in: json) as? Int == 1)
    #expect(try value(at: "at", in: json) as? String == "2022-11-14T10:15:00Z")
    #expect(try value(at: "source", in: json) as? String == "live")
    #expect(try value(at: "state", in: json) as? String == "degraded")
    #expect(try value(at: "customer.account", in: json) as? String == "444455556666")
    #expect(try value(at: "customer.profile", in: json) as? String == "customer")
    #expect(try value(at: "provider.vpc.cidr", in: json) as? String == "10.100.100.0/24")
    #expect(try value(at: "hops.1.kind", in: json) as? String == "endpoint")
    #expect(try value(at: "hops.5.facts.desired", in: json) as? Int == 2)
    #expect(try value(at: "targets.0.hop", in: json) as? String == "networkLoadBalancer")
    #expect(try value(at: "targets.2.zone", in: json) as? String == "eu-west-1b")
    #expect(try value(at: "service.desired", in: json) as? Int == 2)
    #expect(try value(at: "service.tasks.1.id", in: json) as? String == "bbbbbbbb22")
    #expect(try value(at: "findings.0.rule", in: json) as? String == "client-not-running")
    #expect(try value(at: "findings.0.severity", in: json) as? String == "warning")
    #expect(try value(at: "findings.0.subject", in: json) as? String == "i-1")
    #expect(
      try value(at: "findings.0.next", in: json) as? String
        == "aws ec2 start-instances --instance-ids i-1 --profile customer --region eu-west-1"
    )
    #expect(try value(at: "calls.0.command", in: json) as? String == "ec2 describe-vpcs --x y")
    #expect(try value(at: "calls.0.at", in: json) as? String == "2022-11-14T10:15:00Z")
    #expect(try value(at: "calls.0.exit", in: json) as? Int == 254)
    #expect(try value(at: "calls.0.error.kind", in: json) as? String == "permission")
  }

  @Test(arguments: [
    "path", "customer.account", "customer.vpc", "provider.profile", "hops.0.id", "hops.0.problem",
    "service.desired", "service.name",
  ])
  func unknownIsNull(path: String) throws {
    let value = try value(at: path, in: json(of: Sample(at: HealthySample.at)))
    #expect(value is NSNull)
  }

  @Test func tasksOfOtherServicesAreNotTheServices() throws {
    var sample = sample
    sample.provider.tasks["1"] = HealthySample.value([
      HealthySample.task("other", zone: "z", group: "service:other")
    ])
    #expect(try (value(at: "service.tasks", in: json(of: sample)) as? [Any])?.isEmpty == true)
  }

  @Test func orderOfKeysIsFixed() throws {
    let first = try StatusDocument(.derive(sample), of: sample).json()
    let second = try StatusDocument(.derive(sample), of: sample).json()
    #expect(first == second)
    let lines = String(decoding: first, as: UTF8.self).split(separator: "\n")
    let top = lines.filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    #expect(top == top.sorted())
    #expect(top.count == 16)
  }

  private var sample: Sample {
    var sample = HealthySample.sample
    var call = CallRecord(
      id: "provider ec2 describe-vpcs",
      side: .provider,
      arguments: ["ec2", "describe-vpcs", "--x", "y"],
      tier: .slow
    )
    call.at = HealthySample.at
    call.exit = 254
    call.seconds = 0.5
    call.problem = Problem(.permission, "no permission")
    sample.calls = [call]
    sample.add([.failing(.timeout)])
    sample.customer.instances = sample.customer.instances.changing {
      $0[0].state = Open(Instance.State.stopped)
    }
    return sample
  }

  private func json(of sample: Sample) throws -> Any {
    let bytes = try StatusDocument(.derive(sample), of: sample).json()
    return try JSONSerialization.jsonObject(with: Data(bytes))
  }

  /// What stands at a path of keys and indices.
  private func value(at path: String, in json: Any) throws -> Any {
    try path.split(separator: ".").reduce(json) { value, step in
      if let index = Int(step) { return try #require(value as? [Any])[index] }
      return try #require((value as? [String: Any])?[String(step)])
    }
  }
}
