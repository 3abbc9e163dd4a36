import AWSBackend
import Background
import Configuration
import Dashboard
import DemoCloud
import Drawing
import FoundationEssentials
import PathModel
import Requests
import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Joins the poller, the terminal and the dashboard: actions in, effects out.
@UIActor
final class LiveApp {
  let terminal: Terminal
  let source: PathSource
  let setting: ScreenSetting
  var path: WatchedPath
  var poller: Poller
  var desk: RequestDesk
  let hook: ChangeHook?
  var burst: Task<Void, Never>?
  /// Whether the path that is meant now is polled.
  private var isPolling = false
  var lastRequest = 0
  /// When the demo's cloud was changed last; what was sent before says nothing of it.
  var newSceneAt = Date.distantPast
  /// Whether the demo's cloud was not yet whole when it was looked at last.
  var isHealing = false
  var state: State
  /// What the demo's sockets were last brought to, and when.
  var sockets: (scene: Traffic.Scene, at: ContinuousClock.Instant)?
  private var frames = FramePace(at: .now)
  private var nextTick = ContinuousClock.now + second
  /// What the terminal shows: equal states draw equal screens.
  private var drawn: State?
  /// Why it is time to go.
  enum End: Equatable {
    case quit
    case signal(Int32)
    /// The demo is to be opened in its place.
    case demo
  }

  /// nil: it is not time to go.
  private(set) var end: End?
  /// What is under way, by number.
  private var tasks: [Int: Task<Void, Never>] = [:]
  /// Those of them that end when another path is watched.
  private var pathTasks: Set<Int> = []
  private var lastTask = 0
  /// What makes way for another path.
  var switching: Task<Void, Never>?

  init(
    _ terminal: Terminal,
    _ source: PathSource,
    _ path: WatchedPath,
    _ setting: ScreenSetting
  ) {
    self.terminal = terminal
    self.source = source
    self.setting = setting
    self.path = path
    poller = path.poller(path.pace)
    hook = ChangeHook(path.effective)
    desk = path.desk(source.session)
    state = path.state(terminal, desk)
    set(up: &state)
  }

  var session: DemoSession? { source.session }

  /// Runs until the operator quits or a signal ends it, with no child and no socket left behind.
  ///
  /// - Returns: why it ended.
  func run(tour: Bool) async -> End {
    draw()
    if let session { await open(session, tour: tour) }
    watch()
    await takeEvents()
    terminal.close()
    let left = tasks.values
    for task in left { task.cancel() }
    for task in left { await task.value }
    await path.warm?.end()
    await session?.close()
    return end ?? .quit
  }

  /// Takes in what the operator does and what the time brings, until it is time to go.
  private func takeEvents() async {
    while end == nil {
      let events = await terminal.events(until: min(frames.due ?? nextTick, nextTick))
      for event in events { take(event) }
      let now = ContinuousClock.now
      if nextTick <= now { tick(nextAfter: Self.second) }
      let isDue = frames.due.map { $0 <= now } ?? false
      // What the operator does changes something, or else nothing is written anyway.
      if !events.isEmpty { drawn = nil }
      if isDue || !events.isEmpty { draw() }
    }
  }

  /// Ages are counted in seconds.
  private static let second = Duration.seconds(1)

  private func tick(nextAfter pause: Duration) {
    nextTick = .now + pause
    perform(update(&state, .ticked(Date())))
    followDemo()
    frames.noteChange()
  }

  /// Polls the path that is meant now, as soon as it is known what belongs to it.
  func watch() {
    isPolling = false
    let path = path
    if path.terraform == nil || !path.named.isEmpty { poll() }
    if path.terraform != nil { run { app in await app.follow(path) } }
  }

  func poll() {
    guard !isPolling else { return }
    isPolling = true
    let poller = poller
    run { _ in await poller.run() }
    run { app in await app.follow(poller) }
    if let warm = path.warm { run { app in await app.follow(warm) } }
  }

  /// Ends all that is under way for the path that was meant, with no child left behind.
  func endPathTasks() async {
    // A key may begin something while the rest ends.
    while let number = pathTasks.first {
      let task = tasks[number]
      task?.cancel()
      await task?.value
      pathTasks.remove(number)
    }
  }

