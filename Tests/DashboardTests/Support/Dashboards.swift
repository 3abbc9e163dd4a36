import Drawing
import FoundationEssentials
import PathModel

@testable import Dashboard

extension State {
  /// A dashboard that has taken in a sample, with a fixed clock and time zone.
  static func showing(
    _ sample: Sample?,
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode
  ) -> State {
    var state = State(
      size: Size(width: width, height: height),
      glyphs: glyphs,
      timeZone: .gmt,
      now: Stack.now,
      interval: .seconds(10)
    )
    if let sample { state.take(.sampleArrived(State.Snapshot(of: sample))) }
    return state
  }

  @discardableResult
  mutating func take(_ actions: Action...) -> [Effect] {
    actions.flatMap { update(&self, $0) }
  }

  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { update(&self, .keyPressed($0)) }
  }

  /// The state after some keys.
  func pressing(_ keys: Key...) -> State {
    keys.reduce(into: self) { _ = update(&$0, .keyPressed($1)) }
  }

  /// Where the cursor is in the list of the screen, and the id of what it is on.
  var cursorRow: Int? { listView.flatMap { list.cursor(in: $0.ids) } }
  var cursorID: String? { cursorRow.flatMap { listView?.ids[$0] } }

  var drawn: Screen { DashboardView(self).screen() }
}

extension State.Snapshot {
  init(of sample: Sample, after previous: Sample? = nil) {
    let before = previous.map { PathStatus.derive($0) }
    self.init(sample: sample, status: .derive(sample, previous: before))
  }
}
