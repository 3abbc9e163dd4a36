extension Palette {
  /// A word that takes another one after it.
  enum Word: String, CaseIterable {
    case theme
    case link
    case sort
    case filter
    case interval

    var help: String {
      switch self {
      case .theme: "NAME: another theme; it is shown while it is chosen"
      case .link: "NAME: another path of the configuration"
      case .sort: "COLUMN [desc]: sort the list by a column; none: as it comes"
      case .filter: "TEXT: list only what has it"
      case .interval: "SECONDS: between two refreshes, 1 to 3600"
      }
    }

    func isOffered(by state: State) -> Bool {
      switch self {
      case .theme: !state.themes.isEmpty
      case .link: !state.links.isEmpty
      case .sort, .filter: state.listView != nil
      case .interval: true
      }
    }

    /// What may stand after it, given the beginning of that.
    func entries(_ state: State, _ typed: String) -> [PaletteEntry] {
      switch self {
      case .theme: named(state.themes, typed, now: state.theme) { .theme($0) }
      case .link: named(state.links, typed, now: state.link) { .link($0) }
      case .sort: orders(state.listView?.sortable ?? [], typed)
      case .filter: [PaletteEntry("\(rawValue) \(typed)", "list only what has it", .filter(typed))]
      case .interval: interval(typed)
      }
    }

    private func named(
      _ names: [String],
      _ typed: String,
      now: String?,
      meaning: (String) -> PaletteEntry.Meaning
    ) -> [PaletteEntry] {
      let word = typed.lowercased()
      let search = TextSearch(word)
      let likely =
        names.filter { $0.lowercased().hasPrefix(word) }
        + names.filter { !$0.lowercased().hasPrefix(word) && search.isIn($0) }
      return likely.map {
        PaletteEntry("\(rawValue) \($0)", $0 == now ? "in use" : "", meaning($0))
      }
    }

    private func orders(_ titles: [String], _ typed: String) -> [PaletteEntry] {
      let all = titles.flatMap { title in
        [
          PaletteEntry(
            "\(rawValue) \(title)",
            "",
            .order(ListState.Order(column: title))
          ),
          PaletteEntry(
            "\(rawValue) \(title) desc",
            "the last first",
            .order(ListState.Order(column: title, descending: true))
          ),
        ]
      }
      let none = PaletteEntry("\(rawValue) none", "as it comes", .order(nil))
      return (all + [none]).filter {
        $0.words.lowercased().hasPrefix("\(rawValue) \(typed.lowercased())")
      }
    }

    private func interval(_ typed: String) -> [PaletteEntry] {
      guard let seconds = Int(typed), (1...3600).contains(seconds) else { return [] }
      return [PaletteEntry("\(rawValue) \(seconds)", "", .interval(.seconds(seconds)))]
    }
  }
}
