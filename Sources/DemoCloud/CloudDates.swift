package import FoundationEssentials

/// When the moments of the simulation are, in the real world.
///
/// What happens while the demo runs is as fast as it runs; what was before keeps its true distance.
package struct CloudDates: Sendable, Equatable {
  /// When the demo began.
  private let start: Date
  /// The moment of the simulation that it began at, in seconds.
  private let moment: Double
  private let speed: Double

  package init(start: Date, moment: Double = 0, speed: Double = 1) {
    self.start = start
    self.moment = moment
    self.speed = speed
  }

  /// The date of a moment, in seconds since the simulation's own beginning.
  package func date(of other: Double) -> Date {
    let distance = other - moment
    return start.addingTimeInterval(distance > 0 ? distance / speed : distance)
  }
}
