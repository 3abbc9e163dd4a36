import AWSBackend
import PathModel
import Testing

/// What the captured situations make of the path: the hops that are not up.
@Suite struct SituationTests {
  private static let expected: [String: (path: HopState, hops: [Hop.Kind: HopState])] = [
    "01": (.down, [.endpoint: .down, .endpointService: .down]),
    "02": (.down, [.endpoint: .down, .endpointService: .down]),
    "03": (.down, [.endpoint: .down, .endpointService: .down]),
    "04": (.down, [.endpoint: .down]),
    "05": (.down, [.endpoint: .down, .endpointService: .down]),
    "06": (.down, [.endpointService: .down]),
    "07": (.down, [.networkLoadBalancer: .down]),
    "08": (.degraded, [.applicationLoadBalancer: .degraded]),
    "09": (.down, [.networkLoadBalancer: .down]),
    "10": (.down, [.networkLoadBalancer: .down]),
    "11": (.down, [.networkLoadBalancer: .down]),
    "12": (.down, [.applicationLoadBalancer: .down, .service: .down]),
    "13": (.degraded, [.applicationLoadBalancer: .degraded]),
    "14": (.degraded, [.applicationLoadBalancer: .degraded]),
    "15": (.down, [.networkLoadBalancer: .down, .applicationLoadBalancer: .down, .service: .down]),
    "16": (.down, [.networkLoadBalancer: .down, .applicationLoadBalancer: .down, .service: .down]),
    "17": (.down, [.service: .down]),
    "18": (.degraded, [.service: .degraded]),
    "19": (.degraded, [.service: .degraded]),
    "20": (.degraded, [.service: .degraded]),
    "21": (.degraded, [.service: .degraded]),
    "22": (.degraded, [.service: .degraded]),
    "23": (.degraded, [.service: .degraded]),
    "24": (.down, [.service: .down]),
    // From the start such a service cannot be told from one that never was.
    // The targets still answer.
    "25": (.up, [.service: .unknown]),
    "26": (.up, [.service: .unknown]),
    "27": (.down, [.networkLoadBalancer: .down, .applicationLoadBalancer: .down, .service: .down]),
    "28": (.degraded, [.applicationLoadBalancer: .degraded]),
    "30": (.degraded, [.client: .down]),
    "31": (.up, [.client: .degraded]),
    "33": (.down, [.endpoint: .down]),
    "38": (.unknown, [.applicationLoadBalancer: .unknown]),
    // The provider's side is seen all the same.
    "39": (.unknown, [.client: .unknown, .endpoint: .unknown]),
    "40": (.degraded, [.endpoint: .degraded]),
  ]

  private static let situations = Set(
    Fixtures.files(in: "failures-v2").compactMap { $0.split(separator: "/").first.map(String.init) }
  ).sorted()

  @Test func allAreThere() { #expect(Self.situations.count == 40) }

  @Test(arguments: situations, ["v1", "v2"])
  func situationBreaksItsHops(situation: String, version: String) {
    let status = PlanDrive(CannedAWS(version: version, situation: situation)).status
    let expected = Self.expected[String(situation.prefix(2))] ?? (.up, [:])
    #expect(status.state == expected.path)
    for hop in status.hops {
      #expect(hop.state == (expected.hops[hop.kind] ?? .up), "\(hop.kind.title): \(hop.summary)")
    }
  }

  private static let firstFindings = [
    "01": "endpoint-pending-acceptance", "02": "endpoint-not-ready", "03": "endpoint-rejected",
    "04": "endpoint-failed", "05": "endpoint-pending-acceptance",
    "06": "endpoint-service-not-available", "07": "load-balancer-provisioning",
    "08": "load-balancer-impaired", "09": "load-balancer-failed",
    "10": "targets-refuse-connections",
    "11": "network-load-balancer-without-listener", "12": "task-security-group-blocks",
    "13": "targets-wrong-status-code", "15": "tasks-missing", "16": "image-pull-no-route",
    "17": "resource-initialization-failed", "18": "essential-container-exits",
    "19": "task-out-of-memory", "20": "tasks-killed-by-health-checks", "21": "deployment-failed",
    "22": "task-placement-failed", "23": "subnet-without-addresses", "24": "service-inactive",
    "27": "desired-count-zero", "28": "target-zone-not-enabled", "30": "client-not-running",
    "31": "client-not-running", "33": "endpoint-security-group-blocks",
    "38": "targets-refuse-connections target-address-unusable target-health-unavailable",
    "40": "endpoint-not-ready",
  ]

  @Test(arguments: situations, ["v1", "v2"])
  func rootCauseIsFoundAlone(situation: String, version: String) {
    let findings = PlanDrive(CannedAWS(version: version, situation: situation)).status.findings
      .filter { $0.severity != .advice }
    let expected = Self.firstFindings[String(situation.prefix(2))]
    #expect(findings.map(\.rule).joined(separator: " ") == expected ?? "")
  }

  @Test(arguments: ["v1", "v2"])
  func healthyStackHasNothingButAdvice(version: String) {
    let findings = PlanDrive(CannedAWS(version: version)).status.findings
    #expect(findings.allSatisfy { $0.severity == .advice })
  }

  @Test(arguments: situations)
  func situationThatComesAboutIsNeverUpWhereItBreaks(situation: String) {
    var drive = PlanDrive()
    drive.settle(CannedAWS(situation: situation))
    let status = drive.status
    let expected = Self.expected[String(situation.prefix(2))] ?? (.up, [:])
    for (kind, state) in expected.hops where state != .unknown {
      #expect(status[kind].state == state, "\(status[kind].summary)")
    }
    if expected.path != .up { #expect(status.state != .up) }
  }

  @Test(arguments: [
    ("01", Hop.Kind.endpoint, "endpoint is pendingAcceptance: the provider has to accept it"),
    ("04", .endpoint, "endpoint is failed: The subnet does not have enough free addresses"),
    ("06", .endpointService, "service is Failed"),
    (
      "07", .networkLoadBalancer,
      "load balancer is provisioning; 0 of 1 targets healthy (initial Elb.RegistrationInProgress: "
        + "Target registration is in progress)"
    ),
    (
      "09", .networkLoadBalancer, "load balancer is failed: The load balancer could not be set up"
    ),
    ("15", .applicationLoadBalancer, "no targets registered"),
    (
      "16", .service,
      "0 of 2 tasks running; deployment in progress: 0 of 2 new tasks running, 7 failed"
    ),
    ("24", .service, "service is DRAINING"),
    ("27", .service, "scaled to zero: desired count is 0"),
  ])
  func summarySaysWhy(prefix: String, kind: Hop.Kind, summary: String) throws {
    let situation = try #require(Self.situations.first { $0.hasPrefix(prefix) })
    #expect(PlanDrive(CannedAWS(situation: situation)).status[kind].summary.hasSuffix(summary))
  }
}
