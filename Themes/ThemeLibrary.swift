package import Drawing
import FoundationEssentials

/// All themes that can be chosen: those that pltop brings, and the operator's own files.
package struct ThemeLibrary: Sendable {
  package struct Entry: Sendable {
    fileprivate enum Source: Sendable {
      case monochrome
      /// The YAML of a scheme that pltop brings: read when it is asked for, as few ever are.
      case program([UInt8])
      case scheme(Scheme)
    }

    /// For the command line.
    package let name: String
    /// The operator's file; nil: pltop brings it.
    package let file: String?
    fileprivate let source: Source

    /// As people write it.
    package var title: String { scheme?.name ?? "Monochrome" }
    /// Nil: for any ground.
    package var variant: Scheme.Variant? { scheme?.variant }

    /// Made when it is asked for: to make every colour legible takes a while.
    package var theme: Theme {
      guard let scheme else { return .monochrome }
      let isOnOwnGround = file == nil && ThemeLibrary.onOwnGround.contains(name)
      return Theme(scheme, name: name, paintsGround: !isOnOwnGround)
    }

    /// Nil: it is without colours.
    private var scheme: Scheme? {
      switch source {
      case .monochrome: nil
      case .program(let yaml): try? SchemeFile.scheme(yaml, file: "\(name).yaml")
      case .scheme(let scheme): scheme
      }
    }
  }

  /// A file of the operator's that cannot be used.
  package struct Fault: Sendable, Hashable {
    package let name: String
    package let error: ThemeError
  }

  /// By name.
  package private(set) var entries: [Entry]
  package private(set) var faults: [Fault] = []

  /// - Parameter folder: Of the operator's files; it need not exist. Nil: there are none.
  package init(folder: String?) {
    entries = [Entry(name: "monochrome", file: nil, source: .monochrome)]
    entries += Scheme.files.map { Entry(name: $0.name, file: nil, source: .program($0.yaml)) }
    for file in Self.files(in: folder) {
      let name = SchemeFile.name(of: file)
      do throws(ThemeError) {
        try add(Entry(try SchemeFile.scheme(at: file), file: file))
      } catch {
        faults.append(Fault(name: name, error: error))
      }
    }
    entries.sort { $0.name < $1.name }
  }

  /// - Throws: when there is none of that name, or its file is wrong.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    let name = name.lowercased()
    if let fault = faults.first(where: { $0.name == name }) { throw fault.error }
    if let entry = entries.first(where: { $0.name == name }) { return entry.theme }
    let names = entries.map(\.name).joined(separator: ", ")
    throw ThemeError(message: "there is no theme '\(name)'; there are \(names)")
  }

  /// The theme of those who chose none; a file of theirs that is wrong does not stand in the way.
  package func usual(_ environment: [String: String]) -> Theme {
    let name = Self.usualName(environment)
    return entries.first { $0.name == name }?.theme ?? .monochrome
  }

  /// `light` where the terminal says that its ground is, else `dark`.
  ///
  /// Source: rxvt(1), "COLORFGBG": colour numbers, the ground's last; 7 and 15 are its whites.
  static func usualName(_ environment: [String: String]) -> String {
    let ground = environment["COLORFGBG"]?.split(separator: ";").last
    return ["7", "15"].contains(ground) ? "light" : "dark"
  }

  private mutating func add(_ entry: Entry) throws(ThemeError) {
    guard let index = entries.firstIndex(where: { $0.name == entry.name }) else {
      return entries.append(entry)
    }
    if let other = entries[index].file {
      let file = entry.file ?? entry.name
      throw ThemeError(message: "\(file): \(other) has the same name; give one another name")
    }
    entries[index] = entry
  }

  /// Nobody chose these, so they leave the terminal its ground.
  static let onOwnGround = ["dark", "light"]

  private static func files(in folder: String?) -> [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { name in
      SchemeFile.endings.contains { name.lowercased().hasSuffix(".\($0)") && !name.hasPrefix(".") }
    }
    .sorted().map { "\(folder)/\($0)" }
  }
}

extension ThemeLibrary.Entry {
  fileprivate init(_ scheme: Scheme, file: String) {
    self.init(name: SchemeFile.name(of: file), file: file, source: .scheme(scheme))
  }
}
