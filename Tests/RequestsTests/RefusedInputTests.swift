import ChildProcess
import PathModel
import Testing

@testable import Requests

/// What is refused with words before anything is started.
@Suite struct RefusedInputTests {
  @Test(arguments: [
    HTTPHeader("X", "a\r\nEvil: 1"), HTTPHeader("X", "a\nEvil: 1"), HTTPHeader("X", "a\0b"),
    HTTPHeader("X", "\u{1B}[31m"), HTTPHeader("X: a\r\nEvil", "1"), HTTPHeader("@/etc/passwd", ""),
    HTTPHeader("", "1"), HTTPHeader("X Y", "1"), HTTPHeader("ä", "1"), HTTPHeader("X;", ""),
  ])
  func aHeaderThatWouldBeAnother(header: HTTPHeader) async {
    await check(TestRequest(headers: [header]))
  }

  @Test(arguments: [
    "", "GET /x HTTP/1.1\r\nEvil: 1\r\n\r\n", "G T", "GET\"", "ä", "GET\0",
  ])
  func aMethodThatIsNone(method: String) async { await check(TestRequest(method: method)) }

  @Test func aBodyThatCurlCouldNotBeGiven() async {
    await check(TestRequest(method: "POST", body: "a\0b"))
    await check(TestRequest(method: "HEAD", body: "a"))
  }

  @Test(arguments: [
    "", "http://", "http:///etc/passwd", "-o/tmp/x", "file:///etc/passwd", "gopher://10.1.1.12",
    "http://10.1.1.[1-254]", "http://[::1-9]", "http://[1-9]", "http://{a,b}.example.com",
    "http://a b", "http://a\tb", "http://a\nb", "http://a\"\noutput = \"/tmp/x", "http://a\0b",
    "http://a#b", "http://a?b", "http://a\\b", "http://a/[1-3]", "http://[::1", "http://a\u{7F}",
  ])
  func aURLThatIsMoreThanOne(base: String) async {
    await check(route: RequestRoute(base: base))
  }

  @Test(arguments: [
    "http://10.1.1.12", "HTTPS://vpce-0fed.vpce.amazonaws.com:8443", "http://[fd00::12]:8080",
    "http://[fe80::1%25eth0]", "http://bücher.example", "http://10.1.1.12/prefix/",
  ])
  func aURLThatIsOneIsNot(base: String) { #expect(RequestRoute(base: base).problem == nil) }

  @Test(arguments: [
    "", "a b", "a\"\nurl = \"http://b", "a,b", "{a}", "$(x)", "a\0", "ä", "a;b", "@/etc/passwd",
  ])
  func aConnectionThatIsNoAddress(connection: String) async {
    await check(route: RequestRoute(base: "http://a", connection: connection))
  }

  @Test(arguments: [
    "", "-oProxyCommand=touch", "a b", "a;b", "$(x)", "${x}", "`x`", "a\nb", "a\tb", "a'b", "a\"b",
    "a|b", "a&b", "a>b", "a<b", "a(b)", "a{b}", "a*", "a?", "a!", "a#b", "~", "a\\b", "a\0b",
    "a\u{1B}[31m", "a\u{9B}31m", "a\u{202E}b", "a\u{2028}b", "a\u{A0}b", "a@-oProxyCommand=x",
    "ssh://-oProxyCommand=x", "a@",
  ])
  func anSSHNameThatIsMoreThanAWord(text: String) async {
    await check(SSHLogin(host: text))
    await check(SSHLogin(host: "client", jumpHost: text))
    await check(SSHLogin(host: "client", jumpHost: "bastion,\(text)"))
    await check(SSHLogin(host: "client", user: text))
  }

  @Test(arguments: [0, -1, 65_536])
  func anSSHPortThatIsNone(port: Int) async { await check(SSHLogin(host: "client", port: port)) }

  /// An identity file may be called anything: it stays one argument, which only ssh reads.
  @Test(arguments: ["-oProxyCommand=touch", "~/a b;$(x)", "a\nb"])
  func anIdentityFileIsOneArgument(file: String) async {
    let commands = CommandRunner { command async throws(CommandError) in
      #expect(
        command.arguments.suffix(5) == ["-i", file, "--", "client", SSHCall.remoteCommand]
      )
      return CommandOutcome(end: .exited(255), standardError: Array("odd\n".utf8))
    }
    let login = SSHLogin(host: "client", identityFile: file)
    let curl = Curl(.ssh(login, commands: commands))
    let result = await curl.send(TestRequest(), RequestRoute(base: "http://10.1.1.12"))
    #expect(result.words.contains("ssh failed: odd; try `ssh -i "))
    #expect(!result.words.contains("\n"))
  }

  private static let never = CommandRunner { command async throws(CommandError) in
    Issue.record("\(command.executable) was run")
    throw CommandError.executableNotFound(command.executable)
  }

  private func check(
    _ request: TestRequest = TestRequest(),
    route: RequestRoute = RequestRoute(base: "http://10.1.1.12")
  ) async {
    let ssh = CurlSeat.ssh(SSHLogin(host: "client"), commands: Self.never)
    for seat in [.here(commands: Self.never), ssh] {
      let curl = Curl(seat)
      let results = [await curl.send(request, route)] + (await curl.send(3, times: request, route))
      #expect(results.count == 4)
      #expect(results.allSatisfy { $0.verdict == .notSent && $0.words.count > 20 })
    }
  }

  private func check(_ login: SSHLogin) async {
    let curl = Curl(.ssh(login, commands: Self.never))
    let result = await curl.send(TestRequest(), RequestRoute(base: "http://10.1.1.12"))
    #expect(result.verdict == .notSent && result.words.count > 20, "\(login)")
  }
}
