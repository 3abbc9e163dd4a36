import Configuration
import FoundationEssentials

/// The configuration that `pltop doctor` finds, and what is wrong with it.
struct DoctorConfiguration {
  let effective: EffectiveSettings
  /// nil: it can be used.
  let error: ConfigurationError?
  private let file: String?
  private let links: [String]

  /// Where the configuration cannot be used, only the options are in force.
  init(_ options: PathOptions, link: String?) {
    file = options.config ?? Configuration.path(ProcessInfo.processInfo.environment)
    do throws(ConfigurationError) {
      let sources = try options.sources()
      effective = try sources.effective(link: link)
      links = sources.file.links.map(\.name)
      error = nil
    } catch {
      self.error = error
      effective = options.effectiveAlone
      links = []
    }
  }

  var lines: [DoctorReport.Line] { [fileLine] + linkLines + strangers }

  private var fileLine: DoctorReport.Line {
    let next = "pltop config --example prints a complete file"
    if let error {
      return .init(
        isGood: false,
        mark: "WRONG",
        subject: "configuration",
        finding: error.message,
        next: next
      )
    }
    guard let file else {
      return .init(isGood: true, subject: "configuration", finding: "no file: there is no home")
    }
    let isThere = FileManager.default.fileExists(atPath: file)
    return .init(
      isGood: true,
      subject: "configuration",
      finding: isThere ? file : "no file; \(file) would be read"
    )
  }

  private var linkLines: [DoctorReport.Line] {
    let names = links.isEmpty ? "" : " (there are: \(links.joined(separator: ", ")))"
    let line = DoctorReport.Line(
      isGood: true,
      subject: "link",
      finding: (effective.link ?? "none") + names
    )
    let hidden = links.filter(Pltop.commands.contains).map { name in
      DoctorReport.Line(
        isGood: false,
        mark: "WRONG",
        subject: "link \(name)",
        finding: "pltop has a command of that name, which goes first",
        next: "pltop live \(name) opens it; or call it something else"
      )
    }
    return [line] + hidden
  }

  /// A misspelt variable would be passed over in silence.
  private var strangers: [DoctorReport.Line] {
    let known =
      Setting.all.compactMap(\.variable) + [Configuration.variable] + ChangeHook.variables
    let found = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("PLTOP_") }
    return found.filter { !known.contains($0) }.sorted().map { name in
      .init(
        isGood: false,
        mark: "WRONG",
        subject: name,
        finding: "pltop knows no such variable",
        next: "pltop config --example names them all"
      )
    }
  }
}
