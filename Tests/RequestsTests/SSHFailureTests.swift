import ChildProcess
import Foundation
import PathModel
import Testing

@testable import Requests

/// What goes wrong between ssh and its daemon: each is told with what to do next.
@Suite struct SSHFailureTests {
  @Test func aRefusedKey() async throws {
    let ssh = try await SSHServer()
    try ssh.configure(key: "other_key")
    let words = await words(ssh)
    #expect(words.contains("the login is refused"))
    #expect(words.contains("@127.0.0.1: Permission denied (publickey)"))
    #expect(words.contains("`ssh -l \(NSUserName()) -p \(ssh.port) 127.0.0.1`"))
  }

  @Test func whatABannerSaysIsNotTheReason() async throws {
    let folder = try Folder()
    let banner = try folder.write("REMOTE HOST IDENTIFICATION HAS CHANGED\n", to: "banner")
    let ssh = try await SSHServer(["Banner \(banner)"])
    try ssh.configure(key: "other_key")
    #expect(await words(ssh).contains("the login is refused"))
  }

  @Test func anIdentityFileThatIsNotThere() async throws {
    let ssh = try await SSHServer()
    try ssh.configure(key: "other_key")
    var login = ssh.login
    login.identityFile = "/nowhere/key"
    let words = await words(ssh, login)
    #expect(words.contains("Identity file /nowhere/key not accessible: No such file or directory"))
    #expect(words.contains("-i /nowhere/key"))
  }

  @Test func anUnknownHostKey() async throws {
    let ssh = try await SSHServer()
    try ssh.trust(nil)
    let words = await words(ssh)
    #expect(words.contains("the host key is not known yet: Host key verification failed."))
    #expect(words.contains("once in a terminal, compare the fingerprint"))
    #expect(ssh.folder.text("known_hosts").isEmpty, "nobody has said yes to the key")
  }

  @Test func aHostKeyThatHasChanged() async throws {
    let ssh = try await SSHServer()
    try ssh.trust(ssh.folder.text("other_key.pub"))
    let words = await words(ssh)
    #expect(words.contains("the host key has changed: Host key for [127.0.0.1]:\(ssh.port)"))
    #expect(words.contains("Offending ED25519 key in \(ssh.folder.file("known_hosts")):1"))
    #expect(words.contains("`ssh-keygen -R '[127.0.0.1]:\(ssh.port)'`"))
  }

  @Test func aHostThatIsNotReached() async throws {
    let ssh = try await SSHServer()
    var login = ssh.login
    login.port = try RawServer.closedPort()
    let words = await words(ssh, login)
    #expect(words.contains("the test client is not reached"))
    #expect(words.contains("connect to host 127.0.0.1 port \(login.port ?? 0): Connection refused"))
    #expect(words.contains("security group"))
  }

  @Test func aNameThatIsNotFound() async throws {
    let ssh = try await SSHServer()
    var login = ssh.login
    login.host = "test-client.invalid"
    let words = await words(ssh, login)
    #expect(words.contains("the name is not found"))
    #expect(words.contains("Could not resolve hostname test-client.invalid"))
  }

  @Test func aDaemonThatClosesTheConnectionAtOnce() async throws {
    let ssh = try await SSHServer()
    let listener = try RawServer(speaksFirst: true) { $0.abort() }
    var login = ssh.login
    login.port = listener.port
    #expect(await words(ssh, login).contains("the connection was closed before the login"))
  }

  @Test func somethingThatIsNoSSH() async throws {
    let ssh = try await SSHServer()
    let listener = try RawServer(speaksFirst: true) { connection in
      connection.send("220 mail.example.com ESMTP\r\n")
    }
    var login = ssh.login
    login.port = listener.port
    let words = await words(ssh, login)
    #expect(words.contains("not sent: ") && words.contains("`ssh -l"), "\(words)")
  }

  @Test func sshIsMissing() async throws {
    let ssh = try await SSHServer()
    let commands = CommandRunner { command async throws(CommandError) in
      var command = command
      command.environment["PATH"] = "/nowhere"
      return try await CommandRunner.live.run(command)
    }
    let curl = Curl(.ssh(ssh.login, commands: commands))
    let result = await curl.send(TestRequest(), RequestRoute(base: "http://127.0.0.1:1"))
    #expect(result.words.contains("`ssh` is not on PATH; install the OpenSSH client"))
  }

