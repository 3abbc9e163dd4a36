import FoundationEssentials
import PathModel

/// How each call last went, for the calls screen and the status JSON.
struct CallLedger {
  /// Standard output of the last good run, by call id; what is larger than 4 MiB is not kept.
  private(set) var answers: [String: [UInt8]] = [:]
  private var records: [String: CallRecord] = [:]

  /// The records of the calls of a plan, in its order.
  func records(of plan: [PlannedCall], at pace: Pace) -> [CallRecord] {
    plan.map { call in
      var record = record(of: call)
      record.period = pace.period(of: call.tier).map { $0 / .seconds(1) }
      return record
    }
  }

  /// Whether a call has just printed what it printed when its answer was last taken in.
  func isNoNews(_ call: PlannedCall, _ bytes: [UInt8]) -> Bool {
    guard let record = records[call.id], record.problem == nil else { return false }
    return answers[call.id] == bytes
  }

  mutating func noteStart(_ call: PlannedCall) {
    var record = record(of: call)
    record.isRunning = true
    records[call.id] = record
  }

  mutating func note(_ call: PlannedCall, _ result: CallResult, problem: Problem?, at: Date) {
    var record = record(of: call)
    record.arguments = call.arguments
    record.isRunning = false
    record.at = at
    record.seconds = result.elapsed / .seconds(1)
    record.processorSeconds = result.processorTime.map { $0 / .seconds(1) }
    record.isWarm = result.isWarm
    record.exit = result.exit
    record.problem = problem
    record.runs += 1
    record.failures += problem == nil ? 0 : 1
    if case .success(let bytes) = result.answer {
      record.bytes = bytes.count
      answers[call.id] = bytes.count <= 4 << 20 ? bytes : nil
    }
    records[call.id] = record
  }

  /// A call that was not made, since every call of its side fails.
  mutating func noteBlocked(_ call: PlannedCall, _ problem: Problem) {
    var record = record(of: call)
    record.problem = problem
    records[call.id] = record
  }

  mutating func forget(_ call: PlannedCall) {
    records[call.id] = nil
    answers[call.id] = nil
  }

  private func record(of call: PlannedCall) -> CallRecord {
    var record =
      records[call.id]
      ?? CallRecord(id: call.id, side: call.side, arguments: call.arguments, tier: call.tier)
    record.tier = call.tier
    return record
  }
}
