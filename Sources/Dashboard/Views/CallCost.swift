import Drawing
import PathModel

/// What a plan of calls costs while all goes well.
struct CallCost: Equatable {
  /// Calls in a minute.
  let calls: Double
  /// Seconds of CPU in a minute; nil: it is not known of any call.
  let processorSeconds: Double?

  init(_ plan: [CallRecord]) {
    let rates = plan.compactMap { call in call.period.map { (call: call, rate: 60 / $0) } }
    calls = rates.reduce(0) { $0 + $1.rate }
    let costs = rates.compactMap { call, rate in call.processorSeconds.map { $0 * rate } }
    processorSeconds = costs.isEmpty ? nil : costs.reduce(0, +)
  }

  /// In words, and how calls are run.
  func line(_ state: State) -> StyledText {
    let cost = state.lexicon.callsAMinute(
      Int(calls.rounded()),
      processor: processorSeconds.map { Wording.latency(seconds: $0) }
    )
    var line = StyledText(cost, .text)
    switch state.callWay {
    case nil: break
    case .workers(let interpreter):
      line =
        line + StyledText(" · ", .muted)
        + StyledText(state.lexicon.byWorkers(interpreter), .muted)
    case .processes(let why):
      line =
        line + StyledText(" · ", .muted)
        + StyledText(state.lexicon.byProcesses(why), .muted)
    }
    return line
  }
}
