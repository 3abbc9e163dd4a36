import Dashboard
import Drawing
import FoundationEssentials
import PathModel

/// What one refresh and one key cost inside pltop, by the number of objects.
struct Scale: Encodable {
  let part = "scale"
  let objects: Int
  /// Seconds, each.
  var poll = 0.0
  var derive = 0.0
  /// What is worked out of a sample before it is shown, away from the UI thread.
  var prepare = 0.0
  /// What the UI thread does with a sample.
  var arrival = 0.0
  /// By screen.
  var frame: [String: Double] = [:]
  /// A key down on a list: update and frame, by screen.
  var key: [String: Double] = [:]
  /// The list of targets with a filter that all fit, and sorted, each worked out anew.
  var filter = 0.0
  var sort = 0.0
  var findings = 0

  init(objects: Int) async {
    self.objects = objects
    let fleet = Fleet(objects: objects)
    let clock = ContinuousClock()
    let start = clock.now
    let sample = await fleet.sample()
    poll = start.duration(to: clock.now) / .seconds(1)
    let before = PathStatus.derive(sample)
    derive = Timing.median { use(PathStatus.derive(sample, previous: before)) }
    let status = PathStatus.derive(sample, previous: before)
    findings = status.findings.count
    var state = State(
      size: Size(width: 160, height: 48),
      timeZone: .gmt,
      now: sample.at,
      interval: .seconds(2)
    )
    _ = update(&state, .keyPressed(.character("2")))
    prepare = Timing.median {
      state.prepare(State.Snapshot(sample: sample, status: status))
    }
    let snapshot = State.Snapshot(sample: sample, status: status)
    state.prepare(snapshot)
    arrival = Timing.median { _ = update(&state, .sampleArrived(snapshot)) }
    measureScreens(state)
    filter = Self.anew(sample, status, state, typing: "/10.100\n")
    sort = Self.anew(sample, status, state, typing: ">>")
  }

  private mutating func measureScreens(_ state: State) {
    for (digit, name) in [("1", "path"), ("2", "targets"), ("3", "service"), ("9", "fleet")] {
      var state = state
      _ = update(&state, .keyPressed(.character(Character(digit))))
      frame[name] = Timing.median { use(DashboardView(state).screen()) }
      key[name] = Timing.median {
        _ = update(&state, .keyPressed(.down))
        use(DashboardView(state).screen())
      }
    }
  }

  /// Seconds from a sample to its list, arranged as keys have asked for before.
  private static func anew(
    _ sample: Sample,
    _ status: PathStatus,
    _ state: State,
    typing keys: String
  ) -> Double {
    var state = state
    for key in keys { _ = update(&state, .keyPressed(key == "\n" ? .enter : .character(key))) }
    return Timing.median { state.prepare(State.Snapshot(sample: sample, status: status)) }
  }
}
