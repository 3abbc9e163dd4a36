import ChildProcess
import FoundationEssentials

/// The operator's browser.
enum Browser {
  private static let timeout = Duration.seconds(10)

  /// Opens a page with what `BROWSER` names, or else with what the system has for it.
  ///
  /// - Returns: why it did not; nil: it did.
  static func open(_ url: String) async -> String? {
    let environment = ProcessInfo.processInfo.environment
    let isRemote = environment["SSH_CONNECTION"] != nil
    guard let program = program(environment, isRemote: isRemote) else {
      return isRemote ? "no browser over ssh" : "no browser: set BROWSER"
    }
    let command = Command(program, [url], timeout: timeout, outputLimit: 0)
    do {
      let outcome = try await CommandRunner.live.run(command)
      return outcome.end == .exited(0) ? nil : "\(program) did not open it"
    } catch {
      return error.message
    }
  }

  /// A browser on the far side of an ssh connection is nobody's, unless it was named.
  private static func program(_ environment: [String: String], isRemote: Bool) -> String? {
    if let named = environment["BROWSER"], !named.isEmpty { return named }
    guard !isRemote else { return nil }
    #if os(macOS)
    return "open"
    #else
    let hasDisplay = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    return hasDisplay ? "xdg-open" : nil
    #endif
  }
}
