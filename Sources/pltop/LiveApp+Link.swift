import AWSBackend
import Configuration
import Dashboard
import PathModel

/// Watches another link of the configuration without leaving the dashboard.
extension LiveApp {
  /// What was known of the path before is forgotten; the screen stays where it is.
  func switchLink(_ name: String) {
    do throws(ConfigurationError) {
      watch(try source.path(link: name), saying: "watching link \(name)")
    } catch {
      apply(.complained(error.message))
    }
  }

  func watch(_ next: WatchedPath, saying words: String) {
    switching?.cancel()
    switching = run(staying: true) { app in await app.change(to: next, saying: words) }
  }

  private func change(to next: WatchedPath, saying words: String) async {
    await endPathTasks()
    // Another link may have been named meanwhile, or it is time to go.
    guard !Task.isCancelled, end == nil else { return }
    await path.warm?.end()
    path = next
    poller = next.poller(next.pace)
    desk = next.desk(source.session)
    burst = nil
    let before = state
    state = next.state(terminal, desk)
    set(up: &state)
    state.keepSession(of: before)
    watch()
    apply(.complained(words))
  }
}
