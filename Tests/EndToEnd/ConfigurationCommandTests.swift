import Foundation
import SystemPackage
import Testing

/// What options, variables, links and the file say together, and what is said of it.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct ConfigurationCommandTests {
  private struct Listing: Decodable {
    struct Entry: Decodable {
      var name: String
      var origin: String
      var place: String?
    }

    var file: String?
    var link: String?
    var links: [String]
    var settings: [Entry]
  }

  private static let yaml = """
    interval: 14
    links:
      prod:
        customer: {profile: customer}
        provider: {profile: provider}
        interval: 13
        requests:
          - {name: health, path: /health, headers: {Authorization: Bearer secret}}
      other: {customer: {profile: nobody}}

    """

  private let standIn: StandIn
  private let sandbox: Sandbox

  init() throws {
    standIn = try StandIn()
    sandbox = try Sandbox()
    try sandbox.write(Self.yaml, to: "config.yaml")
  }

  private var file: String { sandbox.folder.appending("config.yaml").string }

  @Test func whatIsNearerToTheOperatorGoesFirst() async throws {
    #expect(try await interval([]) == "default null")
    #expect(try await interval(["--config", file]) == "file \(file):1")
    let link = ["--config", file, "--link", "prod"]
    #expect(try await interval(link) == "link \(file):6")
    let variables = ["PLTOP_INTERVAL": "12"]
    #expect(try await interval(link, variables) == "variable PLTOP_INTERVAL")
    #expect(try await interval(link + ["--interval", "11"], variables) == "option --interval")
    #expect(try await interval([], ["PLTOP_CONFIG": file]) == "file \(file):1")
  }

  @Test func nothingSecretIsPrinted() async throws {
    for format in ["text", "json"] {
      let outcome = try await run([
        "config", "--config", file, "--link", "prod", "--format", format,
      ])
      #expect(outcome.exit == 0)
      #expect(outcome.stdout.contains("Authorization") && outcome.stdout.contains("***"))
      #expect(!outcome.stdout.contains("secret"), "\(outcome.stdout)")
    }
  }

  @Test func theExampleIsAFileThatChangesNothing() async throws {
    let example = try await run(["config", "--example"])
    #expect(example.exit == 0)
    try sandbox.write(example.stdout, to: "example.yaml")
    let path = sandbox.folder.appending("example.yaml").string
    let plain = try await values(["config"])
    #expect(plain.count > 25)
    #expect(try await values(["config", "--config", path]) == plain)
  }

  @Test func thePathIsWhereTheFileWouldBe() async throws {
    let home = try #require(standIn.environment["HOME"])
    #expect(try await run(["config", "--path"]).stdout == "\(home)/.config/pltop/config.yaml\n")
    #expect(try await run(["config", "--path", "--config", "/x y"]).stdout == "/x y\n")
  }

  @Test func aLinkSaysWhoIsAsked() async throws {
    let good = try await run(["status", "--config", file, "--link", "prod"])
    #expect(good.exit == 0 && good.stdout.hasPrefix("PATH UP  5 of 5 hops up\n"), "\(good.stderr)")
    #expect(good.stdout.contains("profile customer"))
    let calls = try standIn.calls().map(\.argv)
    #expect(calls.allSatisfy { $0.contains("customer") || $0.contains("provider") })
    let unknown = try await run(["check", "--config", file, "--link", "prd"])
    #expect(unknown.exit == 64)
    #expect(
      unknown.stderr.contains("no link 'prd'; there are: prod, other, under links in \(file)")
    )
  }

  @Test func theDashboardOpensOnALink() async throws {
    try await withTmux(
      [Repository.pltop.string, "prod", "--config", file],
      columns: 120,
      rows: 40,
      environment: standIn.environment.merging(["PLTOP_ADVICE": "false"]) { $1 }
    ) { terminal in
      try await terminal.waitUntilUp()
      try await terminal.wait(for: "every 13 s")
      try await terminal.send("5")
      try await terminal.wait(for: "GET /health")
      try await terminal.quit()
    }
  }

  @Test(arguments: [
    (["PLTOP_INTERVAL": "soon"], "PLTOP_INTERVAL takes whole seconds from 1 to 3600, not 'soon'"),
    (["PLTOP_CONFIG": "/nowhere.yaml"], "/nowhere.yaml: there is no such file"),
    (["PLTOP_DEFAULT_LINK": "x"], "PLTOP_DEFAULT_LINK: there is no link 'x'"),
  ])
  func aBadVariableIsNamed(variables: [String: String], words: String) async throws {
    for command in [["status"], ["config"], []] {
      let outcome = try await run(command, variables)
      #expect(outcome.exit == 64 && outcome.stdout.isEmpty)
      #expect(outcome.stderr.contains(words), "\(outcome.stderr)")
    }
    #expect(try standIn.calls().isEmpty)
  }

  @Test func doctorSaysWhichFileIsInForceAndWhatIsWrongWithIt() async throws {
    let good = try await run(["doctor", "--config", file, "--link", "prod"])
    #expect(good.exit == 0)
    for words in [
      "ok       configuration: \(file)", "ok       link: prod (there are: prod, other)",
      "customer profile: customer (\(file):4, link prod)", "interval: 13 s (\(file):6, link prod)",
    ] { #expect(good.stdout.contains(words), "\(words) is not in\n\(good.stdout)") }
    try sandbox.write("links: {status: {}}\n", to: "config.yaml")
    let hidden = try await run(["doctor", "--config", file] + Program.profiles)
    #expect(hidden.stdout.contains("→ pltop live status opens it"), "\(hidden.stdout)")
    try sandbox.write("interval: 0\n", to: "config.yaml")
    let bad = try await run(["doctor", "--config", file] + Program.profiles, ["PLTOP_X": "1"])
    #expect(bad.exit == 1)
    for words in [
      "WRONG    configuration: \(file):1: 'interval' takes whole seconds from 1 to 3600, not '0'",
      "WRONG    PLTOP_X: pltop knows no such variable", "customer account: 444455556666",
    ] { #expect(bad.stdout.contains(words), "\(words) is not in\n\(bad.stdout)") }
  }

  /// Names and values of all settings, without where they come from.
  private func values(_ arguments: [String]) async throws -> [[Substring]] {
    let lines = try await run(arguments).stdout.split(separator: "\n").dropFirst(3)
    return lines.map { Array($0.split(separator: " ").prefix(2)) }
  }

  private func interval(
    _ options: [String],
    _ variables: [String: String] = [:]
  ) async throws -> String {
    let outcome = try await run(["config", "--print", "--format", "json"] + options, variables)
    let listing = try JSONDecoder().decode(Listing.self, from: Data(outcome.stdout.utf8))
    let entry = try #require(listing.settings.first { $0.name == "interval" })
    return "\(entry.origin) \(entry.place ?? "null")"
  }

  private func run(
    _ arguments: [String],
    _ variables: [String: String] = [:]
  ) async throws -> Outcome {
    try await Program.run(
      arguments,
      environment: standIn.environment.merging(variables) { $1 },
      timeout: .seconds(120)
    )
  }
}
