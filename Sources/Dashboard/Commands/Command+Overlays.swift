import Drawing

extension DashboardCommand {
  static let ofForms: [DashboardCommand] = [
    .init(
      .accept,
      [.enter, .control("s")],
      "Enter ^S",
      "use",
      "use it for the next request; in headers and body Enter begins a line",
      in: [.composer]
    ),
    .init(
      .sendComposed,
      [.control("r")],
      "^R",
      "use and send",
      "use it, and send it",
      in: [.composer]
    ),
    .init(.accept, [.enter], "Enter", "start", "start the burst", in: [.burst]),
    .init(.nextField, [.tab, .down], "Tab ↓", "next field", "the next field", in: .forms),
    .init(.previousField, [.backTab, .up], "Shift-Tab ↑", "", "the field before", in: .forms),
    .init(
      .confirm,
      [.character("y"), .enter],
      "y Enter",
      "send",
      "yes, send it",
      in: [.confirmation]
    ),
    .init(
      .refuse,
      [.escape],
      "Esc",
      "back",
      "send nothing; so does any other key",
      in: [.confirmation]
    ),
    .init(.back, [.escape], "Esc", "back", "leave without a change", in: .forms),
  ]

  static let ofPrompts: [DashboardCommand] = [
    .init(.accept, [.enter], "Enter", "keep", "keep the filter", in: [.filter]),
    .init(.accept, [.enter], "Enter", "search", "search for it", in: [.search]),
    .init(.accept, [.enter], "Enter", "do it", "do what was typed or chosen", in: [.palette]),
    .init(.complete, [.tab], "Tab", "complete", "the next possible command", in: [.palette]),
    .init(.pastBefore, [.up], "↑", "earlier", "what was typed before", in: [.palette]),
    .init(.pastAfter, [.down], "↓", "later", "what was typed after that", in: [.palette]),
    .init(.back, [.escape], "Esc", "as before", "leave it as it was", in: .prompts),
  ]

  static let ofAnswers: [DashboardCommand] = [
    .init(
      .toggleFold,
      [.enter, .character(" ")],
      "Enter",
      "fold",
      "fold it up, or open it",
      in: [.answer]
    ),
    .init(
      .fold,
      [.left, .character("h")],
      "← h",
      "",
      "fold it up, or what it is in",
      in: [.answer]
    ),
    .init(.unfold, [.right, .character("l")], "→ l", "", "open it", in: [.answer]),
    .init(
      .toggleAllFolds,
      [.character("z")],
      "z",
      "all",
      "fold up everything, or open it",
      in: [.answer]
    ),
    .init(.search, [.character("/")], "/", "search", "search for a text", in: [.answer]),
    .init(.nextHit, [.character("n")], "n", "next", "the next line that has it", in: [.answer]),
    .init(.previousHit, [.character("N")], "N", "", "the line before that has it", in: [.answer]),
    .init(
      .copyValue,
      [.character("c")],
      "c",
      "copy",
      "copy the value, or all that it begins",
      in: [.answer]
    ),
  ]

  static let ofOverlays: [DashboardCommand] = [
    .init(.open, [.enter], "Enter", "choose", "watch this path", in: [.picker]),
    .init(
      .open,
      [.enter],
      "Enter",
      "play or undo",
      "demo: play this scenario, or undo it",
      in: [.scenarios]
    ),
    .init(.open, [.enter], "Enter", "choose", "send requests from there", in: [.seats]),
    .init(
      .back,
      [.escape, .backspace, .character("q")],
      "Esc",
      "back",
      "go back",
      in: Set.texts.union([.scenarios, .seats])
    ),
  ]

  static let ofMovement: [DashboardCommand] = [
    .init(.up, [.up, .character("k")], "↑ k", "", "up", in: .movable),
    .init(.down, [.down, .character("j")], "↓ j", "", "down", in: .movable),
    .init(
      .pageUp,
      [.pageUp, .control("b")],
      "PgUp",
      "",
      "a page up",
      in: Set.movable.union([.tour(.path)])
    ),
    .init(
      .pageDown,
      [.pageDown, .control("f")],
      "PgDn",
      "",
      "a page down",
      in: Set.movable.union([.tour(.path)])
    ),
    .init(.top, [.home, .character("g")], "Home g", "", "to the first line", in: .movable),
    .init(.bottom, [.end, .character("G")], "End G", "", "to the last line", in: .movable),
  ]

  static let ofTheTerminal: [DashboardCommand] = [
    .init(.repaint, [.control("l")], "^L", "", "draw the screen anew", in: .everywhere),
    .init(
      .suspend,
      [.control("z")],
      "^Z",
      "",
      "back to the shell for now (fg returns)",
      in: .everywhere
    ),
    .init(.interrupt, [.control("c")], "^C", "", "quit, from anywhere", in: .everywhere),
  ]
}
