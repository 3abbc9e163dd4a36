import FoundationEssentials
import PathModel
import Synchronization

@testable import Requests

/// Answers the seat's calls in the order of a script, and keeps what was asked.
final class ScriptedSSM: Sendable {
  struct Call: Equatable {
    var arguments: [String]
    var standardInput: [UInt8]
  }

  static let instance = "i-0abc1234def567890"
  static let id = "5543b859-deac-4cbe-89ab-e69833bae77f"
  static let sent = Result<[UInt8], Problem>.success(
    Array(#"{"Command": {"CommandId": "\#(id)", "Status": "Pending"}}"#.utf8)
  )

  private let state: Mutex<(calls: [Call], ends: [Result<[UInt8], Problem>])>
  private let sending: Result<[UInt8], Problem>

  /// The last of the ends is repeated for as long as it is asked for.
  init(
    sending: Result<[UInt8], Problem> = sent,
    _ ends: [Result<[UInt8], Problem>] = []
  ) {
    self.sending = sending
    state = Mutex(([], ends))
  }

  var calls: [Call] { state.withLock(\.calls) }

  /// As in `get-command-invocation`.
  var operations: [String] { calls.map { $0.arguments[1] } }

  var call: AWSCall {
    { [self] arguments, standardInput in
      state.withLock { state in
        state.calls.append(Call(arguments: arguments, standardInput: standardInput))
        switch arguments[1] {
        case "send-command": return sending
        case "get-command-invocation":
          return state.ends.count > 1 ? state.ends.removeFirst() : state.ends[0]
        default: return .success([])
        }
      }
    }
  }

  func seat() -> CurlSeat { .ssm(instance: Self.instance, clock: JumpingClock(), aws: call) }

  /// What comes of a job, and what the seat says of it.
  func ending(config: String = "url = \"http://10.1.1.12/\"\n") async -> CurlSeat.Ending {
    await seat().run(CurlSeat.Job(config: Array(config.utf8), timeout: .seconds(15)))
  }

  /// As `aws ssm get-command-invocation` prints it.
  static func invocation(
    _ status: String,
    _ details: String? = nil,
    code: Int? = -1,
    output: String = "",
    error: String = ""
  ) -> Result<[UInt8], Problem> {
    let texts = [
      "Status": status, "StatusDetails": details, "ResponseCode": code.map(String.init),
      "StandardOutputContent": output, "StandardErrorContent": error,
    ].compactMapValues(\.self)
    let members = texts.map { name, text in
      let value = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) }
      return "\"\(name)\": \(name == "ResponseCode" ? text : value ?? "null")"
    }
    return .success(Array("{\(members.joined(separator: ", "))}".utf8))
  }

  /// A line as curl reports a request.
  static func report(_ fields: String) -> String { "pltop: {\(fields)}\t\n" }
}

/// Whoever sleeps wakes at once, and the time has come.
final class JumpingClock: Clock {
  typealias Instant = ContinuousClock.Instant

  private let time = Mutex(ContinuousClock.now)

  var now: Instant { time.withLock { $0 } }
  var minimumResolution: Duration { .nanoseconds(1) }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    time.withLock { $0 = max($0, deadline) }
  }
}

extension CurlSeat.Ending {
  /// nil: curl ran.
  var failure: String? { if case .failed(let why) = self { why } else { nil } }
  /// nil: it did not.
  var output: CurlSeat.Output? { if case .ran(let output) = self { output } else { nil } }
}
