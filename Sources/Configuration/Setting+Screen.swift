import Drawing

/// What the operator sees and hears, whichever path is watched.
extension Setting {
  static let screen = [
    bell, onChange, ascii, theme, mouse, language, advice, keys, defaultLink,
  ]

  package static let bell = Setting(
    "bell",
    \.bell,
    .flag,
    "Ring the terminal's bell when the path's state changes",
    option: "--bell/--no-bell",
    isOfDemo: true
  )

  package static let onChange = Setting(
    "on-change",
    \.onChange,
    .command,
    "Run this program when the path's state changes; it reads the status JSON",
    initial: "none",
    example: "[notify-send, \"PrivateLink path\"]",
    option: "--on-change",
    isOfDemo: true
  )

  package static let ascii = Setting(
    "ascii",
    \.ascii,
    .flag,
    "Draw with ASCII characters only",
    option: "--ascii/--no-ascii",
    isOfDemo: true
  )

  package static let theme = Setting(
    "theme",
    \.theme,
    .text("the name of a theme"),
    "The colours",
    option: "--theme",
    isOfDemo: true
  )

  package static let mouse = Setting(
    "mouse",
    \.mouse,
    .flag,
    "Whether the terminal reports the mouse to pltop",
    isOfDemo: true
  )

  package static let language = Setting(
    "language",
    \.language,
    .word(Language.allCases),
    "The language of labels, of findings' headings and of the tour",
    initial: "as LANG says",
    example: "en",
    option: "--lang",
    isOfDemo: true
  )

  package static let advice = Setting(
    "advice",
    \.advice,
    .flag,
    "Say what could be built better",
    option: "--advice/--no-advice",
    isOfDemo: true
  )

  package static let keys = Setting(
    "keys",
    \.keys,
    .bindings,
    "The keys of commands; a key is \(Key.nameForms)",
    initial: "those that ? shows",
    example: "{quit: Q, send-request: [r, F2]}",
    isOfDemo: true
  )

  package static let defaultLink = Setting(
    "default-link",
    \.defaultLink,
    .text("the name of a link"),
    "The link that is meant when none is named",
    initial: "none",
    example: "production"
  )
}
