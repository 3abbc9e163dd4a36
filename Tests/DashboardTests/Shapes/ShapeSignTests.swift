import Drawing
import PathModel
import Testing

@testable import Dashboard

/// A shape whose targets are in a state: both, or the second beside a healthy one.
struct ShapeRow: CustomTestStringConvertible, Sendable {
  let shape: Shape
  let state: TargetHealth.State
  let isMixed: Bool
  let isChecked: Bool

  static let all = Shape.allCases.flatMap { shape in
    TargetHealth.State.allCases.flatMap { state in
      [true, false].flatMap { isMixed in
        [true, false].map {
          ShapeRow(shape: shape, state: state, isMixed: isMixed, isChecked: $0)
        }
      }
    }
  }

  var testDescription: String {
    "\(shape) \(isMixed ? "healthy and" : "all") \(state) \(isChecked ? "" : "unchecked")"
  }

  var targets: [TargetHealth] { shape.targets(isMixed ? .healthy : state, state) }
  var sample: Sample { shape.sample(targets, isChecked: isChecked) }

  func drawn(_ screen: Character) -> [String] {
    State.showing(sample, 200, 60).pressing(.character(screen)).drawn.rows()
  }
}

/// Whatever stands behind the service and however its targets are, all screens and texts say what the
/// model says.
@Suite struct ShapeSignTests {
  // MARK: The model

  /// The counts and the verdict are told by one meaning.
  @Test(arguments: ShapeRow.all)
  func theGroupIsAsItsTargetsAre(row: ShapeRow) throws {
    let status = PathStatus.derive(row.sample)
    let group = try #require(status.finalGroups.first)
    let tally = try #require(group.tally)
    let own = row.targets.map(group.state(of:))
    #expect(tally.healthy == own.count { $0 == .up })
    #expect(tally.staying + tally.arriving == own.count { $0 != nil })
    #expect(status.hops.map(\.kind).suffix(row.shape.hops.count) == row.shape.hops)
    let balancer: Hop.Kind = row.shape.hasALB ? .applicationLoadBalancer : .networkLoadBalancer
    #expect(group.state ?? .down == status[balancer].state, "\(status.findings.map(\.message))")
    #expect(status.zones.map(\.targets).reduce(0, +) == tally.staying)
    #expect(status.zones.map(\.healthyTargets).reduce(0, +) == tally.healthy)
    let listener = try #require(status.listeners(of: balancer).first)
    #expect(listener.state == group.state && group.listeners == [listener.label])
    switch group.state {
    case .down: #expect(status.state == .down)
    case .unknown: #expect(status.state == .unknown, "\(status.findings.map(\.message))")
    case .degraded: #expect(status.state == .degraded)
    case .up, nil: #expect(status.state != .unknown)
    }
  }

  @Test(arguments: Shape.allCases)
  func uncheckedTargetsCountAsHealthyAndUnknownOnesDoNot(shape: Shape) throws {
    for (isChecked, state) in [(true, HopState.unknown), (false, .up)] {
      let targets = shape.targets(.unavailable, .unavailable)
      let status = PathStatus.derive(shape.sample(targets, isChecked: isChecked))
      #expect(status.state == state)
      #expect(status.finalGroups.map(\.state) == [state])
    }
  }

  // MARK: Screens

