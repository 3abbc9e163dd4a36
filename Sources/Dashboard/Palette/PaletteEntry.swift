import PathModel

/// Something that can be typed after `:`.
struct PaletteEntry: Equatable {
  /// What it does.
  enum Meaning: Equatable {
    case command(DashboardCommand.Name)
    case theme(String)
    case link(String)
    case order(ListState.Order?)
    case filter(String)
    case interval(Duration)
    /// A word that wants another one after it, as in `theme`.
    case unfinished
  }

  /// As it is typed in full.
  let words: String
  let help: String
  let meaning: Meaning

  init(_ words: String, _ help: String, _ meaning: Meaning) {
    self.words = words
    self.help = help
    self.meaning = meaning
  }
}
