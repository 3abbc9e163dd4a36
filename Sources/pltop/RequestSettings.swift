import ArgumentParser
import Configuration
import Drawing
import FoundationEssentials
import PathModel

/// What options and the configuration file say of test requests; options come first.
struct RequestSettings: Sendable {
  /// To choose from; the first is what is sent when no other is named.
  let kept: [TestRequest]
  let seat: Seat.Kind
  let login: SSHLogin
  let url: String?
  let connect: String?
  /// Seconds between two requests of a series.
  let every: Int

  /// In the demo, the way there and the seat are the demo's own.
  ///
  /// - Throws: `ValidationError` when the file cannot be used.
  init(_ options: SeatOptions, inDemo isDemo: Bool) throws {
    let file: Configuration
    do throws(ConfigurationError) {
      file = try Configuration.load(
        from: options.config,
        environment: ProcessInfo.processInfo.environment
      )
    } catch {
      throw ValidationError(SafeText.line(error.message))
    }
    kept = file.requests
    seat = isDemo ? .simulated : options.seat ?? file.seat ?? .here
    url = options.url
    connect = options.connect ?? (isDemo ? nil : file.connect)
    every = file.every
    login = SSHLogin(
      host: options.sshHost ?? file.ssh.host,
      user: options.sshUser ?? file.ssh.user,
      port: options.sshPort ?? file.ssh.port,
      identityFile: options.sshKey ?? file.ssh.identityFile,
      jumpHost: options.sshJump ?? file.ssh.jumpHost
    )
  }

  /// A path as in `/api/tasks`, the name of a kept request, or nil: the first of those.
  ///
  /// - Throws: `ValidationError` when there is no such name.
  func request(_ word: String?) throws -> TestRequest {
    guard let word else { return kept.first ?? TestRequest() }
    if word.hasPrefix("/") { return TestRequest(path: word) }
    if let request = kept.first(where: { $0.name == word }) { return request }
    let names = kept.map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
    throw ValidationError(
      "'\(word)' is no path, which begins with /, and no kept request; those are: \(names)."
    )
  }
}
