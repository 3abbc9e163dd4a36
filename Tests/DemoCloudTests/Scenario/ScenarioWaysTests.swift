import PathModel
import Testing

@testable import DemoCloud

/// The way that a scenario closes is told to be closed, by the filter that closes it.
@Suite(.timeLimit(.minutes(5)))
struct ScenarioWaysTests {
  struct Closed: Sendable, CustomTestStringConvertible {
    var scenario: String
    var way: NetworkWay.Kind
    var filter: PathModel.Passage.Filter
    var hop: Hop.Kind
    var isEgress: Bool
    var testDescription: String { scenario }
  }

  static let closed: [Closed] = [
    Closed("client-group-closed", .clientToEndpoint, .securityGroup, .client, isEgress: true),
    Closed("endpoint-group-closed", .clientToEndpoint, .securityGroup, .endpoint),
    Closed("acl-endpoint-subnets", .clientToEndpoint, .networkACL, .client, isEgress: true),
    Closed(
      "nlb-group-blocks",
      .endpointToNetworkLoadBalancer,
      .securityGroup,
      .networkLoadBalancer
    ),
    Closed(
      "alb-group-closed",
      .networkToApplicationLoadBalancer,
      .securityGroup,
      .applicationLoadBalancer
    ),
    Closed(
      "alb-egress-closed",
      .applicationLoadBalancerToTasks,
      .securityGroup,
      .applicationLoadBalancer,
      isEgress: true
    ),
    Closed("task-group-closed", .applicationLoadBalancerToTasks, .securityGroup, .service),
    Closed("acl-tasks", .applicationLoadBalancerToTasks, .networkACL, .applicationLoadBalancer),
    Closed("nat-gone", .tasksToInternet, .route, .service, isEgress: true),
  ]

  @Test(arguments: closed)
  func theWayConcernedIsClosed(row: Closed) async throws {
    let scenario = try #require(try Scenario.all().first { $0.name == row.scenario })
    let moment = try #require(scenario.expect.first?.at)
    let status = PathStatus.derive(await PlayedScenario(scenario, at: moment).poll())
    let way = try #require(status.ways.first { $0.kind == row.way })
    let blocks = way.lanes.flatMap(\.passages).filter { $0.verdict == .blocks }
    #expect(!way.isEvidentlyOpen)
    #expect(
      blocks.contains {
        $0.filter == row.filter && $0.hop == row.hop && $0.isEgress == row.isEgress
          && !$0.ids.isEmpty
      },
      "\(blocks)"
    )
  }

  @Test func everyWayOfTheHealthyStackIsOpen() async throws {
    let scenario = try #require(try Scenario.all().first { $0.name == "healthy" })
    let status = PathStatus.derive(await PlayedScenario(scenario, at: 10).poll())
    let expected = NetworkWay.Kind.allCases.filter { $0 != .networkLoadBalancerToTargets }
    #expect(status.ways.map(\.kind) == expected)
    for way in status.ways {
      #expect(way.lanes.allSatisfy { $0.verdict == .admits } && !way.lanes.isEmpty, "\(way)")
    }
  }
}

extension ScenarioWaysTests.Closed {
  init(
    _ scenario: String,
    _ way: NetworkWay.Kind,
    _ filter: PathModel.Passage.Filter,
    _ hop: Hop.Kind,
    isEgress: Bool = false
  ) {
    self.init(scenario: scenario, way: way, filter: filter, hop: hop, isEgress: isEgress)
  }
}
