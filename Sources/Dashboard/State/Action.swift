package import Drawing
package import FoundationEssentials
package import PathModel

/// What happened.
package enum Action: Equatable, Sendable {
  case keyPressed(Key)
  case mouse(Mouse)
  /// A whole paste, as it came.
  case pasted(String)
  case resized(Size)
  case ticked(Date)
  case sampleArrived(State.Snapshot)
  case requestFinished(RequestRecord)
  /// All requests of one draft have ended.
  case requestsDone
  /// A request could not be sent at all.
  case requestRefused(String)
  case burstProgressed(BurstReport)
  /// What was asked for went to the terminal's clipboard, or why it did not.
  case copied(String)
  /// Something outside did not go well.
  case complained(String)
  /// What the operator can send requests from.
  case seatsChanged([SeatChoice])
  /// nil: the call has printed nothing that was kept.
  case answerArrived(call: String, text: String?)
  /// And what is between two refreshes then, where the operator has not said it.
  case callWayChanged(CallWay, interval: Duration)
  /// The scenarios that are playing now, by name.
  case demoChanged(active: [String])
  /// The demo was opened with its tour.
  case tourOpened
}

/// What is to be done outside of the state.
package enum Effect: Equatable, Sendable {
  case quit
  case suspend
  case repaint
  case refresh
  case setInterval(Duration)
  case send(RequestDraft)
  case startBurst(RequestDraft, BurstPlan)
  case stopBurst
  /// Into the clipboard of the operator's terminal.
  case copy(String)
  /// The curl command of a draft, whose way only the outside knows.
  case copyCommand(RequestDraft)
  case fetchAnswer(call: String)
  /// Into files of their own.
  case save(text: String, status: State.Snapshot)
  /// With the operator's browser.
  case browse(String)
  case useMouse(Bool)
  case useTheme(String)
  /// In place of what is shown.
  case openDemo
  /// The path of the configuration that is to be shown instead.
  case openLink(String)
  case choosePath(index: Int)
  /// The path's state has changed.
  case tellChange(ChangeEvent)
  case startScenario(String)
  case undoScenario(String)
}
