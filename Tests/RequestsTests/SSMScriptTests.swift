import ChildProcess
import FoundationEssentials
import PathModel
import Testing

@testable import Requests

/// The script in a real shell, as SSM's agent runs it.
@Suite struct SSMScriptTests {
  @Test func curlGetsItsConfigurationAndItsExitCodeCounts() async throws {
    // Port 1 of loopback: nothing listens there.
    let outcome = try await run(path: nil)
    #expect(outcome.end == .exited(7))
    let reports = CurlReport.all(in: outcome.standardError)
    let results = reports.map { $0.result(exit: 0, isEncrypted: false) }
    #expect(results.map(\.verdict) == [.refused])
    #expect(results[0].summary.contains("127.0.0.1 port 1"), "\(results[0].summary)")
    #expect(outcome.standardError.count < 400, "of 20 reports SSM keeps all")
  }

  @Test(arguments: [
    (["base64"], "the test client \(ScriptedSSM.instance) lacks curl; "),
    (["curl"], "the test client \(ScriptedSSM.instance) lacks base64 ("),
    ([], "the test client \(ScriptedSSM.instance) lacks "),
  ])
  func whatTheClientLacksIsTold(programs: [String], words: String) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pltop-ssm-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for program in programs {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(program)",
        withDestinationPath: "/usr/bin/\(program)"
      )
    }
    let outcome = try await run(path: folder)
    guard case .exited(let code) = outcome.end else {
      Issue.record("\(outcome.end)")
      return
    }
    let error = String(decoding: outcome.standardError, as: UTF8.self)
    let agent = "failed to run commands: exit status \(code)"
    let ssm = ScriptedSSM([
      ScriptedSSM.invocation("Failed", code: Int(code), error: error + agent)
    ])
    let failure = await ssm.ending().failure
    #expect(failure?.hasPrefix(words) ?? false, "\(failure ?? "it ran"): \(error)")
  }

  private func run(path: String?) async throws -> CommandOutcome {
    let route = RequestRoute(base: "http://127.0.0.1:1")
    let config = CurlConfig(TestRequest(timeout: .seconds(5)), route).bytes
    let command = SSMCommand(
      instance: ScriptedSSM.instance,
      config: config,
      timeout: .seconds(10)
    )
    #expect(String(decoding: config, as: UTF8.self).contains("%{json}"))
    return try await CommandRunner.live.run(
      Command("/bin/sh", ["-c", command.script], environment: path.map { ["PATH": $0] } ?? [:])
    )
  }
}
