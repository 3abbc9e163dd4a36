/// What the tour's panel says besides the text of its steps, in the language of the tour.
struct TourWording {
  private let language: TourState.Language

  init(_ language: TourState.Language) { self.language = language }

  var tour: String { choose("Tour", "ツアー") }
  var next: String { choose("next", "次へ") }
  var previous: String { choose("back", "戻る") }
  var leave: String { choose("leave", "終了") }
  var more: String { choose("more", "続き") }
  var fromAnotherTerminal: String { choose("or in another terminal:", "または別の端末で:") }
  var isFirst: String { choose("this is the first step", "最初のステップです") }
  var isLast: String { choose("the tour ends here; Esc leaves it", "ツアーはここまでです（Escで終了）") }

  func left(at step: Int) -> String {
    choose("tour left at step \(step); t goes on with it", "ツアーを中断しました（\(step)、tで再開）")
  }

  private func choose(_ english: String, _ japanese: String) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
