import FoundationEssentials
package import PathModel

/// Keeps a sample up to date: plans calls, runs them, and takes their answers in.
package actor Poller {
  /// Every change of the sample; a slow reader gets the newest only.
  package nonisolated let samples: AsyncStream<Sample>
  private let publish: AsyncStream<Sample>.Continuation
  /// Calls that have ended and whose answers are still to be taken in.
  private var finished: [(call: PlannedCall, result: CallResult)] = []
  /// Rings when there is something to do; what comes at the same time rings once.
  private let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation
  private let runner: CallRunner
  private let clock = ContinuousClock()
  private var ledger: CallLedger
  private var schedule: Schedule
  private var timer: Task<Void, Never>?
  private var sample: Sample

  package init(sample: Sample, pace: Pace, runner: CallRunner) {
    (samples, publish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
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
    ring.yield()
  }

  package func setInterval(_ interval: Duration) {
    schedule.change(
      Pace(interval: interval, concurrency: schedule.pace.concurrency),
      now: clock.now
    )
    ring.yield()
  }

  /// Shows this path, of several that are possible.
  package func choose(_ path: PathIdentity) {
    sample.path = path
    ring.yield()
  }

  /// Takes in what the operator's records name now.
  package func learn(_ records: NamedObjects) {
    sample.wish.records = records
    ring.yield()
  }

  /// Takes in what test requests said of the path.
  package func add(_ facts: [RequestFact]) {
    sample.add(facts)
    ring.yield()
  }

  /// What test requests said so far is history.
  package func forgetRequests() {
    sample.requests = []
    ring.yield()
  }

  /// What a call's last good run printed.
  package func answer(of call: String) -> [UInt8]? { ledger.answers[call] }

  private func poll(until isDone: (Schedule) -> Bool) async {
    ring.yield()
    await withDiscardingTaskGroup { group in
      for await _ in bell {
        for (call, result) in finished { take(result, of: call) }
        finished = []
        for call in advance() { group.addTask { await self.perform(call) } }
        publish.yield(sample)
        if isDone(schedule) { break }
        setTimer()
      }
      group.cancelAll()
    }
    timer?.cancel()
  }

  private nonisolated func perform(_ call: PlannedCall) async {
    await note(await runner.run(call.side, call.arguments), of: call)
  }

  private func note(_ result: CallResult, of call: PlannedCall) {
    finished.append((call, result))
    ring.yield()
  }

  private func take(_ result: CallResult, of call: PlannedCall) {
    let now = Date()
    var problem: Problem?
    // A call that has left the plan meanwhile has no slot to fill any more.
    if schedule.call(call.id) != nil {
      switch result.answer {
      case .success(let bytes):
        // The same answer as before is only newer.
        let isTaken = ledger.isNoNews(call, bytes) && call.slot.confirm(now, &sample)
        problem = isTaken ? nil : call.slot.accept(bytes, now, &sample)
      case .failure(let why): problem = why
      }
      problem = problem?.suggesting(call)
      if let problem { call.slot.fail(problem, &sample) }
      sample.provider.rememberStoppedTasks()
    }
    ledger.note(call, result, problem: problem, at: now)
    schedule.finish(call, problem: problem, jitter: .random(in: 0...1), now: clock.now)
  }

  /// Plans anew with what is known now; returns the calls to start.
  private func advance() -> [PlannedCall] {
    let now = clock.now
    for call in schedule.overdue(now: now) { call.slot.age(.overdue, &sample) }
    choosePath()
    let plan = CallPlan.calls(for: sample)
    let (dropped, outdated) = schedule.adopt(plan, now: now)
    for call in dropped + outdated { call.slot.forget(&sample) }
    for call in dropped { ledger.forget(call) }
    let started = schedule.start(now: now)
    for (call, problem) in schedule.failBlocked(now: now) {
      call.slot.fail(problem, &sample)
      ledger.noteBlocked(call, problem)
    }
    for call in started { ledger.noteStart(call) }
    sample.calls = Side.allCases.flatMap { side in
      ledger.records(of: plan.filter { $0.side == side }, at: schedule.pace)
    }
    sample.at = Date()
    return started
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
    if sample.path == nil || isSuccessor || isNamed { sample.path = path }
  }

  private func setTimer() {
    timer?.cancel()
    guard let wake = schedule.nextWake(now: clock.now) else { return }
    timer = Task { [ring] in
      try? await Task.sleep(until: wake, clock: .continuous)
      if !Task.isCancelled { ring.yield() }
    }
  }
}

extension Problem {
  /// Where there is nothing better to do, one looks at what the call itself says.
  fileprivate func suggesting(_ call: PlannedCall) -> Problem {
    var problem = self
    problem.next = next ?? "run it by hand: aws \(call.arguments.joined(separator: " "))"
    return problem
  }

  /// The next answer is late.
  static let overdue = Problem(.timedOut, "the last answer is old and the next one is late")
}
