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
  private let terminal: Terminal
  private let poller: Poller
  private let session: DemoSession?
  private var target: RequestTarget
  private var state: State
  /// Set when it is time to go; the signal that asked for it, if one did.
  private var end: (isReached: Bool, signal: Int32?) = (false, nil)
  /// What is under way besides polling, by number.
  private var tasks: [Int: Task<Void, Never>] = [:]
  private var lastTask = 0

  init(_ terminal: Terminal, _ command: LiveOptions, _ session: DemoSession?) {
    self.terminal = terminal
    self.session = session
    let interval = Duration.seconds(command.options.interval)
    poller = command.options.poller(Pace(interval: interval), session?.cloud)
    target = RequestTarget(url: command.url, path: command.path)
    let glyphs: Glyphs = command.ascii ? .ascii : terminal.glyphs
    state = State(size: terminal.size, glyphs: glyphs, now: Date(), interval: interval)
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
    }
  }

  /// Ages are counted in seconds.
  private nonisolated func tick() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      await apply(.ticked(Date()))
    }
  }

  private func apply(_ action: Action) {
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
    case .paste, .mouse: break
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
    noteDemo()
  }

  /// Keeps the menu as the simulation has it, which ends scenarios by itself.
  private func noteDemo() {
    guard let active = session?.cloud.active, active != state.demo?.active else { return }
    _ = update(&state, .demoChanged(active: active))
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
    case .sendRequest(let path): sendRequest(path)
    case .startScenario(let name): session?.play(name)
    case .undoScenario(let name): session?.undo(name)
    }
  }

  private func sendRequest(_ path: String?) {
    guard let request = target.request(for: state.latest?.status, path: path) else {
      return apply(.requestRefused("no endpoint DNS name is known yet; --url names a target"))
    }
    let session = session
    run { app in
      // What was just undone must not swallow the first packet.
      await session?.sync()
      let at = Date()
      let result = await Curl().send(request)
      await app.apply(.requestFinished(RequestLog.Entry(request, result, at: at)))
    }
  }

  /// Opens the demo's sockets, and shows where they are.
  private func open(_ session: DemoSession, tour: Bool, language: TourLanguage) async {
    do {
      let addresses = try await session.open()
      state.demo = session.state(addresses, language: legible(language))
      if target.url == nil { target = session.target(addresses.first, path: target.path) }
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

  private func run(_ body: @escaping @Sendable (LiveApp) async -> Void) {
    lastTask += 1
    let number = lastTask
    tasks[number] = Task.detached {
      await body(self)
      await self.forget(number)
    }
  }

  private func forget(_ number: Int) { tasks[number] = nil }
}

extension RequestLog.Entry {
  init(_ request: TestRequest, _ result: RequestResult, at: Date) {
    self.init(
      at: at,
      request: "GET \(request.path)",
      outcome: result.words,
      isExpected: result.isExpected,
      seconds: result.seconds,
      // The page of a server error says no more than its status.
      bodyStart: result.isExpected || result.verdict == .unexpected ? result.bodyStart : ""
    )
  }
}
