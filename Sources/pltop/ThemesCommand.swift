import ArgumentParser
import Drawing
import FoundationEssentials
import PathModel
import Terminal
import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The command `pltop themes`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Lists the colours there are, or checks files of your own.",
    discussion: """
      Files of tinted-theming (base16 or base24) in ~/.config/pltop/themes/ are themes too, named \
      as the file is; one of your own goes before one that pltop brings. --check says for each \
      file whether it can be used; exit code 1 when one cannot.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "Of the list: text for people, json for programs.")
  var format = Format.text

  @Flag(help: "Check these files instead: what is wrong with each, and in which line.")
  var check = false

  @Argument(help: "Files to check, as in mine.yaml.")
  var files: [String] = []

  func validate() throws {
    if check, files.isEmpty { throw ValidationError("--check takes files, as in mine.yaml.") }
    if !check, let file = files.first {
      throw ValidationError("To check a file: pltop themes --check \(file)")
    }
  }

  func run() throws {
    guard !check else { return try checkFiles() }
    let library = ThemeLibrary.ofOperator()
    let catalog = ThemeCatalog(library.entries)
    switch format {
    case .text:
      let environment = ProcessInfo.processInfo.environment
      let swatches = Swatches(environment, isTerminal: isatty(STDOUT_FILENO) == 1)
      Console.print(catalog.text(swatches))
    case .json: Console.print(try catalog.json())
    }
    for fault in library.faults { Console.complain(SafeText.line(fault.error.message)) }
  }

  private func checkFiles() throws {
    var isGood = true
    for file in files {
      do throws(ThemeError) {
        let scheme = try SchemeFile.scheme(at: file)
        let words = "\(file): good: \(scheme.name), \(scheme.system), \(scheme.variant)"
        Console.print(SafeText.line(words))
      } catch {
        isGood = false
        Console.print(SafeText.line(error.message))
      }
    }
    guard isGood else { throw ExitCode.unusable }
  }
}

/// The list of themes, for people and for programs.
struct ThemeCatalog {
  /// Every field is always there.
  private struct Item: Encodable {
    var name: String
    var title: String
    @OrNull var variant: String?
    @OrNull var file: String?
  }

  private let entries: [ThemeLibrary.Entry]

  init(_ entries: [ThemeLibrary.Entry]) { self.entries = entries }

  func text(_ swatches: Swatches?) -> String {
    let rows = entries.map { entry in
      [entry.name, entry.variant?.rawValue ?? "any", entry.file ?? "pltop"].map(SafeText.line)
    }
    let widths = (0..<2).map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
    return zip(entries, rows).map { entry, row in
      let cells = zip(row, widths).map { TextWidth.padded($0, to: $1) }
      let words = (cells + [row[2]]).joined(separator: "  ")
      guard let swatches else { return words }
      return "\(swatches.text(Self.sample, in: entry.theme))  \(words)"
    }
    .joined(separator: "\n")
  }

  func json() throws -> [UInt8] {
    let items = entries.map { entry in
      Item(
        name: entry.name,
        title: entry.title,
        variant: entry.variant?.rawValue,
        file: entry.file
      )
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(items))
  }

  /// What the dashboard shows most of.
  private static let sample: [(String, Role)] = [
    (" up ", .up), ("degraded ", .degraded), ("down ", .down), ("unknown ", .unknown),
    ("title ", .title), ("muted ", .muted), (" selected ", .selection),
  ]
}
