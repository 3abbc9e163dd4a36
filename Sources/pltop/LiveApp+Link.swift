import Configuration
import Dashboard
import PathModel

/// Watches another link of the configuration without leaving the dashboard.
extension LiveApp {
  /// What was known of the path before is forgotten; the screen stays where it is.
  func switchLink(_ name: String) {
    do throws(ConfigurationError) {
      let next = try source.path(link: name)
      switching?.cancel()
      switching = run(staying: true) { app in await app.watch(next) }
    } catch {
      apply(.complained(error.message))
    }
  }

  private func watch(_ next: WatchedPath) async {
    await endPathTasks()
    // Another link may have been named meanwhile, or it is time to go.
    guard !Task.isCancelled, end == nil else { return }
    path = next
    poller = next.poller(next.pace)
    desk = next.desk(source.session)
    burst = nil
    let before = state
    state = next.state(terminal, desk)
    set(up: &state)
    state.keepSession(of: before)
    watch()
    apply(.complained("watching link \(next.effective.link ?? "")"))
  }
}
