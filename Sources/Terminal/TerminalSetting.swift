/// What the environment says about the terminal.
struct TerminalSetting: Hashable, Sendable {
  /// Nil when `TERM` is unset or empty.
  let type: String?
  /// The terminal shows 24-bit colours in xterm's way.
  let hasDirectColor: Bool
  /// See no-color.org: set and not empty.
  let refusesColor: Bool
  /// The locale's characters are not UTF-8, or the font of the Linux console lacks the signs.
  let prefersASCII: Bool

  init(environment: (String) -> String?) {
    func value(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let type = value("TERM")
    self.type = type
    let speaksXterm = TerminalSetting.xtermLike.contains { type?.hasPrefix($0) == true }
    hasDirectColor = speaksXterm && ["truecolor", "24bit"].contains(value("COLORTERM"))
    refusesColor = value("NO_COLOR") != nil
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
    prefersASCII = type == "linux" || !TerminalSetting.isUnicode(locale: locale)
  }

  /// Types whose `COLORTERM` is believed: it survives `ssh` and `sudo` less often than it lies.
  private static let xtermLike = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "ghostty",
  ]

  /// Goes by the name: a locale that is not installed here still says what the terminal speaks.
  private static func isUnicode(locale: String) -> Bool {
    let name = locale.lowercased().split(separator: "@").first ?? ""
    return name.hasSuffix(".utf-8") || name.hasSuffix(".utf8")
  }
}
