package import FoundationEssentials
import Synchronization

/// The demo cloud as it runs: a simulation that a clock moves on, and what answers for it.
///
/// Nothing runs by itself: whoever asks, asks for now, and all that is due happens first.
package final class Cloud: Sendable {
  package struct Settings: Sendable {
    /// The same seed gives the same ids and the same course of things.
    package var seed: UInt64 = 1
    /// The shape behind the endpoint service; a scenario says its own.
    package var shape = Shape.article
    /// The service's desired count.
    package var tasks = 2
    /// How many endpoints the service has.
    package var fleet = 1
    /// How many times shorter AWS's waits are.
    package var speed = 1.0
    /// How many of AWS's seconds have passed when the demo begins.
    package var at = 0.0
    /// Plays from the beginning; nil: nothing does.
    package var scenario: Scenario?
    package init() {}
  }

  package let settings: Settings
  package let shape: Shape
  /// When what happens in it happens.
  package let dates: CloudDates
  private let simulation: Mutex<Simulation>
  private let elapsed: @Sendable () -> Duration

  /// - Parameters:
  ///   - settings: What is played, and how.
  ///   - start: When the demo begins.
  ///   - elapsed: The time since then.
  package init(
    _ settings: Settings,
    start: Date,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    self.settings = settings
    dates = CloudDates(start: start, moment: settings.at, speed: settings.speed)
    self.elapsed = elapsed
    shape = settings.scenario.map { $0.shape ?? .article } ?? settings.shape
    var world = shape.world(seed: settings.seed, tasks: settings.tasks)
    world.addFleet(of: max(settings.fleet, settings.scenario?.fleet ?? 1))
    var simulation = Simulation(world)
    if let scenario = settings.scenario { simulation.play(scenario) }
    simulation.advance(to: settings.at)
    self.simulation = Mutex(simulation)
  }

  /// One that begins now.
  package convenience init(_ settings: Settings) {
    let clock = ContinuousClock()
    let start = clock.now
    self.init(settings, start: Date()) { clock.now - start }
  }

  /// The world as it is now.
  package var world: World { look { $0.world } }

  /// The scenarios that play.
  package var active: [String] { look { $0.active } }

  /// Whether what scenarios left behind is still to heal.
  package var isHealing: Bool { look { $0.isHealing } }

  package func play(_ scenario: Scenario) { look { $0.play(scenario) } }

  package func undo(_ name: String) { look { $0.undo(name) } }

  /// Looks at the simulation as it is now, and may change it.
  func look<Result: Sendable>(_ body: (inout sending Simulation) -> sending Result) -> Result {
    let now = settings.at + elapsed() / .seconds(1) * settings.speed
    return simulation.withLock { simulation in
      simulation.advance(to: now)
      return body(&simulation)
    }
  }
}
