import FoundationEssentials
import Testing

@testable import PathModel

extension Fact {
  static let tasks = Fact("tasks", \.provider.tasks["1"])
  static let clusters = Fact("clusters", \.provider.clusters)
  static let provider = Fact("provider's identity", \.provider.identity)
}

extension RuleDrive {
  static let events =
    "ecs describe-services --cluster demo --services web --query 'services[].events[:5].message' "
    + "--profile provider --region eu-west-1"

  static func definition(_ part: String) -> String {
    "ecs describe-task-definition --task-definition demo-task:3 --query \(part) --profile provider "
      + "--region eu-west-1"
  }

  static let details =
    "ecs describe-tasks --cluster demo --tasks dead00001 --profile provider --region eu-west-1"

  /// Checks what every rule about tasks that failed has to do: find a recent one, be critical when no
  /// task is healthy, and be silent about what is history or not known.
  func findsStoppedTask(
    _ flaw: Flaw,
    next: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    try finds(.warning, .service, "dead00001", next: next, at: location)
    try finds(
      .critical,
      .service,
      "dead00001",
      next: next,
      and: { $0.setTaskHealth(("initial", nil), ("initial", nil)) },
      at: location
    )
    findsNothing(at: location) { sample in
      sample.provider.stoppedTasks["1"] = sample.provider.stoppedTasks["1"].changing {
        $0[0].stoppedAt = HealthySample.at.addingTimeInterval(-601)
      }
    }
    findsNothing(at: location) { sample in sample.changeService { $0.runningCount = 2 } }
    isSilent(flaw, without: .service, .stoppedTasks, at: location)
    warnsAtMost(flaw, without: .applicationHealth, at: location)
  }

  /// Checks what every rule about the scheduler's messages has to do: find one that stands, be critical
  /// when no task is healthy, and be silent about what is over or not known.
  func findsEvent(
    _ flaw: Flaw,
    next: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    try finds(.warning, .service, "web", next: next, at: location)
    try finds(
      .critical,
      .service,
      "web",
      next: next,
      and: { $0.setTaskHealth(("initial", nil), ("initial", nil)) },
      at: location
    )
    try finds(.warning, .service, "web", next: next, and: { $0.ageEvents(by: 3600) }, at: location)
    findsNothing(at: location) { $0.ageEvents(by: 7 * 3600) }
    findsNothing(at: location) { sample in
      sample.changeService { service in
        var steady = ECSService.Event()
        steady.at = HealthySample.at
        steady.message = "(service web) has reached a steady state."
        service.events.insert(steady, at: 0)
      }
    }
    findsNothing(at: location) { sample in
      sample.changeService { $0.deployments[0].createdAt = HealthySample.at }
    }
    findsNothing(at: location) { sample in sample.changeService { $0.runningCount = 2 } }
    findsNothing(at: location) { sample in sample.changeService { $0.events[0].at = nil } }
    isSilent(flaw, without: .service, at: location)
    warnsAtMost(flaw, without: .applicationHealth, at: location)
  }
}

extension Sample {
  /// The service lacks a task, and its scheduler said something.
  mutating func lackTask(_ message: String) {
    changeService { $0.runningCount = 1 }
    addEvent("(service web) \(message)")
  }

  mutating func ageEvents(by seconds: Double) {
    changeService { service in
      for index in service.events.indices {
        service.events[index].at = service.events[index].at?.addingTimeInterval(-seconds)
      }
    }
  }

  /// A new deployment is in progress since some minutes, and the tasks of the old one still run.
  mutating func rollOut(minutesAgo minutes: Double = 5) {
    changeService { service in
      service.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      service.deployments[0].runningCount = 0
      service.deployments[0].createdAt = HealthySample.at.addingTimeInterval(-60 * minutes)
      var old = ECSDeployment()
      old.id = "ecs-svc/0"
      old.status = "ACTIVE"
      old.runningCount = 2
      service.deployments.append(old)
    }
  }

  mutating func changeStoppedTask(_ change: (inout ECSTask) -> Void) {
    provider.stoppedTasks["1"] = provider.stoppedTasks["1"].changing { change(&$0[0]) }
  }

  mutating func changeTask(_ change: (inout ECSTask) -> Void) {
    provider.tasks["1"] = provider.tasks["1"].changing { change(&$0[0]) }
  }
}