  /// Derives what each sample means away from the UI thread, so that a key never waits for it.
  private nonisolated func follow(_ poller: Poller) async {
    var state = await state
    var last: State.Snapshot?
    // What the screen lets go of is held a little longer, so that a large sample is taken apart here and
    // not on the UI thread.
    var replaced: State.Snapshot?
    var taking: Task<State, Never>?
    for await sample in poller.samples {
      let snapshot = State.Snapshot(sample: sample, after: last)
      if let taking { state = await taking.value }
      state.prepare(snapshot)
      taking = Task { @UIActor in self.take(snapshot) }
      (replaced, last) = (last, snapshot)
      withExtendedLifetime(replaced) {}
    }
  }

  /// Where calls are cheap they are made more often, unless the operator has said how often.
  private nonisolated func follow(_ warm: WarmCLI) async {
    for await way in await warm.ways() {
      let interval = await path.interval(way)
      await apply(.callWayChanged(way, interval: .seconds(interval)))
    }
  }

  /// - Returns: the state that the next one will meet, if the operator does nothing.
  private func take(_ snapshot: State.Snapshot) -> State {
    apply(.sampleArrived(snapshot))
    // It shows the time as well: where the next one comes after a second, there is no frame for the time
    // alone.
    tick(nextAfter: Self.second + .milliseconds(100))
    noteSeats()
    return state
  }

  /// What is known of the client decides which seats can be taken.
  private func noteSeats() {
    let seats = desk.choices(state.latest?.status)
    if seats != state.requests.seats { apply(.seatsChanged(seats)) }
  }

  func apply(_ action: Action) {
    perform(update(&state, action))
    frames.noteChange()
    terminal.nudge()
  }

  private func draw() {
    guard end == nil else { return }
    if let drawn, drawn == state { return frames.noteFrame(at: .now) }
    terminal.show(DashboardView(state).screen())
    drawn = state
    frames.noteFrame(at: .now)
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): perform(update(&state, .keyPressed(key)))
    case .resized(let size): perform(update(&state, .resized(size)))
    case .interrupted(let signal): end = .signal(signal)
    case .hangup: end = .signal(SIGHUP)
    case .resumed: perform(update(&state, .ticked(Date())))
    case .paste(let text): perform(update(&state, .pasted(text)))
    case .mouse(let mouse): perform(update(&state, .mouse(mouse)))
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    let poller = poller
    switch effect {
    case .quit: end = .quit
    case .suspend: terminal.suspend()
    case .repaint: terminal.repaint()
    case .refresh: run { _ in await poller.refresh() }
    case .setInterval(let interval): run { _ in await poller.setInterval(interval) }
    case .choosePath(let index):
      guard state.candidates.indices.contains(index) else { return }
      let path = state.candidates[index].path
      run { _ in await poller.choose(path) }
    case .fetchAnswer(let call):
      run { app in
        let text = await poller.answer(of: call).map { String(decoding: $0, as: UTF8.self) }
        await app.apply(.answerArrived(call: call, text: text))
      }
    case .send(let draft): send(draft)
    case .startBurst(let draft, let plan): startBurst(draft, plan)
    case .stopBurst: burst?.cancel()
    case .copy(let text): copy(text)
    case .copyCommand(let draft): copyCommand(draft)
    case .save(let text, let snapshot): save(text, snapshot)
    case .browse(let url): browse(url)
    case .useMouse(let isUsed): terminal.setMouse(isUsed)
    case .useTheme(let name): use(theme: name)
    case .openLink(let name): switchLink(name)
    case .openDemo: end = .demo
    case .tellChange(let change): tell(change)
    case .startScenario(let name):
      session?.play(name)
      noteNewScene()
      followDemo()
    case .undoScenario(let name):
      session?.undo(name)
      noteNewScene()
      followDemo()
    }
  }

  /// What is `staying` goes on when another path is watched.
  @discardableResult
  func run(
    staying isStaying: Bool = false,
    on executor: (any TaskExecutor)? = BackgroundThread.shared,
    _ body: @escaping @Sendable (LiveApp) async -> Void
  ) -> Task<Void, Never> {
    lastTask += 1
    let number = lastTask
    let task = Task.detached(executorPreference: executor) {
      await body(self)
      await self.forget(number)
    }
    tasks[number] = task
    if !isStaying { pathTasks.insert(number) }
    return task
  }

  private func forget(_ number: Int) {
    tasks[number] = nil
    pathTasks.remove(number)
  }
}
