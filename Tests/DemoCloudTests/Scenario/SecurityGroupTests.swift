import FoundationEssentials
import PathModel
import Requests
import Synchronization
import Testing

@testable import DemoCloud

/// A rule of a security group is taken away and given back while requests are sent.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct SecurityGroupTests {
  @Test(arguments: [
    ("endpoint-group-closed", RequestVerdict.timeout, "endpoint-security-group-blocks"),
    ("client-group-closed", .timeout, "client-security-group-blocks"),
    ("alb-group-closed", .timeout, "application-load-balancer-security-group-blocks"),
    ("alb-egress-closed", .loadBalancerError, "application-load-balancer-egress-blocks"),
    ("task-group-closed", .loadBalancerError, "task-security-group-blocks"),
  ])
  func aRequestMeetsWhatTheRulesSay(
    name: String,
    expected: RequestVerdict,
    reason: String
  ) async throws {
    let scenario = try #require(try Scenario.all().first { $0.name == name })
    let elapsed = Mutex(Duration.zero)
    var settings = Cloud.Settings()
    settings.speed = PlayedScenario.speed
    let cloud = Cloud(settings, start: PlayedScenario.start) { elapsed.withLock { $0 } }
    let plane = DataPlane(traffic: cloud.traffic, speed: settings.speed)
    let address = try #require(try await plane.start().first)
    func verdict() async -> RequestVerdict {
      await plane.sync()
      let request = TestRequest(path: "/api/tasks", timeout: .seconds(expected == .timeout ? 1 : 8))
      let route = RequestRoute(
        base: "http://\(cloud.world.endpoint.dnsName())",
        connection: "127.0.0.1:\(address.port)"
      )
      return await Curl().send(request, route).verdict
    }
    #expect(await verdict() == .answered)
    cloud.play(scenario)
    // The rule is taken away after five of AWS's seconds.
    elapsed.withLock { $0 += .seconds(6) / settings.speed }
    #expect(await verdict() == expected)
    // Two health checks later AWS shows it too.
    elapsed.withLock { $0 += .seconds(60) / settings.speed }
    let sample = await PlayedScenario(scenario, at: 66).poll()
    let first = PathStatus.derive(sample).findings.first { $0.severity != .advice }
    #expect(first?.rule == reason)
    cloud.undo(name)
    #expect(await verdict() == .answered)
    await plane.stop()
  }
}
