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

  func details(_ glyphs: Glyphs, _ lexicon: Lexicon) -> ObjectDetails {
    let sheet = sheet
    return ObjectDetails(
      title: row.sign(glyphs) + StyledText(" \(target.label)", Style(.title, bold: true)),
      id: target.id,
      consoleURL: ConsolePage.targetGroup(group.arn),
      source: snapshot.sample.source("describe-target-health", group.arn, value: target.id),
      lines: { sheet.lines(width: $0, lexicon) }
    )
  }

  private var sheet: FactSheet {
    var sheet = FactSheet()
    let reading = snapshot.sample.provider.targetHealth[group.arn]
    let since = snapshot.targetHistory.since(row)
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
    addWhatItIs(&sheet)
    let attributes = snapshot.sample.provider.targetGroupAttributes[group.arn].latest ?? [:]
    sheet.add(
      "Target group",
      [
        ("name", group.name), ("of", row.hop.title),
        ("listener", row.status.listeners.joined(separator: ", ")), ("type", group.targetType),
        ("forwards", "\(group.networkProtocol ?? "") \(group.port.map(String.init) ?? "")"),
        ("VPC", group.vpcID), ("arn", group.arn),
        ("drains", attributes["deregistration_delay.timeout_seconds"].map { "for \($0) s" }),
        ("warm-up", attributes["slow_start.duration_seconds"].flatMap(Self.slowStart)),
        ("zones", attributes["load_balancing.cross_zone.enabled"].map { "cross-zone \($0)" }),
      ]
    )
    return sheet
  }

  private static func slowStart(_ seconds: String) -> String? {
    seconds == "0" ? nil : "slow start over \(seconds) s"
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
    } else if let task = snapshot.taskIndex[target] {
      sheet.add("Task", TaskWords(task, when).summary)
    } else if snapshot.status.hasService {
      let words = "no task of the service has the address \(target.id)"
      sheet.add("Task", [("task", objects.tasks.current == nil ? "not known" : words)])
    }
  }
}
