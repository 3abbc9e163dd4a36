package import Drawing
package import FoundationEssentials

/// What happened.
package enum Action: Equatable, Sendable {
  case keyPressed(Key)
  case resized(Size)
  case ticked(Date)
  case sampleArrived(State.Snapshot)
  case requestFinished(RequestLog.Entry)
  /// A request could not be sent at all.
  case requestRefused(String)
  /// nil: the call has printed nothing that was kept.
  case answerArrived(call: String, text: String?)
}

/// What is to be done outside of the state.
package enum Effect: Equatable, Sendable {
  case quit
  case suspend
  case repaint
  case refresh
  case setInterval(Duration)
  case sendRequest
  case fetchAnswer(call: String)
  case choosePath(index: Int)
}
