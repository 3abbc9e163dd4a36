import AWSBackend
import PathModel
import Synchronization

/// Answers that a test changes while a poller runs, and a count of the calls.
final class ChangingAWS: Sendable {
  typealias Reply = @Sendable (Side, [String]) -> CallResult

  private let reply: Mutex<Reply>
  private let asked = Mutex<[String]>([])

  init(_ aws: CannedAWS = CannedAWS()) { reply = Mutex({ aws.result($0, $1) }) }

  func change(_ new: @escaping Reply) { reply.withLock { $0 = new } }

  func change(_ aws: CannedAWS) { change { aws.result($0, $1) } }

  /// Every call so far, as `side service operation`.
  var calls: [String] { asked.withLock { $0 } }

  var runner: CallRunner {
    CallRunner { [self] side, arguments in
      asked.withLock { $0.append("\(side) \(arguments[0]) \(arguments[1])") }
      return reply.withLock { $0 }(side, arguments)
    }
  }
}
