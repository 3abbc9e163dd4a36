import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What the plan of calls costs in a minute.
@Suite struct CallCostTests {
  private func call(every period: Double?, _ processorSeconds: Double?) -> CallRecord {
    var call = CallRecord(id: "a", side: .provider, arguments: ["ec2", "x"], tier: .fast)
    (call.period, call.processorSeconds) = (period, processorSeconds)
    return call
  }

  private func line(_ plan: [CallRecord], _ way: CallWay?, isJapanese: Bool = false) -> String {
    var state = State.showing(Stack.healthy)
    state.callWay = way
    if isJapanese { state.language = .japanese }
    return CallCost(plan).line(state).plain
  }

  @Test func isTheSumOfAllThatComeBack() {
    let plan = [call(every: 2, 0.01), call(every: 60, 0.5), call(every: nil, 9)]
    #expect(CallCost(plan).calls == 31)
    #expect(CallCost(plan).processorSeconds.map { ($0 * 1000).rounded() } == 800)
    #expect(line(plan, nil) == "31 calls, 800.0 ms of CPU a minute")
  }

  @Test func isNotMadeUpWhereItIsNotKnown() {
    #expect(line([call(every: 60, nil)], nil) == "1 call a minute")
    #expect(line([], nil) == "0 calls a minute")
  }

  @Test func saysHowCallsAreRun() {
    let plan = [call(every: 10, 1)]
    let cost = "6 calls, 6.00 s of CPU a minute"
    #expect(line(plan, .workers("/usr/bin/python3")) == "\(cost) · by workers in /usr/bin/python3")
    #expect(line(plan, .processes("warm is off")) == "\(cost) · as a process each: warm is off")
    let japanese = line(plan, .processes("warm is off"), isJapanese: true)
    #expect(japanese == "毎分 6回、CPU 6.00 s · 毎回プロセスを起動: warm is off")
  }
}
