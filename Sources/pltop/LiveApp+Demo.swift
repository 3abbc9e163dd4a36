import AWSBackend
import Dashboard
import DemoCloud
import FoundationEssentials

/// What is the demo's own.
extension LiveApp {
  /// Opens the demo's sockets, and shows where they are.
  func open(_ session: DemoSession, tour: Bool) async {
    do {
      let addresses = try await session.open()
      state.demo = session.state(addresses, language: state.language)
      desk = path.desk(session, addresses)
      run(staying: true) { _ in await session.follow() }
      if tour { apply(.tourOpened) }
    } catch {
      apply(.requestRefused("the demo's sockets cannot be opened: \(error)"))
    }
  }

  /// Keeps the menu as the simulation has it, which ends scenarios by itself.
  func noteDemo() {
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

  /// What requests said of the cloud as it was before is not held against it.
  func noteNewScene() {
    newSceneAt = Date()
    let poller = poller
    run { _ in await poller.forgetRequests() }
  }
}
