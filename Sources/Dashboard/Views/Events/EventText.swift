import Drawing
import FoundationEssentials
import PathModel

/// All that is known of one event.
struct EventText {
  private let event: PathEvent
  private let state: State
  private var field: Field { Field(state.lexicon) }

  init(_ event: PathEvent, _ state: State) {
    self.event = event
    self.state = state
  }

  var title: StyledText { StyledText(state.lexicon("Event"), Style(.title, bold: true)) }

  func lines(width: Int) -> [StyledText] {
    let lines = text(width) + [""] + when(width)
    switch event {
    case .change(let change):
      return lines + field.lines("hop", event.place, width: width)
        + field.lines("was", change.old, width: width)
        + field.lines("is", change.new, width: width) + rule(width)
    case .message(let id, _, _):
      return lines + field.lines("said by", "the ECS service", width: width)
        + field.lines("id", id, width: width)
    }
  }

  /// What of its text fits, and whether more does not.
  func summary(width: Int, height: Int) -> [StyledText] {
    let lines = text(width)
    guard lines.count > height, let last = lines.prefix(height).last else { return lines }
    let more = StyledText("\(state.glyphs.ellipsis) Enter", .muted)
    let cut = last.clipped(to: max(0, width - more.width - 1), ellipsis: state.glyphs.ellipsis)
    return lines.prefix(height - 1) + [cut + " " + more]
  }

  private func text(_ width: Int) -> [StyledText] {
    StyledText(event.text, Style(.text, bold: event.isOfThePath)).wrapped(to: width)
  }

  private func when(_ width: Int) -> [StyledText] {
    let age = Wording.age(of: event.at, now: state.now)
    return field.lines(
      "at",
      "\(Wording.time(event.at, in: state.timeZone)), \(age) ago",
      width: width
    )
  }

  /// Of a finding's event: what the rule looks for, and who says so.
  private func rule(_ width: Int) -> [StyledText] {
    guard let id = event.rule else { return [] }
    let rule = DiagnosisRule.all.first { $0.id == id }
    return field.lines("looks for", rule?.title, width: width)
      + field.lines("source", rule?.source, width: width)
      + field.lines("more", "pltop explain \(id)", width: width)
  }
}
