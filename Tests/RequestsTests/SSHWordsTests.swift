import ChildProcess
import PathModel
import Testing

@testable import Requests

/// What is said of words of ssh that no daemon of a test says.
@Suite struct SSHWordsTests {
  @Test(arguments: [
    (
      ["ssh: connect to host 10.1.1.9 port 22: Connection timed out"],
      "is not reached: ssh: connect"
    ),
    (["ssh: connect to host 10.1.1.9 port 22: No route to host"], "is not reached: ssh: connect"),
    (["ssh: connect to host fd00::1 port 22: Network is unreachable"], "is not reached: ssh: conn"),
    (["Connection timed out during banner exchange"], "is not reached: Connection timed out"),
    (["kex_exchange_identification: read: Connection reset by peer"], "(MaxStartups)"),
    (["Received disconnect from 10.1.1.9 port 22:2: Too many authentication failures"], "refused"),
    (
      ["Unable to negotiate with 10.1.1.9 port 22: no matching host key type"], "ssh failed: Unable"
    ),
    (["Connection to 10.1.1.9 closed by remote host."], "broke off while a request was under way"),
    (["client_loop: send disconnect: Broken pipe"], "whether it was sent is not known"),
    (["Timeout, server 10.1.1.9 not responding."], "under way: Timeout, server 10.1.1.9 not"),
    (["kex_exchange_identification: Connection closed by remote host"], "before the login"),
    ([], "ssh failed: it said nothing"),
  ])
  func whatSSHSays(lines: [String], words: String) async {
    let told = await told(lines.map { "\($0)\n" }.joined())
    #expect(told.contains(words), "\(told)")
    #expect(told.contains("`ssh -l ec2-user -i 'my key' -J bastion 10.1.1.9"))
  }

  /// ssh asks nothing, and whatever is not given is left to the operator's configuration.
  @Test func sshIsGivenWhatTheLoginHasAndNoMore() {
    let options = [
      "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-o", "LogLevel=ERROR",
      "-o", "RemoteCommand=none", "-o", "ClearAllForwardings=yes",
    ]
    let rest = ["--", "client", SSHCall.remoteCommand]
    #expect(SSHCall(SSHLogin(host: "client"))?.arguments == options + rest)
    let login = SSHLogin(
      host: "client",
      user: "ada",
      port: 2222,
      identityFile: "~/key",
      jumpHost: "a,b"
    )
    let way = ["-l", "ada", "-p", "2222", "-i", "~/key", "-J", "a,b"]
    #expect(SSHCall(login)?.arguments == options + way + rest)
  }

  @Test func ofAJumpHostsFailureTheCauseIsTold() async {
    let refused = await told(
      "ada@bastion: Permission denied (publickey).\r\nConnection closed by UNKNOWN port 65535\r\n"
    )
    #expect(refused.contains("the login is refused: ada@bastion: Permission denied (publickey)."))
    let unreached = await told(
      "channel 0: open failed: connect failed: Connection refused\r\nstdio forwarding failed\r\n"
        + "Connection closed by UNKNOWN port 65535\r\n"
    )
    #expect(unreached.contains("not reached: channel 0: open failed: connect failed: Connection"))
  }

  @Test func aKeyThatOthersMayReadIsTheCauseOfARefusal() async {
    let told = await told(
      "@@@@@@@@@\nPermissions 0644 for 'my key' are too open.\nThis private key will be ignored.\n"
        + "Load key \"my key\": bad permissions\nec2-user@10.1.1.9: Permission denied (publickey).\n"
    )
    #expect(told.contains("Permission denied (publickey). (Permissions 0644 for 'my key' are too"))
  }

  @Test func aLineOfAnyLengthIsOneShortLine() async {
    let told = await told(String(repeating: "x", count: 60_000) + "\r\nlast\u{1B}[2J\r\n")
    #expect(told.contains("ssh failed: last") && told.utf8.count < 500)
    let long = await self.told(String(repeating: "é", count: 60_000))
    #expect(long.utf8.count < 1200 && !long.contains("\n"))
  }

  @Test func anEndThatSSHDidNotChoose() async {
    #expect(await told("", .timedOut).contains("ssh did not log in in time, and was ended"))
    let hung = await told("", .timedOut, output: SSHCall.mark)
    #expect(hung.contains("the test client no longer answered over ssh"))
    #expect(await told("", .signalled(9)) == "not sent: ssh: signal 9 ended it")
  }

  @Test func sshHasTimeToLogInBesidesTheRequests() async {
    let commands = CommandRunner { command async throws(CommandError) in
      #expect(command.timeout >= .seconds(60 + 2 * 10))
      #expect(command.environment["SSH_ASKPASS_REQUIRE"] == "never")
      return CommandOutcome(end: .cancelled)
    }
    let curl = Curl(.ssh(SSHLogin(host: "client"), commands: commands))
    _ = await curl.send(TestRequest(timeout: .seconds(60)), RequestRoute(base: "http://10.1.1.12"))
  }

  private func told(
    _ errors: String,
    _ end: CommandOutcome.End = .exited(255),
    output: [UInt8] = []
  ) async -> String {
    let commands = CommandRunner { _ async throws(CommandError) in
      CommandOutcome(end: end, standardOutput: output, standardError: Array(errors.utf8))
    }
    let login = SSHLogin(
      host: "10.1.1.9",
      user: "ec2-user",
      identityFile: "my key",
      jumpHost: "bastion"
    )
    let curl = Curl(.ssh(login, commands: commands))
    return await curl.send(TestRequest(), RequestRoute(base: "http://10.1.1.12")).words
  }
}
