import Drawing
import PathModel

@testable import Dashboard

extension State {
  /// Something is in every list: calls, events, findings, requests, settings.
  static func busy(_ start: State) -> State {
    var state = start
    state.take(.sampleArrived(State.Snapshot(of: Stack.eventful, ChangeEvent.day)))
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
