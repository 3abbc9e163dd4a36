import Foundation
import SystemPackage
import Testing

/// `pltop themes`, and `--theme`.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ThemesCommandTests {
  private struct Entry: Decodable {
    var name: String
    var title: String
    var variant: String?
    var file: String?
  }

  private let sandbox: Sandbox
  private let folder = "home/.config/pltop/themes"

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeFolder(folder)
  }

  @Test func allThemesAreListed() async throws {
    try sandbox.write(Self.scheme, to: "\(folder)/Pond.yaml")
    let text = try await run(["themes"])
    #expect(text.exit == 0 && text.stderr.isEmpty)
    #expect(!text.stdout.contains("\u{1B}"), "colours are for terminals")
    let lines = text.stdout.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains(["dark", "dark", "pltop"]))
    #expect(
      lines.contains(["pond", "light", sandbox.folder.appending(folder).string + "/Pond.yaml"])
    )
    let json = try await run(["themes", "--format", "json"])
    let entries = try JSONDecoder().decode([Entry].self, from: Data(json.stdout.utf8))
    #expect(entries.map(\.name) == lines.map(\.[0]))
    let pond = try #require(entries.first { $0.name == "pond" })
    #expect(pond.title == "Pond" && pond.variant == "light" && pond.file != nil)
    #expect(entries.first { $0.name == "monochrome" }?.variant == nil)
  }

  @Test func aFileThatIsWrongIsToldAndHindersNone() async throws {
    try sandbox.write("palette: red\n", to: "\(folder)/odd.yaml")
    let outcome = try await run(["themes"])
    #expect(outcome.exit == 0)
    #expect(outcome.stdout.contains("harbour"))
    #expect(outcome.stderr.contains("/odd.yaml:1: 'palette' takes colours"))
  }

  @Test func filesAreChecked() async throws {
    try sandbox.write(Self.scheme, to: "good.yaml")
    try sandbox.write(Self.scheme.replacing("base03", with: "base0X"), to: "bad.yaml")
    let good = sandbox.folder.appending("good.yaml").string
    let bad = sandbox.folder.appending("bad.yaml").string
    let fine = try await run(["themes", "--check", good])
    #expect(fine.exit == 0)
    #expect(fine.stdout == "\(good): good: Pond, base16, light\n")
    let both = try await run(["themes", "--check", bad, good])
    #expect(both.exit == 1)
    #expect(both.stdout.hasPrefix("\(bad):5: unknown colour 'base0X'; allowed: base00 to base0F"))
    #expect(both.stdout.hasSuffix("\(good): good: Pond, base16, light\n"))
  }

  @Test(arguments: [
    (["themes", "--check"], "--check takes files"),
    (["themes", "mine.yaml"], "pltop themes --check mine.yaml"),
    (["--theme", "pink"], "there is no theme 'pink'; there are blossom, dark, "),
    (["demo", "--theme", "odd"], "/odd.yaml:1: 'palette' takes colours"),
  ])
  func wrongUsageIsRefused(_ arguments: [String], complaint: String) async throws {
    try sandbox.write("palette: red\n", to: "\(folder)/odd.yaml")
    let outcome = try await run(arguments)
    #expect(outcome.exit == 64 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(complaint), "\(outcome.stderr)")
  }

  @Test func colouredWordsAreForTerminalsThatWantThem() async throws {
    try await withTmux(columns: 160, environment: sandbox.environment()) { terminal in
      try await terminal.wait(for: "$")
      try await terminal.type("clear; '\(Repository.pltop)' themes; echo code=$?")
      try await terminal.send("Enter")
      let coloured = try await terminal.wait(for: "code=0\n")
      #expect(coloured.contains("up degraded down unknown title muted  selected   blossom"))
      try await terminal.type("clear; NO_COLOR=1 '\(Repository.pltop)' themes; echo plain=$?")
      try await terminal.send("Enter")
      let plain = try await terminal.wait(for: "plain=0\n")
      #expect(plain.contains("blossom") && !plain.contains("degraded"))
    }
  }

  /// Its ground is there, and the terminal has its own again afterwards.
  @Test func theDashboardHasTheThemeThatIsNamed() async throws {
    for (options, isPainted) in [(["--theme", "harbour"], true), ([], false)] {
      try await withTmux(
        [Repository.pltop.string, "demo"] + options,
        columns: 100,
        rows: 30,
        environment: sandbox.environment()
      ) { terminal in
        try await terminal.wait(for: "PATH UP")
        #expect(try await terminal.styledScreen().contains("48;5;234") == isPainted)
        try await terminal.quit()
      }
    }
  }

  /// In the older form, from white to black.
  private static let scheme = (0..<16).reduce("scheme: Pond\n") { text, index in
    let digit = String(index, radix: 16, uppercase: true)
    let part = String(15 - index, radix: 16)
    return text + "base0\(digit): \"#\(part)\(part)\(part)\"\n"
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    try await Program.run(arguments, environment: sandbox.environment())
  }
}
