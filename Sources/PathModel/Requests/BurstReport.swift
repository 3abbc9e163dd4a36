/// How a burst, or a series, went so far.
package struct BurstReport: Sendable, Equatable {
  package var plan: BurstPlan
  /// Requests that have ended.
  package var done = 0
  /// How many ended how.
  package var outcomes: [RequestVerdict: Int] = [:]
  /// The first of each kind that failed.
  package var failures: [RequestVerdict: RequestResult] = [:]
  /// Of those that were answered; nil: none was.
  package var latency: LatencySummary?
  /// From the start to the last end.
  package var seconds = 0.0
  /// Whether no more will be sent.
  package var isOver = false

  package init(plan: BurstPlan) { self.plan = plan }

  /// Why the first of each kind failed, in the operator's words.
  package var examples: [RequestVerdict: String] { failures.mapValues(\.words) }

  package var failed: Int { done - outcomes[.answered, default: 0] }

  /// Requests a second.
  package var rate: Double { seconds > 0 ? Double(done) / seconds : 0 }

  /// Whether all that were asked for came back as expected.
  package var isExpected: Bool { done == plan.count && failed == 0 }
}
