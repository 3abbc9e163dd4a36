import ArgumentParser
import PathModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Warns of what loads somebody's system, and asks before what may change it.
struct RequestConsent {
  let isLive: Bool
  /// Whether the operator has said yes on the command line.
  let isGiven: Bool

  /// - Throws: `ExitCode` when the operator says no, `ValidationError` when nobody can be asked.
  func ask(_ draft: RequestDraft, _ plan: BurstPlan, _ every: Int?) throws {
    let request = draft.request
    if isLive, plan.count > 1, every == nil {
      let rate = plan.rate.map { ", at most \(Int($0.rounded(.up))) a second" } ?? ""
      Console.complain(
        "warning: \(plan.count) requests go to a live service, \(plan.concurrency) at a time\(rate)"
      )
    }
    guard !request.isSafe, !isGiven else { return }
    guard isatty(STDIN_FILENO) != 0 else {
      throw ValidationError(
        "\(request.method) may change something on the other side: --yes sends it unasked."
      )
    }
    let times = plan.count > 1 ? " \(plan.count) times" : every.map { " every \($0) s" } ?? ""
    Console.ask("Send \(request.line)\(times)? It may change something. [y/N] ")
    guard let answer = readLine()?.lowercased(), answer == "y" || answer == "yes" else {
      throw ExitCode.failure
    }
  }
}
