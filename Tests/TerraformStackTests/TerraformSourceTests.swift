import ChildProcess
import Foundation
import PathModel
import Synchronization
import Testing

@testable import TerraformStack

@Suite struct TerraformSourceTests {
  private static let output = #"{"id": {"value": "vpce-0123456789abcdef0"}}"#

  @Test func aFileIsReadAsItIs() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try Data(Self.output.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = TerraformSource(file.path, program: "terraform")
    #expect(try await source.read().endpoints == ["vpce-0123456789abcdef0"])
  }

  @Test func aFoldersStateIsPulled() async throws {
    let folder = FileManager.default.temporaryDirectory.path
    let asked = Mutex<Command?>(nil)
    let commands = CommandRunner { command in
      asked.withLock { $0 = command }
      return CommandOutcome(end: .exited(0), standardOutput: Array(Self.output.utf8))
    }
    let source = TerraformSource(folder, program: "tofu")
    #expect(try await source.read(with: commands).endpoints == ["vpce-0123456789abcdef0"])
    let command = try #require(asked.withLock { $0 })
    #expect(command.executable == "tofu")
    #expect(command.arguments == ["-chdir=\(folder)", "state", "pull"])
  }

  @Test func saysWhatTerraformSaid() async throws {
    let words =
      "╷\n│ \u{1B}[31mError: \u{1B}[0mBackend initialization required\n│ \n│ Reason: x\n╵\n"
    let commands = CommandRunner { _ in
      CommandOutcome(end: .exited(1), standardError: Array(words.utf8))
    }
    let source = TerraformSource("/", program: "terraform")
    let fault = await #expect(throws: TerraformFault.self) { try await source.read(with: commands) }
    let message = try #require(fault).message(reading: source.place)
    #expect(message.contains("Error: Backend initialization required: Reason: x"))
    #expect(!message.contains("\u{1B}") && !message.contains("│"))
  }

  @Test func saysThatThereIsNoTerraform() async throws {
    let source = TerraformSource("/", program: "no-terraform-here")
    let fault = await #expect(throws: TerraformFault.self) { try await source.read() }
    let message = try #require(fault).message(reading: source.place)
    #expect(message.contains("`no-terraform-here` is not on PATH"))
    #expect(message.contains("--terraform-program"))
  }

  @Test func saysThatThereIsNoSuchPlace() async {
    let source = TerraformSource("/no/such/place", program: "terraform")
    let fault = await #expect(throws: TerraformFault.self) { try await source.read() }
    #expect(fault == .missing("/no/such/place"))
  }
}
