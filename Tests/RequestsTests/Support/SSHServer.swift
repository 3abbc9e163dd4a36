import ChildProcess
import Foundation
import PathModel

@testable import Requests

/// A real ssh daemon on loopback, with keys, accounts and known hosts of its own; it ends with the
/// last reference, and with this process.
///
/// The client's side is kept out of the developer's `~/.ssh` by a configuration file that the runner
/// puts before all other arguments.
final class SSHServer: Sendable {
  static let program = "/usr/sbin/sshd"

  let folder: Folder
  let port: Int
  private let daemon: Daemon

  /// `options` are lines of `sshd_config`, `programs` scripts that stand first on the remote PATH.
  ///
  /// - Throws: `ServerDidNotStart` if there is no sshd, or it does not start.
  init(_ options: [String] = [], programs: [String: String] = [:]) async throws {
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      throw ServerDidNotStart(
        words: "\(Self.program) is missing: Tests/Support/packages installs openssh-server"
      )
    }
    folder = try Folder()
    for name in ["bin", "home"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name),
        withIntermediateDirectories: true
      )
    }
    for (name, script) in programs { try folder.write(script, to: "bin/\(name)", mode: 0o755) }
    for name in ["host_key", "user_key", "other_key"] { try await folder.makeKey(name) }
    try folder.write(folder.text("user_key.pub"), to: "authorized_keys")
    // The daemon of root wants its folder, which no service has made here.
    if geteuid() == 0 {
      try FileManager.default.createDirectory(
        atPath: "/run/sshd",
        withIntermediateDirectories: true
      )
    }
    (daemon, port) = try await Self.start(options, folder)
    try trust(folder.text("host_key.pub"))
    try configure()
  }

  private static func start(_ options: [String], _ folder: Folder) async throws -> (Daemon, Int) {
    var words = ""
    // Between the choice of a free port and its use another process may take it.
    for _ in 0..<5 {
      let port = try RawServer.closedPort()
      let config = """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(folder.file("host_key"))
        AuthorizedKeysFile \(folder.file("authorized_keys"))
        StrictModes no
        UsePAM no
        PidFile none
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        MaxStartups 100

        """ + options.map { "\($0)\n" }.joined()
      // The first value counts, and SetEnv is one value.
      let variables =
        options.contains { $0.hasPrefix("SetEnv") }
        ? "" : "SetEnv HOME=\(folder.file("home")) PATH=\(folder.file("bin")):/usr/bin:/bin\n"
      let file = try folder.write(config + variables, to: "sshd_config")
      let daemon = try Daemon([program, "-D", "-e", "-f", file])
      if try await daemon.waitUntilItPrints("Server listening") { return (daemon, port) }
      words = daemon.words
    }
    throw ServerDidNotStart(words: "sshd: \(words)")
  }

  /// The client's known hosts; nil: none.
  func trust(_ publicKey: String?) throws {
    let key = publicKey.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    try folder.write(key.map { "[127.0.0.1]:\(port) \($0)\n" } ?? "", to: "known_hosts")
  }

  /// The client's configuration.
  func configure(key: String = "user_key", _ more: String = "") throws {
    try folder.write(
      """
      IdentityFile \(folder.file(key))
      IdentitiesOnly yes
      IdentityAgent none
      UserKnownHostsFile \(folder.file("known_hosts"))
      GlobalKnownHostsFile /dev/null
      \(more)

      """,
      to: "ssh_config"
    )
  }

  var login: SSHLogin { SSHLogin(host: "127.0.0.1", user: NSUserName(), port: port) }

  /// Runs ssh with the test's configuration.
  var commands: CommandRunner {
    let config = folder.file("ssh_config")
    return CommandRunner { command async throws(CommandError) in
      var command = command
      command.arguments.insert(contentsOf: ["-F", config], at: 0)
      return try await CommandRunner.live.run(command)
    }
  }

  func curl(_ login: SSHLogin? = nil) -> Curl {
    Curl(.ssh(login ?? self.login, commands: commands))
  }
}

extension Folder {
  /// A key pair without a passphrase.
  fileprivate func makeKey(_ name: String) async throws {
    let made = try await CommandRunner.live.run(
      Command("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file(name)])
    )
    guard made.end == .exited(0) else {
      throw ServerDidNotStart(
        words: "ssh-keygen: \(String(decoding: made.standardError, as: UTF8.self))"
      )
    }
  }
}
