@testable import DemoCloud

extension World {
  /// The article's system after `seconds` in which these actions happened at the beginning.
  static func after(_ seconds: Double, _ actions: ScenarioAction...) -> World {
    var world = World.article(seed: 1)
    for action in actions { world.perform(action) }
    world.advance(to: seconds)
    return world
  }

  /// The targets of the ALB's group.
  var taskTargets: [Target] { targets[service.targetGroupARN] ?? [] }

  /// The one target of the NLB's group.
  var balancerTarget: Target? {
    targets.first { $0.key != service.targetGroupARN }?.value.first
  }

  /// States and reasons of the tasks' targets that stay.
  var reasons: [String] {
    taskTargets.filter { $0.state != .draining }.map { target in
      [target.state.rawValue, target.reason, target.description].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  /// The events since the demo began, the oldest first, without the service's name and ids.
  var story: [String] {
    service.events.reversed().filter { $0.at > 0 }.map { event in
      var text = event.message.dropFirst("(service ecs-service) ".count)[...]
      for id in tasks.map(\.id) + service.deployments.map(\.id) + [service.targetGroupARN] {
        text = text.replacing(id, with: "ID")[...]
      }
      return String(text)
    }
  }

  var states: [String] { tasks.map(\.status.rawValue) }
}
