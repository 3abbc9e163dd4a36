import Foundation
import SystemPackage
import Testing

/// The guided tour, from its first step to its last and back.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoTourTests {
  /// A language, how the tour's panel begins in it, and what stands over a path that is up.
  struct Language: Sendable {
    var option: String
    var heading: String
    var verdict: String
  }

  private static let english = Language(option: "en", heading: "Tour", verdict: "● PATH UP")
  private static let japanese = Language(option: "ja", heading: "ツアー", verdict: "● 経路 正常")

  @Test(arguments: [(80, 24, english), (160, 48, english), (80, 24, japanese), (160, 48, japanese)])
  func leadsThroughEveryStepAndBack(columns: Int, rows: Int, language: Language) async throws {
    let options = ["--tour", "--speed", "50", "--lang", language.option]
    try await withDemo(options, columns: columns, rows: rows) { terminal in
      let steps = try titles(language.option)
      for (index, title) in steps.enumerated() {
        let counter = "\(language.heading) \(index + 1)/\(steps.count)"
        let screen = try await terminal.wait(until: "\(counter): \(title)") {
          $0.contains(counter) && $0.contains(title)
        }
        #expect(screen.contains("DEMO"))
        try await terminal.send(index + 1 < steps.count ? "n" : "p")
      }
      try await terminal.wait(for: "\(language.heading) \(steps.count - 1)/\(steps.count)")
      for _ in steps.dropFirst(2) { try await terminal.send("p") }
      try await terminal.wait(for: "\(language.heading) 1/\(steps.count)")
      // What the later steps broke is mended again.
      try await terminal.wait(for: language.verdict, timeout: .seconds(60))
      try await terminal.send("Escape")
      try await terminal.wait(until: "that the panel is gone") {
        !$0.contains("\(language.heading) 1/")
      }
      try await terminal.quit()
    }
  }

  @Test func sendsItsRequests() async throws {
    try await withDemo(["--tour"], columns: 160, rows: 48) { terminal in
      try await terminal.wait(for: "● PATH UP")
      for step in 2...9 {
        try await terminal.send("n")
        try await terminal.wait(for: "Tour \(step)/")
      }
      try await terminal.wait(for: "GET /api/tasks 200")
      try await terminal.send("n")
      try await terminal.wait(for: "GET /api/task/2 200")
      try await terminal.send("q")
      try await terminal.wait(until: "that the panel is gone") { !$0.contains("Tour 10/") }
      #expect(try await terminal.screen().contains("DEMO"))
      try await terminal.send("t")
      try await terminal.wait(for: "Tour 10/")
    }
  }

  @Test func speaksTheLanguageOfTheLocale() async throws {
    // The locale need not be there for its name to say the language.
    try await withDemo(["--tour"], adding: ["LANG": "C.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"]) {
      _ = try await $0.wait(for: "ツアー 1/")
      _ = try await $0.wait(for: "経路 正常")
    }
  }

  /// The titles of the steps, in their order.
  private func titles(_ language: String) throws -> [String] {
    let file = Repository.root.appending("Sources/DemoCloud/Tour/tour.\(language).yaml").string
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("    title: ") else { return nil }
      return line.dropFirst("    title: ".count).trimmingCharacters(in: ["\""])
    }
  }
}
