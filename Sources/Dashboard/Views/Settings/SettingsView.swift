import Drawing

/// What is in force, and where it comes from.
///
/// ```
/// 12 settings, 3 of them not by default …
/// setting   value   from
/// interval  10      default
/// ```
struct SettingsView: ListView {
  static let screen = State.ScreenName.settings
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    head.draw(in: area.top(1).inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
    table.draw(in: list(in: area), on: &screen)
  }

  func list(in area: Rect) -> Rect { area.removingTop(2) }

  private var head: StyledText {
    let all = state.settingsInForce
    let own = all.count { !$0.isDefault }
    return StyledText("\(own) of \(all.count) are set; ", .text)
      + StyledText(
        "pltop config --example shows all that can stand in the file",
        .muted
      )
  }

  var listing: Listing<SettingEntry> {
    let glyphs = glyphs
    return Listing(
      state.settingsInForce,
      id: \.name,
      isProblem: { !$0.isDefault },
      columns: [
        .sign { StyledText($0.isDefault ? " " : String(glyphs.bullet), .accent) },
        ListColumn(
          "setting",
          .fitting(atMost: 30),
          by: { SortKey($0.name) },
          cell: { StyledText($0.name, $0.isDefault ? .text : .title) }
        ),
        .text("value", .share(1)) { SafeText.line($0.value) },
        .text("from", .share(1), role: .muted) { SafeText.line($0.origin) },
      ]
    )
  }

  func details(of item: SettingEntry) -> ObjectDetails? {
    ObjectDetails(title: StyledText(item.name, .title), id: item.value) { width in
      StyledText(SafeText.line(item.value), .text).wrapped(to: width)
        + ["", StyledText("from \(SafeText.line(item.origin))", .muted)]
    }
  }
}

extension SettingEntry {
  var isDefault: Bool { origin == "default" }
}

extension State {
  /// The settings as the operator has changed them since the program began.
  var settingsInForce: [SettingEntry] {
    let changed = [
      "interval": String(interval.components.seconds), "theme": theme ?? "",
      "mouse": String(usesMouse), "advice": String(!findings.hidesAdvice),
    ]
    return settings.map { entry in
      guard let value = changed[entry.name], !value.isEmpty, value != entry.value else {
        return entry
      }
      return SettingEntry(name: entry.name, value: value, origin: "changed here")
    }
  }
}
