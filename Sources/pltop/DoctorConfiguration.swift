import Configuration
import FoundationEssentials

/// The configuration that `pltop doctor` finds, and what is wrong with it.
struct DoctorConfiguration {
  let effective: EffectiveSettings
  /// nil: it can be used.
  let error: ConfigurationError?
  private let file: String?
  private let link: String?

  /// Where the configuration cannot be used, only the options are in force.
  init(_ options: PathOptions, link: String?) {
    file = options.config ?? Configuration.path(ProcessInfo.processInfo.environment)
    do throws(ConfigurationError) {
      effective = try options.effective(link: link)
      error = nil
    } catch {
      self.error = error
      effective = options.effectiveAlone
    }
    self.link = effective.link
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
    link.map { [.init(isGood: true, subject: "link", finding: $0)] } ?? []
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
