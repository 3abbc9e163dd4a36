import FoundationEssentials
import Testing

@testable import PathModel

/// What is kept of stopped tasks when ECS has forgotten them.
@Suite struct RememberedTasksTests {
  private static let start = Date(timeIntervalSince1970: 1_795_402_800)

  private func task(_ number: Int, _ reason: String? = nil) -> ECSTask {
    var task = ECSTask()
    task.arn = "arn:aws:ecs:eu-west-1:111122223333:task/c/\(number)"
    task.group = "service:s"
    task.stoppedAt = Self.start.addingTimeInterval(Double(number))
    task.stoppedReason = reason
    return task
  }

  private func facts(describing tasks: [ECSTask]) -> ProviderFacts {
    var facts = ProviderFacts()
    facts.stoppedTasks["1"] = .value(tasks, at: Self.start)
    facts.rememberStoppedTasks()
    return facts
  }

  @Test func theyStayWhenECSListsThemNoLonger() {
    var facts = facts(describing: [task(1), task(2)])
    facts.stoppedTasks["1"] = .value([task(3)], at: Self.start)
    facts.rememberStoppedTasks()
    #expect(facts.rememberedTasks.map(\.id) == ["3", "2", "1"])
    facts.stoppedTasks["1"] = .pending
    facts.rememberStoppedTasks()
    #expect(facts.rememberedTasks.map(\.id) == ["3", "2", "1"])
  }

  @Test func theNewestDescriptionCounts() {
    var facts = facts(describing: [task(1)])
    facts.stoppedTasks["1"] = .value([task(1, "why")], at: Self.start)
    facts.rememberStoppedTasks()
    #expect(facts.rememberedTasks.map(\.stoppedReason) == ["why"])
  }

  @Test func onlyTheNewestHundredAreKept() {
    let facts = facts(describing: (0..<150).map { task($0) })
    #expect(facts.rememberedTasks.count == 100)
    #expect(facts.rememberedTasks.first?.id == "149" && facts.rememberedTasks.last?.id == "50")
  }

  @Test func whatIsStillStoppingIsNotRemembered() {
    var stopping = task(1)
    stopping.stoppedAt = nil
    #expect(facts(describing: [stopping]).rememberedTasks.isEmpty)
  }

  @Test func thoseThatECSDescribesAreNotToldTwiceAndOthersServicesNotAtAll() {
    var service = ECSService()
    service.arn = "arn:aws:ecs:eu-west-1:111122223333:service/c/s"
    service.name = "s"
    service.clusterARN = "arn:c"
    var elsewhere = task(7)
    elsewhere.clusterARN = "arn:other"
    var others = task(8)
    others.group = "service:t"
    var sample = Sample(at: Self.start)
    sample.provider = facts(describing: [task(1), task(2), elsewhere, others])
    sample.provider.service = .value(service, at: Self.start)
    sample.provider.stoppedTasks["1"] = .value([task(2)], at: Self.start)
    #expect(PathObjects(in: sample).rememberedTasks.map(\.id) == ["1"])
  }
}
