import Testing

@testable import DemoCloud

@Suite struct SimulationTests {
  static let scenarios = (try? Scenario.all()) ?? []

  @Test(arguments: scenarios.map(\.name))
  func whatAScenarioChangesIsUndoneAndHeals(name: String) throws {
    let scenario = try #require(Self.scenarios.first { $0.name == name })
    var simulation = Simulation(.article(seed: 1))
    simulation.play(scenario)
    simulation.advance(to: scenario.length + 60)
    simulation.undo(name)
    #expect(simulation.active.isEmpty)
    simulation.advance(to: scenario.length + 1200)
    let world = simulation.world
    #expect(world.passage(fromClientTo: Entrance(zone: "eu-west-1a")) == .open)
    #expect(world.passage(fromClientTo: Entrance(zone: "eu-west-1b")) == .open)
    #expect(world.reasons == ["healthy", "healthy"])
    #expect(world.balancerTarget?.state == .healthy)
    #expect(world.tasks.count { world.isHealthy($0) } == 2)
    #expect(world.service.deployments.map(\.rolloutState) == [.completed])
    #expect(world.faults.isEmpty)
    #expect(!simulation.isHealing)
  }

  @Test func healsUntilItsTasksPassTheirChecks() throws {
    let teardown = try #require(Self.scenarios.first { $0.name == "teardown" })
    var simulation = Simulation(.article(seed: 1))
    simulation.advance(to: 30)
    #expect(!simulation.isHealing)
    simulation.play(teardown)
    simulation.advance(to: 30 + teardown.length)
    #expect(!simulation.isHealing, "what is broken on purpose does not heal")
    simulation.undo("teardown")
    #expect(simulation.isHealing)
  }

  @Test(arguments: scenarios.map(\.name))
  func theSameSeedGivesTheSameWorld(name: String) throws {
    let scenario = try #require(Self.scenarios.first { $0.name == name })
    func play(steps: Double) -> Simulation {
      var simulation = Simulation(.article(seed: 7))
      simulation.play(scenario)
      // However often one looks.
      while simulation.world.now < 200 { simulation.advance(to: simulation.world.now + steps) }
      return simulation
    }
    #expect(play(steps: 1) == play(steps: 10))
  }

  @Test func anotherSeedGivesOtherIds() {
    #expect(World.article(seed: 1).endpoint.id != World.article(seed: 2).endpoint.id)
  }

  @Test func undoingOneLeavesWhatAnotherChanged() throws {
    let scenarios = Self.scenarios
    let one = try #require(scenarios.first { $0.name == "endpoint-group-closed" })
    let other = try #require(scenarios.first { $0.name == "scaled-to-zero" })
    var simulation = Simulation(.article(seed: 1))
    simulation.play(one)
    simulation.play(other)
    simulation.advance(to: 30)
    #expect(simulation.active == ["endpoint-group-closed", "scaled-to-zero"])
    simulation.undo("endpoint-group-closed")
    #expect(simulation.world.passage(fromClientTo: Entrance(zone: "eu-west-1a")) == .open)
    #expect(simulation.world.service.desiredCount == 0)
  }

  @Test func actionsHappenWhenTheyAreDue() throws {
    let scenario = try #require(Self.scenarios.first { $0.name == "connection-waits" })
    var simulation = Simulation(.article(seed: 1))
    simulation.play(scenario)
    simulation.advance(to: 4)
    #expect(simulation.world.endpoint.state == .available)
    simulation.advance(to: 5)
    #expect(simulation.world.endpoint.state == .pendingAcceptance)
    simulation.advance(to: 121)
    #expect(simulation.world.endpoint.state == .pending)
    simulation.advance(to: 141)
    #expect(simulation.world.endpoint.state == .available)
  }

  @Test func whatOnlyHappensOnceIsOverWhenItHasHealed() throws {
    let scenario = try #require(Self.scenarios.first { $0.name == "tasks-die" })
    var simulation = Simulation(.article(seed: 1))
    simulation.play(scenario)
    simulation.advance(to: 100)
    #expect(simulation.active == ["tasks-die"])
    simulation.advance(to: 260)
    #expect(simulation.active.isEmpty)
  }

  @Test func aFleetHasConnectionsOfManyAccounts() {
    var world = World.article(seed: 1)
    world.addFleet(of: 200)
    #expect(world.otherEndpoints.count == 199)
    #expect(Set(world.otherEndpoints.map(\.ownerID)).count == 12)
    #expect(world.otherEndpoints.allSatisfy { $0.ownerID.utf8.count == 12 })
    #expect(world.otherEndpoints.contains { $0.state == .pendingAcceptance })
    #expect(Set(world.otherEndpoints.map(\.id)).count == 199)
  }

  @Test func fourHundredTasksFindPlaces() {
    let world = World.article(seed: 1, tasks: 400)
    #expect(world.tasks.count == 400)
    #expect(Set(world.tasks.map(\.address)).count == 400)
    #expect(world.passage(fromClientTo: Entrance(zone: "eu-west-1a")) == .open)
    var later = world
    later.advance(to: 120)
    #expect(later.reasons.allSatisfy { $0 == "healthy" })
  }
}
