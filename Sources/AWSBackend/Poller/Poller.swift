import Background
import FoundationEssentials
package import PathModel

/// Keeps a sample up to date: plans calls, runs them, and takes their answers in.
package actor Poller {
  /// Every change of the sample; a slow reader gets the newest only.
  package nonisolated let samples: AsyncStream<Sample>
  private let publish: AsyncStream<Sample>.Continuation
  /// Calls that have ended and whose answers are still to be taken in.
  private var finished: [(call: PlannedCall, result: CallResult)] = []
  /// Rings when there is something to do.
  private let bell = Bell()
  private let runner: CallRunner
  private let clock = ContinuousClock()
  private var ledger: CallLedger
  private var schedule: Schedule
  private var sample: Sample
  /// The calls that the sample asks for, those of a side together, and the revision that they follow from.
  private var plan: [PlannedCall] = []
  private var planned: Int?
  /// Since when it is not what was published last; nil: it is.
  private var unpublished: ContinuousClock.Instant?

  package init(sample: Sample, pace: Pace, runner: CallRunner) {
    (samples, publish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.sample = sample
    self.runner = runner
    schedule = Schedule(pace: pace)
    ledger = CallLedger()
  }

  /// Polls until its task is cancelled; no child is left behind.
  package func run() async { await poll { _ in false } }

  /// Polls until every call that the facts ask for has had an answer, good or bad.
  package func pollOnce() async -> Sample {
    await poll { $0.isSettled }
    return sample
  }

  /// Makes every call due now.
  package func refresh() {
    schedule.refreshAll(now: clock.now)
    bell.ring()
  }

  package func setInterval(_ interval: Duration) {
    schedule.change(
      Pace(interval: interval, concurrency: schedule.pace.concurrency),
      now: clock.now
    )
    bell.ring()
  }

  /// Shows this path, of several that are possible.
  package func choose(_ path: PathIdentity) { change { $0.path = path } }

  /// Takes in what the operator's records name now.
  package func learn(_ records: NamedObjects) { change { $0.wish.records = records } }

  /// Takes in what test requests said of the path.
  package func add(_ facts: [RequestFact]) { change { $0.add(facts) } }

  /// What test requests said so far is history.
  package func forgetRequests() { change { $0.requests = [] } }

  private func change(_ body: (inout Sample) -> Void) {
    note(body)
    bell.ring()
  }

  /// Changes what the sample says.
  private func note<Result>(_ change: (inout Sample) -> Result) -> Result {
    sample.revision += 1
    return change(&sample)
  }

  /// What a call's last good run printed.
  package func answer(of call: String) -> [UInt8]? { ledger.answers[call] }

  private func poll(until isDone: (Schedule) -> Bool) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        bell.silence()
        takeFinished()
        for call in advance() { group.addTask { await self.perform(call) } }
        publishInTime()
        if isDone(schedule) { break }
        await bell.wait(until: nextWake)
      }
      group.cancelAll()
    }
  }

  /// How long it is waited for more answers to publish at once: nobody sees more than twenty pictures a
  /// second.
  private static let patience = Duration.milliseconds(50)

  private func publishInTime() {
    let now = clock.now
    let since = unpublished ?? now
    let isTime = schedule.running == 0 || now >= since + Self.patience
    unpublished = isTime ? nil : since
    if isTime { publish.yield(sample) }
  }

  private var nextWake: ContinuousClock.Instant? {
    let moments = [schedule.nextWake(now: clock.now), unpublished.map { $0 + Self.patience }]
    return moments.compactMap(\.self).min()
  }

  private nonisolated func perform(_ call: PlannedCall) async {
    await note(await runner.run(call.side, call.arguments), of: call)
  }

  private func note(_ result: CallResult, of call: PlannedCall) {
    finished.append((call, result))
    bell.ring()
  }

  /// Takes in all answers that are there, as if they had come at one moment: what is asked for as often
  /// is asked for together from then on.
  private func takeFinished() {
    let (now, date) = (clock.now, Date())
    for (call, result) in finished { take(result, of: call, now: now, date) }
    finished = []
  }

  private func take(
    _ result: CallResult,
    of call: PlannedCall,
    now: ContinuousClock.Instant,
    _ date: Date
  ) {
    var problem: Problem?
    var isNews = false
    // A call that has left the plan meanwhile has no slot to fill any more.
    if schedule.call(call.id) != nil {
      switch result.answer {
      case .success(let bytes):
        // The same answer as before is only newer.
        let isTaken = ledger.isNoNews(call, bytes) && call.slot.confirm(date, &sample)
        isNews = !isTaken
        let flaw = isTaken ? nil : note { call.slot.accept(bytes, date, &$0) }
        problem = flaw.map(result.explained)
      case .failure(let why): problem = why
      }
      problem = problem?.suggesting(call)
      if let problem { note { call.slot.fail(problem, &$0) } }
      sample.provider.rememberStoppedTasks()
    }
    ledger.note(call, result, problem: problem, at: date)
    schedule.finish(
      call,
      problem: problem,
      isNews: isNews,
      jitter: .random(in: 0...1),
      now: now
    )
  }

  /// Plans anew if something is known now that was not; returns the calls to start.
  private func advance() -> [PlannedCall] {
    let now = clock.now
    for call in schedule.overdue(now: now) { note { call.slot.age(.overdue, &$0) } }
    if planned != sample.revision { replan(now: now) }
    let started = schedule.start(now: now)
    for (call, problem) in schedule.failBlocked(now: now) {
      note { call.slot.fail(problem, &$0) }
      ledger.noteBlocked(call, problem)
    }
    for call in started { ledger.noteStart(call) }
    sample.calls = ledger.records(of: plan, at: schedule.pace)
    sample.at = Date()
    return started
  }

  private func replan(now: ContinuousClock.Instant) {
    choosePath()
    let calls = CallPlan.calls(for: sample)
    plan = Side.allCases.flatMap { side in calls.filter { $0.side == side } }
    planned = sample.revision
    let (dropped, outdated) = schedule.adopt(calls, now: now)
    for call in dropped + outdated { note { call.slot.forget(&$0) } }
    for call in dropped { ledger.forget(call) }
  }

  /// Settles on a path once one is clear, and on another one when the endpoint is gone.
  private func choosePath() {
    let endpoint = sample.customer.endpoints.latest?.first { $0.id == sample.path?.endpointID }
    let isGone = endpoint == nil || endpoint?.state?.known == .deleted
    let isNamed = sample.wish.onlyEndpoint.map { $0 != sample.path?.endpointID } ?? false
    guard sample.path == nil || isGone || isNamed else { return }
    guard case .chosen(let path) = PathChooser.choose(in: sample) else { return }
    // A path that was watched is down when its endpoint is gone; only a new endpoint to the same
    // service takes its place, or one that the operator's records name; a path without its endpoint is no
    // better.
    let isSuccessor = path.endpointID != nil && path.serviceID == sample.path?.serviceID
    if sample.path == nil || isSuccessor || isNamed { note { $0.path = path } }
  }
}

extension Problem {
  /// Where there is nothing better to do, one looks at what the call itself says.
  fileprivate func suggesting(_ call: PlannedCall) -> Problem {
    var problem = self
    problem.next =
      next ?? "run it by hand: \(command ?? "aws \(call.arguments.joined(separator: " "))")"
    return problem
  }

  /// The next answer is late.
  static let overdue = Problem(.timedOut, "the last answer is old and the next one is late")
}
