import Drawing
import PathModel

@testable import Dashboard

extension Stack {
  /// Several of everything.
  static var busy: Sample {
    made(fleet(12)) {
      $0.provider.targetGroups = everyTarget.provider.targetGroups
      $0.provider.targetHealth = everyTarget.provider.targetHealth
      $0.provider.service = failing.provider.service
      $0.provider.tasks = failing.provider.tasks
      $0.provider.stoppedTasks = failing.provider.stoppedTasks
    }
  }
}

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

extension SettingEntry {
  static var some: [SettingEntry] {
    [
      SettingEntry(name: "interval", value: "10", origin: "default"),
      SettingEntry(name: "theme", value: "dark", origin: "~/.config/pltop/config.yaml:3"),
      SettingEntry(name: "customer profile", value: "customer", origin: "--customer-profile"),
    ]
  }
}
