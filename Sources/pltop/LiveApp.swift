import AWSBackend
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
  let poller: Poller
  private let session: DemoSession?
  private let requests: RequestSettings
  private let aws: AWSCall
  var desk: RequestDesk
  let hook: ChangeHook?
  let rings: Bool
  var burst: Task<Void, Never>?
  var lastRequest = 0
  /// When the demo's cloud was changed last; what was sent before says nothing of it.
  var newSceneAt = Date.distantPast
  /// Whether the demo's cloud was not yet whole when it was looked at last.
  private var isHealing = false
  var state: State
  /// Set when it is time to go; the signal that asked for it, if one did.
  private var end: (isReached: Bool, signal: Int32?) = (false, nil)
  /// What is under way besides polling, by number.
  private var tasks: [Int: Task<Void, Never>] = [:]
  private var lastTask = 0

  init(
    _ terminal: Terminal,
    _ command: LiveOptions,
    _ settings: RequestSettings,
    _ session: DemoSession?
  ) {
    self.terminal = terminal
    self.session = session
    let interval = Duration.seconds(command.options.interval)
    poller = command.options.poller(Pace(interval: interval), session?.cloud)
    requests = settings
    hook = ChangeHook(command.onChange)
    rings = command.bell
    aws = command.options.aws(.customer)
    desk = RequestDesk(settings, aws: aws, session)
    let glyphs: Glyphs = command.ascii ? .ascii : terminal.glyphs
    var requests = RequestsState(
      draft: RequestDraft(
        command.path.map { TestRequest(path: $0) } ?? settings.kept.first ?? TestRequest(),
        connection: settings.connect,
        seat: settings.seat
      ),
      kept: settings.kept
    )
    requests.isLive = session == nil
    requests.every = settings.every
    requests.seats = desk.choices(nil)
    state = State(
      size: terminal.size,
      glyphs: glyphs,
      now: Date(),
      interval: interval,
      requests: requests
    )
  }

  /// Runs until the operator quits or a signal ends it, with no child and no socket left behind.
  ///
  /// - Returns: the signal, if one ended it.
  func run(tour: Bool, language: TourLanguage) async -> Int32? {
    if let session { await open(session, tour: tour, language: language) }
    draw()
    let poller = poller
    let polling = Task.detached { await poller.run() }
    run { app in await app.follow(poller) }
    run { app in await app.tick() }
    while !end.isReached {
      for event in await terminal.events() { take(event) }
      draw()
    }
    terminal.close()
    polling.cancel()
    let left = tasks.values
    for task in left { task.cancel() }
    await polling.value
    for task in left { await task.value }
    await session?.close()
    return end.signal
  }

  /// Derives what each sample means away from the UI thread, so that a key never waits for it.
  private nonisolated func follow(_ poller: Poller) async {
    var status: PathStatus?
    for await sample in poller.samples {
      let derived = PathStatus.derive(sample, previous: status)
      status = derived
      await apply(.sampleArrived(State.Snapshot(sample: sample, status: derived)))
      await noteSeats()
    }
  }

  /// What is known of the client decides which seats can be taken.
  private func noteSeats() {
    let seats = desk.choices(state.latest?.status)
    if seats != state.requests.seats { apply(.seatsChanged(seats)) }
  }

  /// Ages are counted in seconds.
  private nonisolated func tick() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      await apply(.ticked(Date()))
    }
  }

  func apply(_ action: Action) {
    perform(update(&state, action))
    draw()
  }

  private func draw() {
    if !end.isReached { terminal.show(DashboardView(state).screen()) }
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): perform(update(&state, .keyPressed(key)))
    case .resized(let size): perform(update(&state, .resized(size)))
    case .interrupted(let signal): end = (true, signal)
    case .hangup: end = (true, SIGHUP)
    case .resumed: perform(update(&state, .ticked(Date())))
    case .paste(let text): perform(update(&state, .pasted(text)))
    case .mouse(let mouse): perform(update(&state, .mouse(mouse)))
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
    noteDemo()
  }

  /// Keeps the menu as the simulation has it, which ends scenarios by itself.
  private func noteDemo() {
    guard let cloud = session?.cloud else { return }
    let wasHealing = isHealing
    isHealing = cloud.isHealing
    let active = cloud.active
    if active != state.demo?.active {
      _ = update(&state, .demoChanged(active: active))
      noteNewScene()
    } else if wasHealing, !isHealing {
      noteNewScene()
    }
  }

  private func perform(_ effect: Effect) {
    let poller = poller
    switch effect {
    case .quit: end = (true, nil)
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
    case .useMouse, .useTheme, .openLink, .openDemo: break
    case .tellChange(let change): tell(change)
    case .startScenario(let name):
      session?.play(name)
      noteNewScene()
    case .undoScenario(let name):
      session?.undo(name)
      noteNewScene()
    }
  }

  /// Opens the demo's sockets, and shows where they are.
  private func open(_ session: DemoSession, tour: Bool, language: TourLanguage) async {
    do {
      let addresses = try await session.open()
      state.demo = session.state(addresses, language: legible(language))
      desk = RequestDesk(requests, aws: aws, session, addresses)
      run { _ in await session.follow() }
      if tour { apply(.tourOpened) }
    } catch {
      apply(.requestRefused("the demo's sockets cannot be opened: \(error)"))
    }
  }

  /// A terminal that only shows ASCII shows no Japanese.
  private func legible(_ language: TourLanguage) -> TourLanguage {
    state.glyphs == .ascii ? .en : language
  }

  @discardableResult
  func run(_ body: @escaping @Sendable (LiveApp) async -> Void) -> Task<Void, Never> {
    lastTask += 1
    let number = lastTask
    let task = Task.detached {
      await body(self)
      await self.forget(number)
    }
    tasks[number] = task
    return task
  }

  private func forget(_ number: Int) { tasks[number] = nil }
}