  @Test(arguments: ShapeRow.all)
  func thePathScreenSaysIt(row: ShapeRow) throws {
    let rows = row.drawn("1")
    let status = PathStatus.derive(row.sample)
    let glyphs = Glyphs.unicode
    #expect(rows[0].contains("\(glyphs.sign(of: status.state)) PATH"))
    for hop in status.hops {
      let titles = ["\(glyphs.sign(of: hop.state))\(hop.kind.title)", hop.kind.title]
      #expect(
        rows.contains { line in
          titles.contains { line.contains("\(glyphs.sign(of: hop.state)) \($0)") }
        },
        "\(hop.kind)"
      )
    }
    let group = try #require(status.finalGroups.first)
    for target in row.targets {
      let zone = target.zone.map(Wording.shortZone) ?? ""
      let sign = glyphs.sign(of: group.state(of: target))
      let places = ["\(zone) \(target.label)", "\(zone) \(target.id)", target.id]
      #expect(
        rows.contains { line in places.contains { line.contains("\(sign) \($0)") } },
        "\(sign) \(places[0])\n\(rows.joined(separator: "\n"))"
      )
    }
    for lane in status.zones where lane.side != .customer {
      let words =
        "\(glyphs.sign(of: lane.targetsState)) \(lane.healthyTargets)/\(lane.targets) healthy"
      let own = rows.filter { $0.contains("\(glyphs.arrowHead) \(words)") }
      #expect(!own.isEmpty || !rows.contains { $0.hasPrefix(" Zones") }, "\(words)")
    }
  }

  @Test(arguments: ShapeRow.all)
  func theTargetsScreenSaysIt(row: ShapeRow) throws {
    let rows = row.drawn("2")
    let group = try #require(PathStatus.derive(row.sample).finalGroups.first)
    let tally = try #require(group.tally)
    let head = "\(Glyphs.unicode.sign(of: group.state)) \(group.hop.title) \(group.label())"
    #expect(rows.contains { $0.contains("\(head)  \(tally.words)") }, "\(rows.prefix(6))")
    for target in row.targets {
      let sign = Glyphs.unicode.sign(of: group.state(of: target))
      let line = try #require(rows.dropFirst(2).first { $0.contains(target.label) })
      #expect(line.trimmingPrefix(" ").first == sign, "\(line)")
    }
  }

  @Test(arguments: ShapeRow.all.filter(\.shape.hasService))
  func theServiceScreenSaysIt(row: ShapeRow) throws {
    let rows = row.drawn("3")
    let status = PathStatus.derive(row.sample)
    let group = try #require(status.finalGroups.first)
    for target in row.targets {
      let task = try #require(
        status.objects.tasks.latest?.first { $0.privateAddress == target.id }
      )
      let sign = Glyphs.unicode.sign(of: task.state(target: group.state(of: target)))
      let line = try #require(rows.first { $0.contains(task.id.prefix(8)) })
      #expect(line.trimmingPrefix(" ").first == sign, "\(line)")
      #expect(line.contains((target.state?.text ?? "").prefix(9)))
    }
  }

  @Test(arguments: ShapeRow.all)
  func theNetworkScreenSaysIt(row: ShapeRow) throws {
    let rows = row.drawn("4")
    let status = PathStatus.derive(row.sample)
    for way in status.ways where way.lanes.isEmpty || Set(way.lanes.map(\.verdict)).count == 1 {
      let sign = Glyphs.unicode.sign(of: way.state(of: way.lanes))
      let lines = rows.filter { $0.contains("  way ") && $0.contains(" \(way.title) ") }
      let line = try #require(lines.first, "\(way.title)")
      #expect(line.first { $0 != " " } == sign, "\(line)")
    }
  }

  // MARK: Texts

  @Test(arguments: ShapeRow.all)
  func statusTextAndCheckSayIt(row: ShapeRow) throws {
    let sample = row.sample
    let status = PathStatus.derive(sample)
    let group = try #require(status.finalGroups.first)
    let tally = try #require(group.tally)
    let lines = StatusText(status, of: sample, hasAdvice: true).lines
    #expect(lines[0].hasPrefix("PATH \(status.state.rawValue.uppercased())  "))
    #expect(lines.contains { $0.contains("\(group.hop.title) \(group.label())  \(tally.words)") })
    for target in row.targets {
      let word = group.state(of: target)?.rawValue.uppercased() ?? "-"
      #expect(
        lines.contains { line in
          line.split(separator: " ").prefix(3).map(String.init) == [word, "target", target.label]
        },
        "\(word) \(target.label)"
      )
    }
    let check = CheckLine(status, of: sample).text
    let words: [HopState: String] = [
      .up: "OK", .degraded: "WARNING", .down: "CRITICAL", .unknown: "UNKNOWN",
    ]
    #expect(check.hasPrefix("PLTOP \(words[status.state] ?? "?") "))
    let name = row.shape.hasALB ? "alb" : "nlb"
    #expect(check.contains(" \(name)_targets_healthy=\(tally.healthy);;;0;\(tally.staying)"))
  }

  /// Where there is no ALB, no screen and no text speaks of one; rules have words of their own.
  @Test(arguments: ShapeRow.all.filter { !$0.shape.hasALB }, [(80, 24), (120, 36), (200, 60)])
  func withoutAnALBNobodySpeaksOfOne(row: ShapeRow, size: (width: Int, height: Int)) {
    let sample = row.sample
    var snapshot = State.Snapshot(of: sample)
    snapshot.status.findings = []
    var state = State.showing(nil, size.width, size.height)
    state.take(.sampleArrived(snapshot))
    for screen in "123456790" {
      let text = state.pressing(.character(screen)).drawn.text()
      #expect(!text.contains("ALB"), "screen \(screen):\n\(text)")
    }
    let lines = StatusText(snapshot.status, of: sample, hasAdvice: true).lines
    #expect(!lines.contains { $0.contains("ALB") })
    #expect(!CheckLine(snapshot.status, of: sample).text.uppercased().contains("ALB"))
  }
}
