import Testing

@testable import DemoCloud

/// Each shape is whole when it is made, and stays so.
@Suite struct ShapeTests {
  @Test(arguments: Shape.allCases)
  func aHealthyShapeStaysHealthy(shape: Shape) {
    let made = shape.world(seed: 1)
    var later = made
    later.advance(to: 400)
    for world in [made, later] {
      #expect(world.shape == shape)
      let states = world.targets.values.flatMap(\.self).map(\.state)
      #expect(states.count >= 2)
      #expect(states.allSatisfy { $0 == .healthy }, "\(states)")
      for port in shape.ports {
        for zone in world.customerZones {
          let entrance = Entrance(zone: zone.name, port: port)
          #expect(world.passage(fromClientTo: entrance) == .open, "\(entrance)")
        }
      }
    }
    #expect(made.services.map(\.deployments.count) == made.services.map { _ in 1 })
  }

  @Test(arguments: Shape.allCases)
  func everyShapeHasAScenario(shape: Shape) throws {
    #expect(try Scenario.all().contains { ($0.shape ?? .article) == shape && $0.actions.isEmpty })
  }

  @Test func blueAndGreenTakeTurns() {
    var world = Shape.blueGreen.world(seed: 1)
    let (blue, green) = (world.targetGroups[1].arn, world.targetGroups[2].arn)
    #expect([blue, green].map { world.targets[$0]?.count } == [2, 0])
    world.perform(.deploy(application: nil, image: nil))
    world.advance(to: 90)
    #expect([blue, green].map { world.targets[$0]?.count } == [2, 2])
    world.perform(.setWeights(weights: [0, 100]))
    world.perform(.finishDeployment)
    world.advance(to: 600)
    #expect([blue, green].map { world.targets[$0]?.count } == [0, 2])
    #expect(world.services[0].deployments.map(\.rolloutState) == [.completed])
    world.perform(.deploy(application: nil, image: nil))
    world.advance(to: 700)
    #expect([blue, green].map { world.targets[$0]?.count } == [2, 2])
  }

  @Test func theNeighboursServicesLookAfterTheirOwnTasks() {
    var world = Shape.sharedALB.world(seed: 1, tasks: 2)
    world.perform(.setDesiredCount(count: 3))
    world.advance(to: 120)
    #expect(world.tasks.count { $0.service == "ecs-service" && $0.isRunning } == 3)
    #expect(world.tasks.count { $0.service == "orders" && $0.isRunning } == 2)
    #expect(world.targetGroups.dropFirst().map { world.targets[$0.arn]?.count } == [3, 2])
  }

  @Test(arguments: [("/api/tasks", "ecs-service"), ("/orders/1", "orders")])
  func aRuleLeadsToItsService(path: String, service: String) throws {
    let world = Shape.sharedALB.world(seed: 1)
    let decision = world.decision(in: "eu-west-1a", host: "h", path: path)
    guard case .forwards(let shares) = decision else {
      Issue.record("\(decision)")
      return
    }
    let names = shares.flatMap(\.choices).compactMap { world.task($0.server)?.service }
    #expect(Set(names) == [service] && names.count == 2)
  }
}
