import PathModel
import Testing

@testable import AWSBackend

@Suite struct PaceTests {
  private let pace = Pace(interval: .seconds(10))

  @Test(arguments: [
    (Duration.zero, Duration.seconds(1)), (.milliseconds(1500), .milliseconds(1500)),
    (.seconds(86_400), .seconds(3600)),
  ])
  func intervalStaysInRange(asked: Duration, given: Duration) {
    #expect(Pace(interval: asked).interval == given)
  }

  @Test func atLeastOneProcessMayRun() {
    #expect(Pace(interval: .seconds(1), concurrency: 0).concurrency == 1)
  }

  private static let periods: [(tier: CallRecord.Tier, interval: Int, period: Duration?)] = [
    (.fast, 10, .seconds(10)), (.fast, 60, .seconds(60)),
    (.medium, 10, .seconds(60)), (.medium, 90, .seconds(90)), (.slow, 10, .seconds(300)),
    (.slow, 600, .seconds(600)), (.discovery, 10, nil),
  ]

  @Test(arguments: periods)
  func tiersHaveTheirPeriod(tier: CallRecord.Tier, interval: Int, period: Duration?) {
    #expect(Pace(interval: .seconds(interval)).period(of: tier) == period)
  }

  @Test(arguments: CallRecord.Tier.allCases)
  func valueMayGrowOlderThanTwoPeriods(tier: CallRecord.Tier) {
    guard let period = pace.period(of: tier) else {
      #expect(pace.patience(of: tier) == nil)
      return
    }
    #expect(pace.patience(of: tier) == period * 2 + .seconds(20))
  }

  @Test(arguments: [
    (Problem.Kind.notFound, 10), (.killed, 10), (.throttled, 20), (.server, 20), (.network, 20),
    (.timedOut, 20), (.unreadable, 20), (.alias, 20), (.service, 20), (.unknown, 20), (.auth, 30),
    (.configuration, 30), (.missingCLI, 30), (.permission, 300), (.usage, 300),
  ])
  func failureWaitsByItsClass(kind: Problem.Kind, seconds: Int) {
    #expect(delay(kind, failures: 1, jitter: 1) == .seconds(seconds))
    #expect(delay(kind, failures: 1, jitter: 0) == .seconds(seconds) / 2)
  }

  @Test func everyClassHasADelay() {
    for kind in Problem.Kind.allCases {
      for failures in [0, 1, 7, 1000, .max] {
        let delay = delay(kind, failures: failures, jitter: 0.5)
        #expect(delay > .zero && delay <= .seconds(300))
      }
    }
  }

  @Test(arguments: [(1, 20), (2, 40), (3, 80), (4, 120), (5, 120), (100, 120)])
  func backOffDoublesUpToTwoMinutes(failures: Int, seconds: Int) {
    #expect(delay(.throttled, failures: failures, jitter: 1) == .seconds(seconds))
  }

  @Test func backOffIsNeverShorterThanALongInterval() {
    let slow = Pace(interval: .seconds(600))
    for failures in 1...8 {
      let delay = slow.delay(after: .network, failures: failures, tier: .fast, jitter: 1)
      #expect(delay == .seconds(600))
    }
  }

  @Test(arguments: [(-1.0, 10), (0.0, 10), (0.5, 15), (1.0, 20), (2.0, 20)])
  func jitterSpreadsOverTheSecondHalf(jitter: Double, seconds: Int) {
    #expect(delay(.throttled, failures: 1, jitter: jitter) == .seconds(seconds))
  }

  @Test func onlyCredentialsAndSetupConcernTheWholeSide() {
    let kinds = Problem.Kind.allCases.filter(Pace.concernsSide)
    #expect(Set(kinds) == [.auth, .configuration, .missingCLI])
  }

  private func delay(_ kind: Problem.Kind, failures: Int, jitter: Double) -> Duration {
    pace.delay(after: kind, failures: failures, tier: .fast, jitter: jitter)
  }
}
