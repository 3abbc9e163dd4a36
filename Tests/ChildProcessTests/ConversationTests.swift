import ChildProcess
import Foundation
import Testing

extension ChildProcessTests {
  /// A child that is spoken with.
  @Suite struct ConversationTests {
    private func echo() -> Conversation {
      Conversation(shell(#"while read -r line; do echo "<$line>"; done; echo end"#))
    }

    private func text(_ line: [UInt8]?) -> String? {
      line.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func saysAndHearsLineForLine() async {
      let child = echo()
      for word in ["a", "", "b c", "東京"] {
        child.say(Array(word.utf8))
        #expect(text(await child.hear()) == "<\(word)>")
      }
      child.end()
      #expect(await child.hear() == nil)
    }

    @Test func whatWasNotAskedForIsKeptInOrder() async {
      let child = Conversation(shell("printf 'one\\n'; printf 'two\\nthree'"))
      #expect(text(await child.hear()) == "one")
      #expect(text(await child.hear()) == "two")
      #expect(await child.hear() == nil, "a line without an end is none")
    }

    @Test func aLongLineIsHeardWhole() async {
      let child = echo()
      let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
      child.say(line)
      #expect(await child.hear()?.count == line.count + 2)
      child.end()
    }

    @Test func aLineThatIsTooLongEndsIt() async {
      var command = shell("yes | tr -d '\\n'")
      command.outputLimit = 1000
      #expect(await Conversation(command).hear() == nil)
    }

    @Test func itIsEndedWithAllThatItStarted() async throws {
      let child = Conversation(shell("trap '' TERM; sleep 1000 & echo $!; sleep 1000"))
      let other = try #require(Int32(text(await child.hear()) ?? ""))
      let process = try #require(await child.processID)
      child.end()
      #expect(await child.hear() == nil)
      #expect(kill(process, 0) != 0)
      while kill(other, 0) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func whatCannotBeStartedSaysWhy() async {
      let child = Conversation(Command("/nonexistent"))
      #expect(await child.hear() == nil)
      #expect(await child.failure == .executableNotFound("/nonexistent"))
    }

    @Test func whatItComplainedOfIsKept() async {
      let child = Conversation(shell("echo no >&2; exit 1"))
      #expect(await child.hear() == nil)
      #expect(await String(decoding: child.complaint, as: UTF8.self) == "no\n")
    }

    @Test func whatIsSaidToOneThatHasEndedIsLost() async {
      let child = Conversation(Command("true"))
      #expect(await child.hear() == nil)
      child.say([1])
      #expect(await child.hear() == nil)
    }
  }
}
