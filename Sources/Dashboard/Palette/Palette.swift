/// What can be typed after `:` where the operator is.
struct Palette {
  /// Short names, as users of k9s and vim type them.
  static let aliases: [String: DashboardCommand.Name] = [
    "q": .quit, "q!": .quit, "qa": .quit, "x": .quit, "?": .help, "h": .help, "w": .save,
    "t": .showTargets, "tg": .showTargets, "svc": .showService, "ecs": .showService,
    "tasks": .showService, "net": .showNetwork, "sg": .showNetwork, "vpc": .showNetwork,
    "req": .showRequests, "ev": .showEvents, "f": .showFindings, "aws": .showCalls,
    "vpce": .showFleet, "endpoints": .showFleet, "set": .showSettings, "r": .sendRequest,
    "u": .refresh,
  ]

  private let state: State
  private let typed: String

  init(_ state: State, typed: String) {
    self.state = state
    self.typed = String(typed.drop { $0 == " " })
  }

  /// What it may become, the likeliest first.
  var choices: [PaletteEntry] {
    if let arguments { return arguments }
    let all = entries
    let word = typed.lowercased()
    let begin = all.filter { $0.words.hasPrefix(word) }
    let alias = Self.aliases[word].flatMap { name in all.first { $0.meaning == .command(name) } }
    let others = all.filter { !$0.words.hasPrefix(word) && $0.words.contains(word) }
    return ([alias].compactMap(\.self) + begin + others).uniqued
  }

  /// What is meant by what is typed as it stands; nil: nothing, or more than one thing.
  var meaning: PaletteEntry? {
    let choices = choices
    let word = typed.lowercased()
    return choices.first { $0.words.lowercased() == word } ?? Self.alias(word, in: choices)
      ?? (choices.count == 1 ? choices[0] : nil)
  }

  private static func alias(_ word: String, in choices: [PaletteEntry]) -> PaletteEntry? {
    aliases[word].flatMap { name in choices.first { $0.meaning == .command(name) } }
  }

  /// Commands of the place that lies below, and words that take another one.
  private var entries: [PaletteEntry] {
    var place = state
    place.prompt = nil
    let commands = DashboardCommand.offered(by: place, in: place.place)
      .filter { !Self.unnamed.contains($0.name) }
      .map { PaletteEntry($0.name.rawValue, $0.help, .command($0.name)) }
    let words = Word.allCases.filter { $0.isOffered(by: place) }
      .map { PaletteEntry($0.rawValue, $0.help, .unfinished) }
    return (commands.filter { !words.map(\.words).contains($0.words) } + words).uniqued
  }

  /// What nobody would type the name of.
  private static let unnamed: Set<DashboardCommand.Name> = [
    .palette, .up, .down, .pageUp, .pageDown, .top, .bottom, .columnsLeft, .columnsRight, .open,
    .back, .interrupt,
  ]

  /// What may stand after a word that takes another one; nil: no such word was typed.
  private var arguments: [PaletteEntry]? {
    guard let space = typed.firstIndex(of: " "),
      let word = Word(rawValue: typed[..<space].lowercased()), word.isOffered(by: state)
    else { return nil }
    let rest = String(typed[space...].drop { $0 == " " })
    return word.entries(state, rest)
  }
}

extension [PaletteEntry] {
  /// Without those that are there twice, as one command for several lists is.
  fileprivate var uniqued: [PaletteEntry] {
    reduce(into: []) { kept, entry in
      if !kept.contains(where: { $0.words == entry.words }) { kept.append(entry) }
    }
  }
}
