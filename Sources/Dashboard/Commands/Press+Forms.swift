import Drawing
import PathModel

extension State {
  /// Whether letters are text, and no commands.
  var isTyping: Bool {
    if prompt != nil { return true }
    return switch overlays.last {
    case .composer, .burst, .confirmation: true
    default: false
    }
  }
}

/// Gives to the form that is open what the operator does.
///
/// - Returns: false where there is none, and for a key that no text field takes.
func fill(_ input: FormInput, _ state: inout State) -> Bool {
  if state.prompt != nil { return fillPrompt(input, &state) }
  switch state.overlays.last {
  case .composer(var composer):
    guard composer.take(input) else { return false }
    state.overlays[state.overlays.count - 1] = .composer(composer)
  case .burst(var form):
    guard form.take(input) else { return false }
    state.overlays[state.overlays.count - 1] = .burst(form)
  default: return false
  }
  return true
}

private func fillPrompt(_ input: FormInput, _ state: inout State) -> Bool {
  switch input {
  case .key(let key): return state.prompt?.field.edit(key) ?? false
  case .paste(let text): state.prompt?.field.insert(text)
  case .focus: return false
  }
  return true
}

/// Takes what the form says: the draft, or the burst, which begins.
func acceptForm(_ state: inout State) -> [Effect] {
  switch state.overlays.last {
  case .composer(let composer):
    if let draft = take(composer, &state) {
      state.notice = "\(state.key(.sendRequest)) sends \(draft.request.line)"
    }
  case .burst(let form):
    // What is wrong with it stands in the form.
    guard let plan = try? form.result() else { return [] }
    return submit(.burst(form.draft, plan), &state)
  default: break
  }
  return []
}

/// Makes it the draft, and sends it.
func sendComposed(_ state: inout State) -> [Effect] {
  guard case .composer(let composer) = state.overlays.last, let draft = take(composer, &state)
  else { return [] }
  return submit(.once(draft), &state)
}

/// Yes.
func confirm(_ state: inout State) -> [Effect] {
  guard case .confirmation(let pending) = state.overlays.popLast() else { return [] }
  return begin(pending, &state)
}

/// Anything but yes.
func refuse(_ state: inout State) {
  guard case .confirmation = state.overlays.last else { return }
  state.overlays.removeLast()
  state.notice = "nothing was sent"
}
