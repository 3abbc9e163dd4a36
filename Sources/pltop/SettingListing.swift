import Configuration
import Dashboard
import Drawing
import FoundationEssentials
import PathModel

/// What `pltop config --print` says, for people and for programs.
struct SettingListing {
  /// Every field is always there; null is where there is nothing.
  private struct Document: Encodable {
    struct Entry: Encodable {
      var name: String
      @OrNull var value: SettingValue?
      /// default, file, link, variable or option.
      var origin: String
      /// As in `FILE:LINE`, `PLTOP_INTERVAL` or `--interval`.
      @OrNull var place: String?
    }

    @OrNull var file: String?
    @OrNull var link: String?
    var links: [String]
    var settings: [Entry]
  }

  private let configuration: Configuration
  private let effective: EffectiveSettings

  init(_ configuration: Configuration, _ effective: EffectiveSettings) {
    self.configuration = configuration
    self.effective = effective
  }

  var text: String {
    let links = configuration.links.map(\.name).joined(separator: ", ")
    let head = [
      ("file", configuration.file ?? "none"), ("link", effective.link ?? "none"),
      ("links", links.isEmpty ? "none" : links),
    ]
    let rows = Setting.all.map { setting in
      (setting.name, value(of: setting), effective.origin(of: setting).text)
    }
    let name = rows.map(\.0.count).max() ?? 0
    let width = min(rows.map { TextWidth.of($0.1) }.max() ?? 0, 40)
    let lines =
      head.map { "\(TextWidth.padded($0.0, to: name))  \($0.1)" } + [""]
      + rows.map { row in
        let value = TextWidth.of(row.1) > width ? row.1 : TextWidth.padded(row.1, to: width)
        return "\(TextWidth.padded(row.0, to: name))  \(value)  \(row.2)"
      }
    return lines.map(SafeText.line).joined(separator: "\n")
  }

  /// For the dashboard's screen.
  var entries: [SettingEntry] {
    Setting.all.map { setting in
      SettingEntry(
        name: setting.name,
        value: value(of: setting),
        origin: effective.origin(of: setting).text
      )
    }
  }

  /// What stands for nothing is said in words.
  private func value(of setting: Setting) -> String {
    setting.value(in: effective.settings)?.yaml ?? "- (\(setting.initial ?? "none"))"
  }

  func json() throws -> [UInt8] {
    let document = Document(
      file: configuration.file,
      link: effective.link,
      links: configuration.links.map(\.name),
      settings: Setting.all.map { setting in
        let origin = effective.origin(of: setting)
        return .init(
          name: setting.name,
          value: setting.value(in: effective.settings),
          origin: origin.kind,
          place: origin == .initial ? nil : origin.place
        )
      }
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(document))
  }
}

extension SettingOrigin {
  fileprivate var kind: String {
    switch self {
    case .initial: "default"
    case .file: "file"
    case .link: "link"
    case .variable: "variable"
    case .option: "option"
    }
  }
}
