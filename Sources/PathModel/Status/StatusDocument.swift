import FoundationEssentials

/// The status as JSON, version 1: fields may be added freely, a meaning never changes.
///
/// Every field is always there; `null` is what is not known.
package struct StatusDocument: Encodable {
  package struct VPCEntry: Encodable {
    @OrNull var id: String?
    @OrNull var name: String?
    @OrNull var cidr: String?
  }

  package struct SideEntry: Encodable {
    @OrNull var account: String?
    @OrNull var identity: String?
    @OrNull var profile: String?
    @OrNull var region: String?
    @OrNull var vpc: VPCEntry?
  }

  package struct HopEntry: Encodable {
    var kind: Hop.Kind
    @OrNull var id: String?
    @OrNull var name: String?
    var state: HopState
    var summary: String
    @OrNull var problem: Problem?
    var facts: [String: FactValue]
    /// Whether it counts; false: it is of a side that is somebody else's.
    var watched: Bool
  }

  package struct TargetEntry: Encodable {
    var hop: Hop.Kind
    var targetGroup: String
    var id: String
    @OrNull var port: Int?
    @OrNull var zone: String?
    @OrNull var state: String?
    @OrNull var reason: String?
    @OrNull var description: String?
  }

  package struct ZoneEntry: Encodable {
    /// The provider's name of it where that is known, or else the customer's.
    var zone: String
    @OrNull var zoneId: String?
    @OrNull var customerZone: String?
    @OrNull var endpointAddress: String?
    @OrNull var serviceOffered: Bool?
    @OrNull var networkLoadBalancer: Bool?
    @OrNull var applicationLoadBalancer: Bool?
    var targets: Int
    var healthyTargets: Int
    var runningTasks: Int
  }

  package struct CallEntry: Encodable {
    var side: Side
    var command: String
    @OrNull var exit: Int32?
    @OrNull var seconds: Double?
    @OrNull var processorSeconds: Double?
    /// Whether a worker that is kept running answered.
    @OrNull var warm: Bool?
    @OrNull var at: Date?
    @OrNull var error: Problem?
    /// How often it was made.
    var runs: Int
  }

  let version = 1
  var at: Date
  var source: Sample.Source
  var state: HopState
  @OrNull var path: PathIdentity?
  var customer: SideEntry
  var provider: SideEntry
  var hops: [HopEntry]
  var zones: [ZoneEntry]
  var targets: [TargetEntry]
  var service: ServiceEntry
  /// Every ECS service on the route; the first is `service`.
  var services: [ServiceEntry]
  /// Owners of the targets of each group at the end of the route.
  var backings: [BackingEntry]
  /// Always present, so that a reader can tell “no findings” from “an older pltop”.
  var findings: [FindingEntry]
  var calls: [CallEntry]
  /// Test requests, the newest last.
  var requests: [RequestEntry]

  package init(_ status: PathStatus, of sample: Sample) {
    at = sample.at
    source = sample.source
    state = status.state
    path = sample.path
    customer = SideEntry(.customer, status, sample)
    provider = SideEntry(.provider, status, sample)
    hops = status.hops.map(HopEntry.init)
    zones = status.zones.map(ZoneEntry.init)
    targets =
      TargetEntry.entries(.networkLoadBalancer, status.objects.networkTargetGroups, sample)
      + TargetEntry.entries(
        .applicationLoadBalancer,
        status.objects.applicationTargetGroups,
        sample
      )
    service = ServiceEntry(status.objects)
    services = ServiceEntry.all(status.objects)
    backings = BackingEntry.all(status)
    findings = status.findings.map { FindingEntry($0, in: sample) }
    calls = sample.calls.map(CallEntry.init)
    requests = sample.requests.map(RequestEntry.init)
  }

  /// Indented JSON with keys in a fixed order and times in ISO 8601, UTC.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return Self.escapingUnprintable(try encoder.encode(self))
  }

  /// Writes as `\uXXXX` what JSON allows to stand as it is and a terminal would obey.
  ///
  /// Those are the control characters from U+007F on, and marks that turn text around.
  private static func escapingUnprintable(_ json: Data) -> [UInt8] {
    var text: [UInt8] = []
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      guard !scalar.isPrintable, scalar != "\n" else {
        text += UTF8.encode(scalar).map(Array.init) ?? []
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }
}

extension StatusDocument.SideEntry {
  fileprivate init(_ side: Side, _ status: PathStatus, _ sample: Sample) {
    let access = side == .customer ? sample.customer.access : sample.provider.access
    let identity = (side == .customer ? sample.customer.identity : sample.provider.identity).latest
    let vpcID =
      side == .customer
      ? status.objects.endpoint?.vpcID : status.objects.providerVPC
    let vpc = status.vpc(of: side, in: sample)
    account = identity?.account
    self.identity = identity?.arn
    profile = access.profile
    region = status.region(of: side, in: sample)
    self.vpc = vpcID.map { .init(id: $0, name: vpc?.name, cidr: vpc?.cidrBlocks.first) }
  }
}

extension StatusDocument.HopEntry {
  fileprivate init(_ hop: Hop) {
    self.init(
      kind: hop.kind,
      id: hop.id,
      name: hop.name,
      state: hop.state,
      summary: hop.summary,
      problem: hop.problem,
      facts: hop.facts,
      watched: hop.isWatched
    )
  }
}

extension StatusDocument.ZoneEntry {
  fileprivate init(_ lane: ZoneLane) {
    self.init(
      zone: lane.zone,
      zoneId: lane.zoneID,
      customerZone: lane.customerZone,
      endpointAddress: lane.endpointAddress,
      serviceOffered: lane.serviceOffered,
      networkLoadBalancer: lane.networkLoadBalancerEnabled,
      applicationLoadBalancer: lane.applicationLoadBalancerEnabled,
      targets: lane.targets,
      healthyTargets: lane.healthyTargets,
      runningTasks: lane.runningTasks
    )
  }
}

extension StatusDocument.TargetEntry {
  fileprivate static func entries(
    _ hop: Hop.Kind,
    _ groups: [TargetGroup],
    _ sample: Sample
  ) -> [Self] {
    groups.flatMap { group in
      (sample.provider.targetHealth[group.arn].latest ?? []).map { target in
        Self(
          hop: hop,
          targetGroup: group.arn,
          id: target.id,
          port: target.port,
          zone: target.zone,
          state: target.state?.text,
          reason: target.reason,
          description: target.description
        )
      }
    }
  }
}

extension StatusDocument.CallEntry {
  fileprivate init(_ call: CallRecord) {
    self.init(
      side: call.side,
      command: call.command,
      exit: call.exit,
      seconds: call.seconds,
      processorSeconds: call.processorSeconds,
      warm: call.isWarm,
      at: call.at,
      error: call.problem,
      runs: call.runs
    )
  }
}
