import FoundationEssentials
import PathModel

/// Keeps the session of the role that is assumed on each side, and renews it before it ends.
package actor RoleSessions {
  /// A session is renewed this many seconds before it ends, so that no call ends with it.
  private static let margin = 300.0

  private var sessions: [Side: RoleCredentials] = [:]
  /// Calls that need the same session at the same time wait for one answer.
  private var pending: [Side: Task<Result<RoleCredentials, Problem>, Never>] = [:]

  package init() {}

  /// The credentials of a side's role; `assume` asks for new ones.
  func credentials(
    _ side: Side,
    now: Date = Date(),
    assume: @escaping @Sendable () async -> CallResult
  ) async -> Result<RoleCredentials, Problem> {
    if let session = sessions[side], session.expiresAt.timeIntervalSince(now) > Self.margin {
      return .success(session)
    }
    if let task = pending[side] { return await task.value }
    let task = Task { Self.credentials(in: await assume()) }
    pending[side] = task
    let result = await task.value
    pending[side] = nil
    sessions[side] = try? result.get()
    return result
  }

  private static func credentials(in result: CallResult) -> Result<RoleCredentials, Problem> {
    do throws(Problem) {
      return .success(try Answer.roleCredentials.decode(try result.answer.get()))
    } catch {
      return .failure(result.explained(error))
    }
  }
}
