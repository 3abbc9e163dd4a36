import FoundationEssentials
import PathModel
import Testing

@testable import Requests

@Suite struct SSMCommandTests {
  private typealias SSM = ScriptedSSM

  @Test func theCallsAreTheseAndNoOthers() async {
    let ssm = SSM([
      SSM.invocation("Pending", "Pending"),
      SSM.invocation("Success", "Success", code: 0, error: SSM.report("\"http_code\": 200")),
    ])
    _ = await ssm.ending(config: "silent\n")
    let asking = [
      "ssm", "get-command-invocation", "--command-id", SSM.id, "--instance-id", SSM.instance,
    ]
    let config =
      "silent\n"
      + #"write-out = "%{stderr}pltop= %{http_code}\t%{http_version}\t%{time_namelookup}"#
      + #"\t%{time_connect}\t%{time_appconnect}\t%{time_starttransfer}\t%{time_total}"#
      + #"\t%{size_header}\t%{size_download}\t%{remote_ip}\t%{remote_port}\t%{exitcode}"#
      + #"\t%{errormsg}\t%header{server}\n""# + "\n"
    let letters = Data(config.utf8).base64EncodedString()
    let script = "printf %s \(letters) | base64 -d | curl --disable --config -"
    #expect(
      ssm.calls == [
        .init(
          arguments: [
            "ssm", "send-command", "--document-name", "AWS-RunShellScript", "--instance-ids",
            SSM.instance, "--timeout-seconds", "30", "--comment", "pltop test request",
            "--parameters", "file:///dev/stdin",
          ],
          standardInput: Array(#"{"commands":["\#(script)"],"executionTimeout":["15"]}"#.utf8)
        ),
        .init(arguments: asking, standardInput: []), .init(arguments: asking, standardInput: []),
      ]
    )
  }

  @Test(arguments: [
    "/a'b;$(reboot)`id`\\\"", "/\n\r\t\u{0B}", "/|&><(){}*?!#~", "/{{ssm:secret}}", "/ä𝄞\u{1B}[31m",
  ])
  func nothingOfARequestIsShellText(hostile: String) async throws {
    let request = TestRequest(
      path: hostile,
      headers: [HTTPHeader("X-Odd", hostile.filter { !$0.isNewline && $0 != "\u{0B}" })],
      body: hostile
    )
    let route = RequestRoute(base: "http://10.1.1.12")
    let config = CurlConfig(request, route).bytes
    let ssm = SSM([SSM.invocation("Cancelled")])
    _ = await ssm.seat().run(.init(config: config, timeout: .seconds(15)))
    let sending = try #require(ssm.calls.first)
    let parameters = try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(sending.standardInput)
    )
    let commands = try #require(parameters["commands"])
    #expect(commands.count == 1)
    let parts = commands[0].split(separator: " ", omittingEmptySubsequences: false)
    #expect(
      parts.indices.filter { $0 != 2 }.map { String(parts[$0]) }
        == ["printf", "%s", "|", "base64", "-d", "|", "curl", "--disable", "--config", "-"]
    )
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
    #expect(parts[2].allSatisfy { alphabet.contains($0) })
    #expect(Data(base64Encoded: String(parts[2])) == Data(config + SSMCommand.shortReport))
    #expect(ssm.calls.allSatisfy { call in !call.arguments.contains { $0.contains(hostile) } })
  }

  @Test(arguments: [
    (Duration.seconds(6), 6), (.milliseconds(6_001), 7), (.zero, 1), (.seconds(1_000_000), 172_800),
  ])
  func theTimeOutIsInWholeSecondsThatTheDocumentTakes(timeout: Duration, seconds: Int) {
    let command = SSMCommand(instance: SSM.instance, config: [], timeout: timeout)
    #expect(command.executionSeconds == seconds)
  }

  @Test(arguments: ["i-0abc1234def567890", "i-1a2b3c4d", "mi-0abc1234def567890"])
  func idsOfInstancesAreTaken(id: String) { #expect(SSMCommand.isInstance(id)) }

  @Test(arguments: [
    "", "i-", "mi-", "--instance-ids", "file:///etc/passwd", "i-0abc file", "i-0abc\n", "I-0ABC",
    "mmi-0abc", "mi-", "i-ä",
  ])
  func anythingElseIsNotGivenToAWS(id: String) async {
    let ssm = SSM([])
    let seat = CurlSeat.ssm(instance: id, clock: JumpingClock(), aws: ssm.call)
    let ending = await seat.run(.init(config: [], timeout: .seconds(1)))
    #expect(
      ending.failure == "'\(id)' is no instance for SSM: it takes an id, as in i-0abc1234def56"
    )
    #expect(ssm.calls.isEmpty)
  }

  @Test(arguments: ["", "{}", "[]", #"{"Command": {}}"#, #"{"Command": {"CommandId": "--x"}}"#])
  func anAnswerWithoutAnIdIsSaidSo(answer: String) async {
    let ssm = SSM(sending: .success(Array(answer.utf8)), [])
    #expect(
      await ssm.ending().failure
        == "aws ssm send-command gave no command id: it is not known whether it was sent"
    )
    #expect(ssm.operations == ["send-command"])
  }
}
