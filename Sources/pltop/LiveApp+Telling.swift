import ChildProcess
import Configuration
import Dashboard
import FoundationEssentials
import PathModel
import Terminal

/// What leaves the dashboard for the operator: the bell, the clipboard, files, the browser, the
/// operator's command.
extension LiveApp {
  func tell(_ change: ChangeEvent) {
    if path.settings.bell { terminal.bell() }
    guard let hook, let latest = state.latest else { return }
    run(staying: true) { app in
      let complaint = await hook.run(change, latest.status, of: latest.sample)
      if let complaint { await app.apply(.complained(complaint)) }
    }
  }

  func copy(_ text: String) {
    guard !terminal.copy(text) else { return }
    let size = text.utf8.count
    apply(.copied("not copied: \(size) bytes, and terminals take \(Terminal.copyLimit)"))
  }

  func copyCommand(_ draft: RequestDraft) {
    do {
      let route = try desk.routes(for: draft, state.latest?.status).first
      guard let route, let command = CurlCommandLine(draft.request, route) else {
        return apply(.copied(draft.problem ?? "there is no way to the endpoint yet"))
      }
      apply(.copied("copied: curl command of \(draft.request.line)"))
      copy(command.text)
    } catch {
      apply(.copied(error.message))
    }
  }

  func save(_ text: String, _ snapshot: State.Snapshot) {
    do throws(SavedScreen.Failure) {
      let name = try SavedScreen(text: text, snapshot: snapshot).store(at: Date())
      apply(.copied("saved: \(name).txt and .json"))
    } catch {
      apply(.complained(error.message))
    }
  }

  /// Where there is no browser, as over ssh, the address goes to the clipboard.
  func browse(_ url: String) {
    run { app in
      if let why = await Browser.open(url) {
        await app.copy(url)
        await app.apply(.copied("\(why); the address is in the clipboard"))
      }
    }
  }
}
