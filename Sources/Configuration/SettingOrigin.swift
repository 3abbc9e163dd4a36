/// Where a setting's value comes from.
package enum SettingOrigin: Sendable, Hashable {
  /// Nothing was said of it.
  case initial
  /// Lines count from 1.
  case file(String, line: Int)
  case link(String, file: String, line: Int)
  /// As in `PLTOP_INTERVAL`.
  case variable(String)
  /// As in `--interval`.
  case option(String)

  /// As in `config.yaml:3`, which errors begin with too.
  package var place: String {
    switch self {
    case .initial: "default"
    case .file(let file, let line), .link(_, let file, let line): "\(file):\(line)"
    case .variable(let name), .option(let name): name
    }
  }

  /// As in `config.yaml:3, link production`.
  package var text: String {
    if case .link(let name, _, _) = self { "\(place), link \(name)" } else { place }
  }
}
