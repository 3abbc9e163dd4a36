import FoundationEssentials
import PathModel

@testable import AWSBackend

/// Answers argument lists from the captured answers, in memory.
struct CannedAWS: Sendable {
  /// The CLI whose form the answers have, `v1` or `v2`.
  var version = "v2"
  /// A situation of the fixtures' failures, whose answers go before the healthy ones.
  var situation: String?
  /// Answers and refusals that go before all others, by `[side ]service operation[ variant]`.
  var special: [String: Result<String, Problem>] = [:]

  func answer(_ side: Side, _ arguments: [String]) -> Result<[UInt8], Problem> {
    let operation = arguments.prefix(2).joined(separator: " ")
    let variant = Self.variant(of: arguments)
    let names = [variant.map { "\(operation) \($0)" }, operation].compactMap(\.self)
    for name in names.flatMap({ ["\(side.rawValue) \($0)", $0] }) {
      if let answer = special[name] { return answer.map { Array($0.utf8) } }
    }
    for folder in folders {
      for name in names.flatMap({ ["\($0)@\(side.rawValue)", $0] }) {
        let file = name.replacing(" ", with: ".")
        if let bytes = try? Fixtures.bytes("\(folder)/\(file).json") {
          return narrowed(bytes, arguments)
        }
      }
    }
    return .failure(Problem(.usage, "no answer for \(operation)"))
  }

  var runner: CallRunner {
    CallRunner { side, arguments in result(side, arguments) }
  }

  func result(_ side: Side, _ arguments: [String]) -> CallResult {
    let answer = answer(side, arguments)
    let exit: Int32 = if case .success = answer { 0 } else { 254 }
    return CallResult(exit: exit, elapsed: .milliseconds(1), answer: answer)
  }

  private var folders: [String] {
    [situation.map { "failures-\(version)/\($0)" }, "healthy-\(version)"].compactMap(\.self)
  }

  /// The part of the fixture's name that tells of what the answer is.
  private static func variant(of arguments: [String]) -> String? {
    if arguments.contains("describe-network-interfaces") { return "endpoint" }
    if arguments.contains("describe-vpc-attribute") { return arguments.last }
    if arguments.contains("STOPPED") { return "stopped" }
    guard arguments.count == 4, arguments[0] == "elbv2" else { return nil }
    return arguments[3].contains("nlb") ? "nlb" : "alb"
  }

  /// Only the tasks that were asked for: one file holds those that run and those that stopped.
  private func narrowed(_ bytes: [UInt8], _ arguments: [String]) -> Result<[UInt8], Problem> {
    guard let option = arguments.firstIndex(of: "--tasks"),
      case .object(var members)? = try? JSON(String(decoding: bytes, as: UTF8.self)),
      case .array(let tasks)? = members["tasks"]
    else { return .success(bytes) }
    let wanted = Set(arguments[(option + 1)...])
    let found = tasks.filter { task in
      guard case .object(let task) = task, case .text(let arn)? = task["taskArn"] else {
        return false
      }
      return wanted.contains(arn)
    }
    members["tasks"] = .array(found)
    return .success((try? JSON.object(members).bytes()) ?? [])
  }
}
