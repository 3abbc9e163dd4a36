import Drawing

/// What the tour's panel says besides the text of its steps.
struct TourWording {
  private let lexicon: Lexicon
  private var language: Language { lexicon.language }

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  var tour: String { language.choose("Tour", "ツアー") }
  var next: String { lexicon("next") }
  var previous: String { lexicon("back") }
  var leave: String { lexicon("leave") }
  var more: String { language.choose("more", "続き") }
  var fromAnotherTerminal: String { language.choose("or in another terminal:", "または別の端末で:") }
  var isFirst: String { language.choose("this is the first step", "最初のステップです") }
  var isLast: String { language.choose("the tour ends here; Esc leaves it", "ツアーはここまでです（Escで終了）") }

  func left(at step: Int) -> String {
    language.choose("tour left at step \(step); t goes on with it", "ツアーを中断しました（\(step)、tで再開）")
  }
}
