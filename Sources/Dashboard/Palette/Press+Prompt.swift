import Drawing

/// What was typed in the last row takes effect as it is typed: the list is filtered, a theme is seen.
func followPrompt(_ state: inout State) -> [Effect] {
  guard let prompt = state.prompt else { return [] }
  switch prompt.kind {
  case .filter:
    state.list.filter = prompt.field.text
    keepCursor(&state)
    return []
  case .search:
    followSearch(prompt.field.text, &state)
    return []
  case .command:
    state.prompt?.choice = nil
    return preview(Palette(state, typed: prompt.field.text).meaning, &state)
  }
}

/// Another possible command is chosen.
func completeCommand(_ state: inout State) -> [Effect] {
  guard var prompt = state.prompt else { return [] }
  let choices = Palette(state, typed: prompt.field.text).choices
  guard !choices.isEmpty else { return [] }
  if choices.count == 1 || choices[0].meaning == .unfinished && prompt.choice == nil {
    // What wants another word is typed in full, with the space before that.
    let entry = choices[0]
    prompt.field = Prompt.field(entry.words + (entry.meaning == .unfinished ? " " : ""))
    state.prompt = prompt
    return followPrompt(&state)
  }
  let next = prompt.choice.map { ($0 + 1) % choices.count } ?? 0
  prompt.choice = next
  state.prompt = prompt
  return preview(choices[next], &state)
}

/// The line before, or after that.
func recall(_ step: Int, _ state: inout State) {
  guard var prompt = state.prompt, !state.history.isEmpty else { return }
  let past = (prompt.past ?? -1) + step
  guard past < state.history.count else { return }
  prompt.past = past < 0 ? nil : past
  prompt.choice = nil
  let line = past < 0 ? "" : state.history[state.history.count - 1 - past]
  prompt.field = Prompt.field(line)
  state.prompt = prompt
}

func accept(_ prompt: Prompt, _ state: inout State) -> [Effect] {
  state.prompt = nil
  guard prompt.kind == .command else { return [] }
  let palette = Palette(state, typed: prompt.field.text)
  let chosen = prompt.choice.map { palette.choices[$0] } ?? palette.meaning
  guard !prompt.field.text.isEmpty || chosen != nil else { return [] }
  guard let chosen else {
    state.notice = "there is no command '\(prompt.field.text)'; : and Tab show what there is"
    return endPreview(&state)
  }
  guard chosen.meaning != .unfinished else {
    state.prompt = Prompt(.command, chosen.words + " ")
    return []
  }
  remember(chosen.words, &state)
  return perform(chosen.meaning, &state)
}

func cancel(_ prompt: Prompt, _ state: inout State) -> [Effect] {
  state.prompt = nil
  switch prompt.kind {
  case .filter:
    state.list.filter = prompt.before
    keepCursor(&state)
    return []
  case .search:
    state.openAnswer?.search = prompt.before
    return []
  case .command: return endPreview(&state)
  }
}

private func perform(_ meaning: PaletteEntry.Meaning, _ state: inout State) -> [Effect] {
  switch meaning {
  case .command(let name): return endPreview(&state) + perform(name, &state)
  case .theme(let name):
    state.theme = name
    state.previewedTheme = nil
    state.notice = "theme \(name)"
    return [.useTheme(name)]
  case .link(let name):
    guard name != state.link else {
      state.notice = "\(name) is what is shown"
      return []
    }
    state.notice = "opening \(name)"
    return [.openLink(name)]
  case .order(let order): sort(by: order, &state)
  case .filter(let text):
    state.list.filter = text
    keepCursor(&state)
  case .interval(let interval): return setInterval(interval, &state)
  case .unfinished: break
  }
  return []
}

private func remember(_ line: String, _ state: inout State) {
  state.history.removeAll { $0 == line }
  state.history = (state.history + [line]).suffix(State.historyLimit)
}

// MARK: Themes

/// Shows the theme that is typed or chosen, and the one in use when it is no longer.
private func preview(_ entry: PaletteEntry?, _ state: inout State) -> [Effect] {
  guard case .theme(let name) = entry?.meaning else { return endPreview(&state) }
  guard name != (state.previewedTheme ?? state.theme) else { return [] }
  state.previewedTheme = name
  return [.useTheme(name)]
}

private func endPreview(_ state: inout State) -> [Effect] {
  guard state.previewedTheme != nil, let theme = state.theme else { return [] }
  state.previewedTheme = nil
  return [.useTheme(theme)]
}
