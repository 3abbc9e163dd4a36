import CNcurses
package import Drawing

/// Themes in a line of text, for output that is not a screen.
package struct Swatches: Sendable {
  private let depth: ColorDepth

  /// Nil: nothing is coloured, because it goes to no terminal, or to one that has or wants none.
  package init?(_ environment: [String: String], isTerminal: Bool) {
    let setting = TerminalSetting { environment[$0] }
    guard isTerminal, !setting.refusesColor, let type = setting.type else { return nil }
    let colors = Int(pl_terminal_colors(type))
    depth = setting.hasDirectColor ? .direct : ColorDepth(colors: colors)
    if depth == .none { return nil }
  }

  /// Words in the looks of their roles, on the theme's ground.
  package func text(_ words: [(String, Role)], in theme: Theme) -> String {
    words.map { text, role in
      "\u{1B}[\(codes(of: theme.appearance(of: role), on: theme.ground))m\(text)"
    }
    .joined() + "\u{1B}[0m"
  }

  /// For SGR of ECMA-48, and xterm's 38 and 48.
  private func codes(of appearance: Appearance, on ground: Theme.Ground?) -> String {
    let colors = depth.colors(of: appearance, on: ground)
    let emphasis = [
      (appearance.bold, "1"), (appearance.dim, "2"), (appearance.italic, "3"),
      (appearance.underline, "4"), (appearance.reverse != colors.reverses, "7"),
    ]
    let numbers = [(colors.foreground, "3"), (colors.background, "4")].compactMap { number, place in
      number.map { code($0, place) }
    }
    return (["0"] + emphasis.filter(\.0).map(\.1) + numbers).joined(separator: ";")
  }

  private func code(_ number: Int32, _ place: String) -> String {
    switch depth {
    case .direct: "\(place)8;2;\(number >> 16);\(number >> 8 & 0xFF);\(number & 0xFF)"
    case .indexed: "\(place)8;5;\(number)"
    case .basic, .none: "\(place)\(number)"
    }
  }
}
