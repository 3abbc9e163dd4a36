import Drawing
package import PathModel

extension State {
  /// The request whose details are open, or the one under the cursor.
  var recordInView: RequestRecord? {
    if case .record(let record, _, _) = overlays.last { return record }
    return selectedRecord
  }
}

extension State {
  /// The record under the cursor; nil: none was sent.
  var selectedRecord: RequestRecord? { RequestsView(self).selected }
}

func openRecord(_ state: inout State) {
  guard let record = state.selectedRecord else {
    _ = tellThatNoneWasSent(&state)
    return
  }
  state.overlays.append(.record(record, body: RecordView.body(of: record), offset: 0))
}

func copyCommand(_ state: inout State) -> [Effect] {
  guard let record = state.recordInView else { return [.copyCommand(state.nextDraft)] }
  guard let command = CurlCommandLine(record.request, record.route) else {
    state.notice = record.request.problem
    return []
  }
  state.notice = "copied: curl command of request \(record.id), to be run \(record.seat.runsThere)"
  return [.copy(command.text)]
}

func tellThatNoneWasSent(_ state: inout State) -> [Effect] {
  state.notice = "no request has been sent yet; \(state.key(.sendRequest)) sends one"
  return []
}

extension Seat {
  /// Where a command has to be run to go the same way, as in `here` or `on ec2-user@203.0.113.7`.
  package var runsThere: String {
    switch kind {
    case .here, .simulated: "here"
    case .ssh, .ssm: "on \(place)"
    }
  }
}
