import AWSBackend
import Configuration
import Dashboard
import Drawing
import FoundationEssentials
import PathModel
import Terminal

/// What the dashboard begins with on a path.
extension WatchedPath {
  var pace: Pace { Pace(interval: .seconds(interval(nil))) }

  @UIActor
  func state(_ terminal: Terminal, _ desk: RequestDesk) -> State {
    var requests = RequestsState(
      draft: RequestDraft(
        settings.path.map { TestRequest(path: $0) } ?? settings.requests.first ?? .plain,
        connection: settings.connect,
        seat: settings.seat
      ),
      kept: settings.requests
    )
    requests.isLive = isLive
    requests.isAssumed = isLive && settings.areRequestsAssumed
    requests.every = settings.every
    requests.seats = desk.choices(nil)
    var state = State(
      size: terminal.size,
      glyphs: settings.ascii ? .ascii : terminal.glyphs,
      now: Date(),
      interval: pace.interval,
      requests: requests
    )
    state.hasOwnInterval = settings.interval != nil
    if isLive, warm == nil { state.callWay = Self.withoutWorkers }
    state.findings.hidesAdvice = !settings.advice
    return state
  }
}
