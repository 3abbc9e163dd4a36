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
      state.demo = await session.state(addresses, language: state.language)
      desk = path.desk(session, addresses)
      if tour { apply(.tourOpened) }
    } catch {
      apply(.requestRefused("the demo's sockets cannot be opened: \(error)"))
    }
  }

  /// The sockets are brought to the simulation at least this often: one that could not be opened may
  /// open now.
  private static let longestPause = Duration.seconds(5)

  /// Keeps menu and sockets as the simulation has them, which goes on by itself.
  func followDemo() {
    noteDemo()
    guard let session else { return }
    let (scene, now) = (session.cloud.traffic.scene, ContinuousClock.now)
    if let sockets, sockets.scene == scene, now < sockets.at + Self.longestPause { return }
    sockets = (scene, now)
    run(staying: true) { _ in await session.sync() }
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
