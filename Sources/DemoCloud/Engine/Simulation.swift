/// The world, and the scenarios that play in it.
package struct Simulation: Sendable, Equatable {
  private struct Playing: Sendable, Equatable {
    var scenario: Scenario
    var since: Double
    /// How many of its actions have happened.
    var done = 0

    var nextAt: Double? {
      done < scenario.actions.count ? since + scenario.actions[done].at : nil
    }

    /// When all that it expects has been seen.
    var end: Double {
      since + max(scenario.length, scenario.expect.map(\.at).max() ?? 0)
    }
  }

  package private(set) var world: World
  /// As the world was set up.
  private let origin: World
  private var playing: [Playing] = []

  package init(_ world: World) {
    self.world = world
    origin = world
  }

  /// The names of the scenarios that play, the oldest first.
  package var active: [String] { playing.map(\.scenario.name) }

  /// Whether what scenarios left behind is still to heal: tasks to start, targets to pass their checks.
  package var isHealing: Bool {
    guard playing.isEmpty else { return false }
    let lacksTargets = world.targetGroups.contains { group in
      let needed = (origin.targets[group.arn] ?? []).count { $0.state == .healthy }
      return (world.targets[group.arn] ?? []).count { $0.state == .healthy } < needed
    }
    return lacksTargets || world.endpoint.state != .available
  }

  /// Begins a scenario now; one that plays already begins anew.
  package mutating func play(_ scenario: Scenario) {
    playing.removeAll { $0.scenario.name == scenario.name }
    var scenario = scenario
    scenario.actions.sort { $0.at < $1.at }
    playing.append(Playing(scenario: scenario, since: world.now))
  }

  /// Takes back what a scenario has changed; what others that play have changed stays.
  package mutating func undo(_ name: String) {
    guard playing.contains(where: { $0.scenario.name == name }) else { return }
    playing.removeAll { $0.scenario.name == name }
    world.repair(as: origin)
    for other in playing {
      for step in other.scenario.actions.prefix(other.done) where step.do.isLasting {
        world.performAgain(step.do)
      }
    }
  }

  /// Lets all happen that is due up to a moment, in its order.
  package mutating func advance(to moment: Double) {
    while let next = playing.indices.filter({ playing[$0].nextAt != nil })
      .min(by: { (playing[$0].nextAt ?? 0) < (playing[$1].nextAt ?? 0) }),
      let due = playing[next].nextAt, due <= moment
    {
      world.advance(to: due)
      world.perform(playing[next].scenario.actions[playing[next].done].do)
      playing[next].done += 1
    }
    world.advance(to: moment)
    // What only happens once is over when it has healed.
    playing.removeAll { playing in
      playing.nextAt == nil && playing.end <= world.now
        && !playing.scenario.actions.contains { $0.do.isLasting }
        && !playing.scenario.actions.isEmpty
    }
  }
}

extension ScenarioAction {
  /// Whether it changes what is set up, and does not only happen.
  var isLasting: Bool {
    switch self {
    case .crashTasks, .stopTasks: false
    case .deploy(let application, _): application != nil
    default: true
    }
  }
}

extension World {
  /// Changes again what an action has changed, after a repair; a deployment is not begun anew.
  fileprivate mutating func performAgain(_ action: ScenarioAction) {
    guard case .deploy(let application, _) = action else { return perform(action) }
    guard let application, let revision = newestDefinition(of: 0)?.revision else { return }
    behave(as: application, revision: revision)
  }
}
