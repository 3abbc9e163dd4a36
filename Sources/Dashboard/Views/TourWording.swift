/// What the tour's panel says besides the text of its steps, in the language of the tour.
struct TourWording {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var tour: String { language.choose("Tour", "ツアー") }
  var next: String { language.choose("next", "次へ") }
  var previous: String { language.choose("back", "戻る") }
  var leave: String { language.choose("leave", "終了") }
  var more: String { language.choose("more", "続き") }
  var fromAnotherTerminal: String { language.choose("or in another terminal:", "または別の端末で:") }
  var isFirst: String { language.choose("this is the first step", "最初のステップです") }
  var isLast: String { language.choose("the tour ends here; Esc leaves it", "ツアーはここまでです（Escで終了）") }

  func left(at step: Int) -> String {
    language.choose("tour left at step \(step); t goes on with it", "ツアーを中断しました（\(step)、tで再開）")
  }
}
