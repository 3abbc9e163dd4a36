import PathModel
import Synchronization
import Testing

@testable import Requests

/// Many requests, by a curl that answers from a script.
@Suite struct BurstTests {
  private let route = RequestRoute(base: "http://h")

  @Test(arguments: [(1, 1), (7, 3), (500, 8), (100, 64)])
  func asManyAreSentAsWereAskedFor(count: Int, concurrency: Int) async {
    let seat = ScriptedSeat()
    let report = await burst(BurstPlan(count: count, concurrency: concurrency), seat)
    #expect(seat.sent == count)
    #expect(report.done == count && report.failed == 0 && report.isOver && report.isExpected)
    #expect(report.latency?.count == count)
    #expect(seat.mostAtOnce <= concurrency)
  }

  @Test func everyOutcomeIsCountedAndSaysWhy() async {
    let seat = ScriptedSeat { $0 % 10 == 0 ? 503 : 200 }
    let report = await burst(BurstPlan(count: 100, concurrency: 1), seat)
    #expect(report.outcomes == [.answered: 90, .taskError: 10])
    #expect(report.examples == [.taskError: "503 from a target"])
    #expect(report.failed == 10 && !report.isExpected)
  }

  @Test func whatCannotBeSentEndsTheBurst() async {
    let seat = CurlSeat(.here) { _ in .failed("no way") }
    let report = await burst(BurstPlan(count: 1000, concurrency: 4), seat)
    #expect(report.done <= 4 && report.outcomes[.notSent] == report.done)
    #expect(report.examples[.notSent] == "not sent: no way")
  }

  @Test func aBurstThatIsStoppedSendsNoMore() async {
    let seat = ScriptedSeat(pause: .milliseconds(20))
    let plan = BurstPlan(count: 100_000, concurrency: 2)
    let task = Task { await burst(plan, seat) }
    while seat.sent < 10 { await Task.yield() }
    task.cancel()
    let report = await task.value
    #expect(report.isOver && report.done < plan.count)
    let sent = seat.sent
    try? await Task.sleep(for: .milliseconds(60))
    #expect(seat.sent == sent)
  }

  @Test func theRateIsKept() async {
    let seat = ScriptedSeat()
    let report = await burst(BurstPlan(count: 20, concurrency: 8, rate: 100), seat)
    // The first goes at once, the last 190 ms later; never sooner.
    #expect(report.seconds >= 0.18)
    #expect(report.done == 20)
  }

  @Test func anExpectedTextIsLookedForInEveryBody() async {
    let request = TestRequest(expectation: ExpectedAnswer(text: "nowhere"))
    let seat = ScriptedSeat()
    let burst = Burst(BurstPlan(count: 5, concurrency: 1), of: request, route, by: Curl(seat.seat))
    let report = await burst.run()
    #expect(report.outcomes == [.unexpected: 5])
  }

  private func burst(_ plan: BurstPlan, _ seat: ScriptedSeat) async -> BurstReport {
    await burst(plan, seat.seat)
  }

  private func burst(_ plan: BurstPlan, _ seat: CurlSeat) async -> BurstReport {
    await Burst(plan, of: TestRequest(), route, by: Curl(seat)).run()
  }
}

/// Answers each request at once, with a status by its number.
private final class ScriptedSeat: Sendable {
  private struct Counts {
    var sent = 0
    var running = 0
    var mostAtOnce = 0
  }

  private let counts = Mutex(Counts())
  private let pause: Duration
  private let status: @Sendable (Int) -> Int

  init(pause: Duration = .zero, status: @escaping @Sendable (Int) -> Int = { _ in 200 }) {
    self.pause = pause
    self.status = status
  }

  var sent: Int { counts.withLock { $0.sent } }
  var mostAtOnce: Int { counts.withLock { $0.mostAtOnce } }

  var seat: CurlSeat {
    CurlSeat(.here) { job in
      self.counts.withLock {
        $0.running += 1
        $0.mostAtOnce = max($0.mostAtOnce, $0.running)
      }
      try? await Task.sleep(for: self.pause)
      let config = String(decoding: job.config, as: UTF8.self)
      let times = config.firstMatch(of: /#\[1-([0-9]+)\]/).flatMap { Int($0.1) } ?? 1
      let reports = self.counts.withLock { counts in
        counts.running -= 1
        return (0..<times).map { _ in
          counts.sent += 1
          let status = self.status(counts.sent)
          return "pltop: {\"http_code\":\(status),\"exitcode\":0,\"time_total\":0.001}\t\n"
        }
      }
      return .ran(
        .init(exit: 0, standardOutput: [], standardError: Array(reports.joined().utf8))
      )
    }
  }
}