  @Test func noHostIsGiven() async {
    let never = CommandRunner { _ async throws(CommandError) in
      Issue.record("ssh was run")
      throw CommandError.executableNotFound("ssh")
    }
    let curl = Curl(.ssh(SSHLogin(user: "ada"), commands: never))
    let result = await curl.send(TestRequest(), RequestRoute(base: "http://127.0.0.1:1"))
    #expect(result.words.contains("--ssh-host"))
  }

  @Test(arguments: ["sh", "bash"])
  func curlIsMissingThere(shell: String) async throws {
    let ssh = try await SSHServer([
      "ForceCommand PATH=/nowhere /bin/\(shell) -c \"$SSH_ORIGINAL_COMMAND\""
    ])
    let words = await words(ssh)
    #expect(words.contains("the test client has no curl that runs: /bin/\(shell): "), "\(words)")
    #expect(words.contains("127.0.0.1 curl --version`"))
  }

  /// As shells said it that not every machine has.
  @Test(arguments: [
    (1, "curl: Command not found.", "curl: Command not found."),
    (127, "zsh:1: command not found: curl", "zsh:1: command not found: curl"),
    (
      127,
      "fish: Unknown command: curl\nfish: \nprintf 'pltop-%s\\n' begin; exec curl …\n      ^~~^",
      "fish: Unknown command: curl"
    ),
  ])
  func curlIsMissingInOtherShells(exit: Int32, errors: String, told: String) async {
    let commands = CommandRunner { _ async throws(CommandError) in
      CommandOutcome(
        end: .exited(exit),
        standardOutput: SSHCall.mark,
        standardError: Array("\(errors)\n".utf8)
      )
    }
    let curl = Curl(.ssh(SSHLogin(host: "client"), commands: commands))
    let result = await curl.send(TestRequest(), RequestRoute(base: "http://127.0.0.1:1"))
    #expect(result.words.contains("no curl that runs: \(told); install curl"), "\(result.words)")
  }

  @Test func aCurlThatDoesNotRunThere() async throws {
    let ssh = try await SSHServer(programs: ["curl": "#!/nowhere/python3\n"])
    #expect(await words(ssh).contains("the test client has no curl that runs"))
  }

  @Test func aCurlThatIsTooOldSaysSoItself() async throws {
    let old = "#!/bin/sh\necho 'curl: option --path-as-is: is unknown' >&2\nexit 2\n"
    let ssh = try await SSHServer(programs: ["curl": old])
    #expect(await words(ssh) == "not sent: curl: option --path-as-is: is unknown")
  }

  @Test(arguments: [
    ("echo 'This account is currently not available.'; exit 1", "account is currently not"),
    ("echo 'only backups' >&2; exit 255", "only backups"),
    ("echo 'only git'; exit 255", "only git"), ("exit 3", "exit code 3"),
    ("internal-sftp", "runs something else"),
  ])
  func somethingElseRunsThere(command: String, words: String) async throws {
    let ssh = try await SSHServer(["ForceCommand \(command)"])
    let told = await self.words(ssh)
    #expect(told.contains(words))
    #expect(told.contains("`ssh -l \(NSUserName())"))
    #expect(!told.contains("exit 255") || told.contains("runs something else"))
  }

  @Test func aLoginThatPrintsWithoutEnd() async throws {
    let ssh = try await SSHServer(["ForceCommand yes Welcome | head -c 3000000; exit 0"])
    let words = await words(ssh)
    #expect(words.contains("prints more than 64 KiB of its own at login, as in 'Welcome'"))
  }

  @Test func aConnectionThatBreaksOff() async throws {
    // Its parent is the process that holds the connection.
    let cut = "#!/bin/sh\nread -r _\nkill -9 $PPID\n"
    let ssh = try await SSHServer(programs: ["curl": cut])
    let words = await words(ssh)
    #expect(
      words.contains("the ssh connection broke off while a request was under way"),
      "\(words)"
    )
    #expect(words.contains("whether it was sent is not known"))
  }

  private func words(_ ssh: SSHServer, _ login: SSHLogin? = nil) async -> String {
    let route = RequestRoute(base: "http://127.0.0.1:1")
    let result = await ssh.curl(login).send(TestRequest(), route)
    #expect(result.verdict == .notSent)
    return result.words
  }
}
