import ChildProcess
import Foundation
import PathModel
import Testing

@testable import Requests

/// Requests through a real ssh daemon, from a real ssh and with a real curl.
@Suite struct SSHSeatTests {
  @Test func aRequestGoesThroughSSHAndItsAnswerComesBackWhole() async throws {
    let ssh = try await SSHServer()
    let body = "{\"text\": \"ä\\u0000\"}\r\n\n"
    let length = body.utf8.count
    let web = try RawServer(
      answering: "HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\nServer: s\r\n\r\n\(body)"
    )
    let curl = ssh.curl()
    let result = await curl.send(TestRequest(path: "/api/tasks"), RequestRoute(base: web.url))
    #expect(result.outcome == .answered(status: 200))
    #expect(result.body == Array(body.utf8))
    #expect(result.bodySize == length)
    #expect(result.server == "s")
    #expect(result.notes.isEmpty)
    #expect(web.texts.first?.hasPrefix("GET /api/tasks HTTP/1.1\r\n") ?? false)
    #expect(curl.seat == Seat(.ssh, "\(NSUserName())@127.0.0.1:\(ssh.port)"))
  }

  @Test func curlsOwnFailuresAreNotSSHs() async throws {
    let ssh = try await SSHServer()
    let port = try RawServer.refusingPort()
    let result = await ssh.curl().send(
      TestRequest(),
      RequestRoute(base: "http://127.0.0.1:\(port)")
    )
    #expect(result.verdict == .refused)
    #expect(result.exit == 7)
  }

  @Test func aJumpHostIsGoneThrough() async throws {
    let ssh = try await SSHServer()
    // The same daemon, by a name that only the configuration knows.
    try ssh.configure("Host bastion\n  HostName 127.0.0.1\n  Port \(ssh.port)")
    var login = ssh.login
    login.jumpHost = "\(NSUserName())@bastion"
    let web = try RawServer()
    let route = RequestRoute(base: web.url)
    let result = await ssh.curl(login).send(TestRequest(), route)
    #expect(result.isExpected, "\(result.words)")
    // It is not gone around either.
    login.jumpHost = "127.0.0.1:\(try RawServer.refusingPort())"
    let words = await ssh.curl(login).send(TestRequest(), route).words
    #expect(words.contains("Connection refused") && words.contains("-J 127.0.0.1:"), "\(words)")
    #expect(web.requests.count == 1)
  }

  @Test func theIdentityFileIsUsed() async throws {
    let ssh = try await SSHServer()
    try ssh.configure(key: "other_key")
    let web = try RawServer()
    var login = ssh.login
    login.identityFile = ssh.folder.file("user_key")
    #expect(await ssh.curl(login).send(TestRequest(), RequestRoute(base: web.url)).isExpected)
  }

  @Test(arguments: [
    "echo Welcome; cat /etc/hostname;", "printf 'no line end';",
    "printf %b \"$SSH_ORIGINAL_COMMAND\";",
    "set -x;", "head -c 65000 /dev/zero;",
  ])
  func whatALoginPrintsIsLeftOut(noise: String) async throws {
    let script = "\(noise) eval \"$SSH_ORIGINAL_COMMAND\""
    let ssh = try await SSHServer(["ForceCommand \(script)"])
    let web = try RawServer()
    let result = await ssh.curl().send(TestRequest(), RequestRoute(base: web.url))
    #expect(result.isExpected, "\(result.words)")
    #expect(result.body == Array("ok\n".utf8))
    let isSilent = noise == "set -x;"
    #expect(
      result.notes
        == (isSilent ? [] : ["the test client prints text of its own at login: left out"])
    )
  }

  @Test func whatALoginPrintsOnStandardErrorHidesNoReport() async throws {
    let ssh = try await SSHServer(["ForceCommand printf half >&2; eval \"$SSH_ORIGINAL_COMMAND\""])
    let web = try RawServer()
    let result = await ssh.curl().send(TestRequest(), RequestRoute(base: web.url))
    #expect(result.isExpected, "\(result.words)")
  }

  @Test func aBannerDisturbsNothing() async throws {
    let folder = try Folder()
    let banner = try folder.write("Permission denied, unless you may\nno line end", to: "banner")
    let ssh = try await SSHServer(["Banner \(banner)"])
    let web = try RawServer()
    let result = await ssh.curl().send(TestRequest(), RequestRoute(base: web.url))
    #expect(result.isExpected && result.notes.isEmpty, "\(result.words)")
  }

  @Test func aBurstLosesNone() async throws {
    let ssh = try await SSHServer()
    let web = try RawServer()
    let plan = BurstPlan(count: 40, concurrency: 4)
    let burst = Burst(plan, of: TestRequest(), RequestRoute(base: web.url), by: ssh.curl())
    let report = await burst.run()
    #expect(report.outcomes == [.answered: 40], "\(report.examples)")
    #expect(report.isExpected && report.isOver)
    #expect(web.requests.count == 40)
    #expect(report.latency?.count == 40)
  }

  @Test func aStopEndsSSHToo() async throws {
    let ssh = try await SSHServer()
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let web = try RawServer { connection in
      arrived.yield()
      connection.waitForEnd()
    }
    let curl = ssh.curl()
    let route = RequestRoute(base: web.url)
    let sending = Task { await curl.send(TestRequest(timeout: .seconds(600)), route) }
    for await _ in arrivals { break }
    sending.cancel()
    let result = await sending.value
    #expect(result.outcome == .notSent("ssh: stopped before the answer came"))
    // On return no process of the group is left: none has this test's configuration as argument.
    let list = try await CommandRunner.live.run(Command("ps", ["-eo", "args"]))
    let lines = String(decoding: list.standardOutput, as: UTF8.self).split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("ssh -F \(ssh.folder.path)") })
  }

  @Test func aConnectionThatTheOperatorSharesIsShared() async throws {
    let ssh = try await SSHServer()
    let socket = ssh.folder.file("control")
    try ssh.configure("ControlMaster auto\nControlPath \(socket)\nControlPersist 60")
    let web = try RawServer()
    let route = RequestRoute(base: web.url)
    #expect(await ssh.curl().send(TestRequest(), route).isExpected)
    // No key opens another connection now.
    try ssh.folder.write("", to: "authorized_keys")
    #expect(await ssh.curl().send(TestRequest(), route).isExpected)
    let ended = try await ssh.commands.run(
      Command("ssh", ["-o", "ControlPath=\(socket)", "-O", "exit", "127.0.0.1"])
    )
    #expect(ended.end == .exited(0))
  }

  @Test func whatTheOperatorsConfigurationHasForSessionsDoesNotCount() async throws {
    let ssh = try await SSHServer()
    let forwarding = "LocalForward \(try RawServer.closedPort()) 127.0.0.1:1"
    try ssh.configure("RemoteCommand tmux attach\nRequestTTY yes\n\(forwarding)")
    let web = try RawServer()
    let result = await ssh.curl().send(TestRequest(), RequestRoute(base: web.url))
    #expect(result.isExpected, "\(result.words)")
  }
}
