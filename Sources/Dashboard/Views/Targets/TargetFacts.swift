import Drawing
import FoundationEssentials
import PathModel

/// All that is known of a target: its health, the checks that judge it, and what it is.
struct TargetFacts {
  private let row: TargetRow
  private let snapshot: State.Snapshot
  private let when: Moments
  private var target: TargetHealth { row.target }
  private var group: TargetGroup { row.group }

  init(_ row: TargetRow, _ snapshot: State.Snapshot, _ when: Moments) {
    self.row = row
    self.snapshot = snapshot
    self.when = when
  }

  func details(_ glyphs: Glyphs) -> ObjectDetails {
    let sheet = sheet
    return ObjectDetails(
      title: row.sign(glyphs) + StyledText(" \(target.label)", Style(.title, bold: true)),
      id: target.id,
      consoleURL: ConsolePage.targetGroup(group.arn),
      source: snapshot.sample.source("describe-target-health", group.arn, value: target.id),
      lines: sheet.lines
    )
  }

  private var sheet: FactSheet {
    var sheet = FactSheet()
    let reading = snapshot.sample.provider.targetHealth[group.arn]
    let since = TargetHistory(snapshot.status.changes).since(row)
    sheet.add(
      "",
      [
        ("state", target.state?.text ?? "no state"), ("reason", target.reason),
        ("says", target.description), ("means", target.meaning),
        ("since", when.ago(since)), ("override", overrideWords),
        ("zone", target.zone), ("target", target.id), ("port", target.port.map(String.init)),
        ("read", when.ago(reading.at)), ("no news", reading.problem?.message),
      ]
    )
    sheet.add("Health check", HealthCheckWords(group, target).facts)
    let attributes = snapshot.sample.provider.targetGroupAttributes[group.arn].latest ?? [:]
    sheet.add(
      "Target group",
      [
        ("name", group.name), ("of", row.hop.title), ("type", group.targetType),
        ("forwards", "\(group.networkProtocol ?? "") \(group.port.map(String.init) ?? "")"),
        ("VPC", group.vpcID), ("arn", group.arn),
        ("leaving", attributes["deregistration_delay.timeout_seconds"].map { "takes \($0) s" }),
        ("slow start", attributes["slow_start.duration_seconds"].map { "\($0) s" }),
        ("crosses", attributes["load_balancing.cross_zone.enabled"].map { "zones: \($0)" }),
      ]
    )
    addWhatItIs(&sheet)
    return sheet
  }

  private var overrideWords: String? {
    target.administrativeOverride.map { override in
      [override.text, override.known?.meaning].compactMap(\.self).joined(separator: ": ")
    }
  }

  private func addWhatItIs(_ sheet: inout FactSheet) {
    let objects = snapshot.status.objects
    if group.targetType == "alb" {
      let balancer = (snapshot.sample.provider.loadBalancers.latest ?? [])
        .first { $0.arn == target.id }
      sheet.add(
        "Load balancer",
        [
          ("name", balancer?.name), ("state", balancer?.state?.text),
          ("why", balancer?.stateReason), ("DNS name", balancer?.dnsName),
          ("zones", balancer?.zones.compactMap(\.name).joined(separator: ", ")),
        ]
      )
    } else if let task = TaskIndex(objects)[target] {
      sheet.add("Task", TaskWords(task, when).summary)
    } else {
      let words = "no task of the service has the address \(target.id)"
      sheet.add("Task", [("task", objects.tasks.current == nil ? "not known" : words)])
    }
  }
}

/// What a load balancer asks a target, how often, and what it takes for an answer.
struct HealthCheckWords {
  private let check: TargetGroup.HealthCheck
  private let target: TargetHealth?

  init(_ group: TargetGroup, _ target: TargetHealth? = nil) {
    check = group.healthCheck
    self.target = target
  }

  var facts: [(label: String, value: String?)] {
    let port = [check.port, target?.healthCheckPort].compactMap(\.self)
    let asks = [check.networkProtocol, check.path].compactMap(\.self).joined(separator: " ")
    let pace = [
      check.intervalSeconds.map { "every \($0) s" }, check.timeoutSeconds.map { "within \($0) s" },
    ]
    return [
      ("asks", asks),
      ("port", port.count == 2 && port[0] != port[1] ? "\(port[0]): \(port[1])" : port.last),
      ("expects", check.matcher), ("pace", pace.compactMap(\.self).joined(separator: ", ")),
      ("healthy", check.healthyThreshold.map { "after \($0) good answers in a row" }),
      ("unhealthy", check.unhealthyThreshold.map { "after \($0) failures in a row" }),
      ("enabled", check.enabled == false ? "no: health checks are off" : nil),
    ]
  }
}
