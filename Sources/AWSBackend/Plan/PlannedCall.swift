import FoundationEssentials
import PathModel

/// One call of the plan: what is asked of which side, how often, and where the answer goes.
final class PlannedCall: Sendable {
  /// What the answer is about; the same through all refreshes even when the arguments change.
  let id: String
  let side: Side
  /// The argument list after `aws`, without the options that all calls share.
  let arguments: [String]
  let tier: CallRecord.Tier
  /// What the answer depends on: when it differs from the last run's, the call is due at once.
  let trigger: String
  /// What the list at hand lacks although other answers name it.
  ///
  /// What it lacks for the first time may be newer than the list, which is forgotten then and asked for at
  /// once. What it lacks again does not exist, or no longer.
  let lacks: Set<String>
  /// Whether it takes turns with others of its kind, and how soon its own comes; nil: it does not.
  let turn: Turn?
  let slot: Slot

  /// Whether it asks who the calls are made as, which needs no permission.
  var isIdentity: Bool { arguments == ["sts", "get-caller-identity"] }

  init<Value: Sendable>(
    _ side: Side,
    _ arguments: [String],
    about key: String = "",
    tier: CallRecord.Tier,
    trigger: String = "",
    lacking lacks: [String] = [],
    turn: Turn? = nil,
    into path: any WritableKeyPath<Sample, Reading<Value>> & Sendable,
    _ answer: Answer<Value>
  ) {
    let operation = arguments.prefix(2).joined(separator: " ")
    self.id = ["\(side.rawValue) \(operation)", key].filter { !$0.isEmpty }.joined(separator: " ")
    self.side = side
    self.arguments = arguments
    self.tier = tier
    self.trigger = trigger
    self.lacks = Set(lacks)
    self.turn = turn
    self.slot = Slot(path, answer)
  }
}

/// Urgency of a call that takes turns: a refresh makes only a few of them.
enum Turn: Sendable, Equatable {
  /// At every refresh, as far as there is room.
  case urgent
  /// Each minute.
  case regular
}

/// The reading of a sample that a call fills.
struct Slot: Sendable {
  /// Takes an answer in; returns why it cannot be read, where it cannot, and leaves the reading then.
  let accept: @Sendable (_ answer: [UInt8], _ at: Date, inout Sample) -> Problem?
  /// Takes in that the answer at hand has come again; false: there is none.
  let confirm: @Sendable (_ at: Date, inout Sample) -> Bool
  /// Takes in that there is no new answer: the last good one stays, marked as old.
  let fail: @Sendable (Problem, inout Sample) -> Void
  /// Takes in that the answer has grown too old to count as known.
  let age: @Sendable (Problem, inout Sample) -> Void
  /// Empties the reading when its call has left the plan.
  let forget: @Sendable (inout Sample) -> Void

  init<Value: Sendable>(
    _ path: any WritableKeyPath<Sample, Reading<Value>> & Sendable,
    _ answer: Answer<Value>
  ) {
    accept = { bytes, at, sample in
      do throws(Problem) {
        sample[keyPath: path] = .value(try answer.decode(bytes), at: at)
        return nil
      } catch {
        return error
      }
    }
    confirm = { at, sample in
      guard let value = sample[keyPath: path].current else { return false }
      sample[keyPath: path] = .value(value, at: at)
      return true
    }
    fail = { problem, sample in sample[keyPath: path].fail(problem) }
    age = { problem, sample in
      if sample[keyPath: path].current != nil { sample[keyPath: path].fail(problem) }
    }
    forget = { sample in sample[keyPath: path] = .pending }
  }
}
