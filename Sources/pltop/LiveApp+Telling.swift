import Configuration
import Dashboard
import PathModel
import Terminal

/// What leaves the dashboard for the operator: the bell, the clipboard, the operator's command.
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
}
