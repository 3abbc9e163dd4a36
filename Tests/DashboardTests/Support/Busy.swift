import Drawing
import PathModel

@testable import Dashboard

extension State {
  /// Something is in every list.
  static func busy(_ start: State) -> State {
    var state = start
    var snapshot = State.Snapshot(of: Stack.busy, ChangeEvent.day)
    snapshot.status.findings = .many
    state.take(.sampleArrived(snapshot))
    for record in RequestRecord.some(12) { state.take(.requestFinished(record)) }
    state.take(.requestsDone)
    state.settings = SettingEntry.some
    return state
  }

  static var busy: State { busy(.showing(Stack.healthy)) }
}

extension Stack {
  /// More targets, tasks and endpoints than a short window has rows for, and much to tell of each.
  static var busy: Sample {
    made(eventful) {
      let (targets, tasks) = (everyTarget.provider, crowded(30).provider)
      $0.provider.targetGroups = targets.targetGroups.map { groups in
        groups.map { group in
          made(group) { $0.healthCheck = groups.last?.healthCheck ?? TargetGroup.HealthCheck() }
        }
      }
      $0.provider.targetHealth[nlbGroup] = known([
        target(alb, 8888, nil, .unhealthy, "Target.FailedHealthChecks", "Health checks failed")
      ])
      $0.provider.targetHealth[albGroup] = tasks.targetHealth[albGroup]
      $0.provider.tasks["0"] = tasks.tasks["0"]
      $0.provider.connections = fleet(30).provider.connections
    }
  }
}

extension SettingEntry {
  static var some: [SettingEntry] {
    [
      SettingEntry(name: "interval", value: "10", origin: "default"),
      SettingEntry(name: "theme", value: "dark", origin: "~/.config/pltop/config.yaml:3"),
      SettingEntry(name: "customer profile", value: "customer", origin: "--customer-profile"),
    ]
  }
}
