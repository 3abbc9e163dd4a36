import PathModel

/// How many endpoints there are, by the word for their state and by account.
struct FleetCounts: Sendable {
  struct State: Sendable {
    var count = 0
    let state: HopState
  }

  private(set) var states: [String: State] = [:]
  private(set) var accounts: [String: Int] = [:]

  init(_ fleet: Fleet) {
    for connection in fleet.connections {
      let word = connection.state?.text ?? "no state"
      states[word, default: State(state: connection.hopState)].count += 1
      accounts[connection.ownerID ?? "?", default: 0] += 1
    }
  }
}

extension State.Snapshot {
  var fleetCounts: FleetCounts { memo.value { FleetCounts(Fleet(self)) } }
}
