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
    let way =
      switch state.callWay {
      case nil: ""
      case .workers(let interpreter): " · " + state.lexicon.byWorkers(interpreter)
      case .processes(let why): " · " + state.lexicon.byProcesses(why)
      }
    return StyledText(cost, .text) + StyledText(way, .muted)
  }
}
