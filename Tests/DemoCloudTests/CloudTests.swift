import ChildProcess
import FoundationEssentials
import Synchronization
import Testing

@testable import DemoCloud

@Suite struct CloudTests {
  private let start = Date(timeIntervalSince1970: 1_668_420_000)

  @Test(arguments: [
    (-100.0, -100.0), (0, 0), (60, 60), (61, 60.2), (160, 80),
  ])
  func whatHappensLiveIsFasterAndHistoryIsNot(moment: Double, expected: Double) {
    let dates = CloudDates(start: start.addingTimeInterval(60), moment: 60, speed: 5)
    #expect(abs(dates.date(of: moment).timeIntervalSince(start) - expected) < 1e-6)
  }

  @Test func theClockMovesItOn() {
    let elapsed = Mutex(Duration.zero)
    var settings = Cloud.Settings()
    settings.speed = 10
    settings.at = 5
    let cloud = Cloud(settings, start: start) { elapsed.withLock { $0 } }
    #expect(cloud.world.now == 5)
    elapsed.withLock { $0 = .seconds(3) }
    #expect(cloud.world.now == 35)
  }

  @Test func itPlaysAndUndoes() throws {
    let cloud = Cloud(Cloud.Settings(), start: start) { .seconds(1) }
    let scenario = try #require(try Scenario.all().first { $0.name == "connection-rejected" })
    cloud.play(scenario)
    #expect(cloud.active == ["connection-rejected"])
    cloud.undo("connection-rejected")
    #expect(cloud.active.isEmpty)
  }

  /// The sockets are brought to it only then.
  @Test func theSceneChangesWhenAConnectionMeetsSomethingElse() throws {
    let elapsed = Mutex(Duration.zero)
    let cloud = Cloud(Cloud.Settings(), start: start) { elapsed.withLock { $0 } }
    let before = cloud.traffic.scene
    elapsed.withLock { $0 = .seconds(60) }
    #expect(cloud.traffic.scene == before)
    cloud.play(try #require(try Scenario.named("endpoint-group-closed")))
    elapsed.withLock { $0 = .seconds(90) }
    #expect(cloud.traffic.scene != before)
    cloud.undo("endpoint-group-closed")
    #expect(cloud.traffic.scene == before)
  }

  @Test func theSceneChangesWhenATaskIsGone() throws {
    let elapsed = Mutex(Duration.zero)
    let cloud = Cloud(Cloud.Settings(), start: start) { elapsed.withLock { $0 } }
    let before = cloud.traffic.scene
    cloud.play(try #require(try Scenario.named("one-task-dies")))
    elapsed.withLock { $0 = .seconds(300) }
    #expect(cloud.traffic.scene != before)
  }

  @Test func everyScenarioIsFoundByItsName() throws {
    #expect(try Scenario.names.map { try Scenario.named($0)?.name } == Scenario.names)
    #expect(try Scenario.named("no such story") == nil)
  }

  @Test func commandsAreAnsweredAsTheCLIWould() async throws {
    let cloud = Cloud(Cloud.Settings(), start: start) { .zero }
    let good = try await cloud.commands.run(.init("aws", ["sts", "get-caller-identity"]))
    #expect(good.end == .exited(0))
    #expect(String(decoding: good.standardOutput, as: UTF8.self).contains("111122223333"))
    let bad = try await cloud.commands.run(.init("aws", ["ec2", "nonsense"]))
    #expect(bad.end == .exited(252))
    #expect(!bad.standardError.isEmpty)
  }
}
