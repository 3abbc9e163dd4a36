import ArgumentParser
import DemoCloud

/// What puts a command on the simulated cloud, and what is played there.
struct DemoOptions: ParsableArguments {
  @Flag(help: "Ask the demo cloud, which is simulated here, in place of AWS.")
  var demo = false

  @Option(
    help: "What stands behind the demo's endpoint service (default: the scenario's, or article)."
  )
  var shape: Shape?

  @Option(help: "What happens in the demo: a name that pltop demo --list shows.")
  var scenario: String?

  @Option(help: "Seconds of AWS's time that have passed when the demo begins, 0 to 86400.")
  var at: Double?

  @Option(help: "How many times shorter AWS's waits are in the demo, 0.1 to 1000.")
  var speed = 5.0

  @Option(help: "Ids and the course of things follow from this number.")
  var seed: UInt64 = 1

  @Option(help: "How many endpoints the demo's endpoint service has, 1 to 1000.")
  var fleet = 1

  @Option(help: "How many tasks the demo's service has, 1 to 10000.")
  var tasks = 2

  func validate() throws {
    if let at { try require(0...86_400, at, "--at takes seconds from 0 to 86400") }
    try require(0.1...1000, speed, "--speed takes a number from 0.1 to 1000")
    try require(1...1000, fleet, "--fleet takes a number from 1 to 1000")
    try require(1...10_000, tasks, "--tasks takes a number from 1 to 10000")
    guard let scenario = try scenario.map(Self.scenario) else { return }
    let needed = scenario.shape ?? .article
    guard let shape, shape != needed else { return }
    throw ValidationError(
      "The scenario \(scenario.name) is of the shape \(needed.rawValue), not \(shape.rawValue): "
        + "leave --shape out, or name another scenario."
    )
  }

  /// What only the demo understands must not be passed over in silence.
  func requireDemo() throws {
    guard !demo else { return }
    let given = [
      ("--scenario", scenario != nil), ("--shape", shape != nil), ("--at", at != nil),
    ].first { $0.1 }
    guard let given else { return }
    throw ValidationError("\(given.0) is for the demo: add --demo, or use pltop demo.")
  }

  func settings() throws -> Cloud.Settings {
    var settings = Cloud.Settings()
    settings.seed = seed
    settings.shape = shape ?? .article
    settings.tasks = tasks
    settings.fleet = fleet
    settings.speed = speed
    settings.at = at ?? 0
    settings.scenario = try scenario.map(Self.scenario)
    return settings
  }

  private func require<Value>(_ range: ClosedRange<Value>, _ value: Value, _ rule: String) throws {
    guard !range.contains(value) else { return }
    throw ValidationError("\(rule), not \(value).")
  }

  private static func scenario(_ name: String) throws -> Scenario {
    if let scenario = try Scenario.named(name) { return scenario }
    let names = Scenario.names
    let likely = names.filter { name.count > 2 && $0.contains(name) }
    let hint = likely.isEmpty ? "" : " Do you mean \(likely.joined(separator: " or "))?"
    throw ValidationError(
      "There is no scenario '\(name)'.\(hint) pltop demo --list shows all \(names.count)."
    )
  }
}

extension Shape: ExpressibleByArgument {}
