import Drawing
import FoundationEssentials
import PathModel

/// A list of objects of AWS, below what is to be said of all of them.
///
/// ```
/// head: counts, or why there are none
/// list
/// foot, where there are rows to spare
/// ```
protocol ObjectListView: ListView {
  /// Counts, and what is not known and why.
  func head(width: Int) -> [StyledText]
  /// At most so many lines, a rule as the first of them; empty: there is nothing to say.
  func foot(in area: Rect) -> ObjectListFoot?
}

/// What stands below a list.
struct ObjectListFoot {
  let title: StyledText
  let lines: [StyledText]
}

/// The head of a list of one kind, as a snapshot keeps it.
private struct ListHead<List>: Sendable {
  let lines: [StyledText]
}

/// What a head is made from, besides the snapshot.
private struct HeadInputs: Hashable, Sendable {
  let width: Int
  let now: Date
  let glyphs: Glyphs
  let language: Language
}

extension ObjectListView {
  func foot(in area: Rect) -> ObjectListFoot? { nil }

  func list(in area: Rect) -> Rect { parts(of: area).list }

  func draw(in area: Rect, on screen: inout Screen) {
    let parts = parts(of: area)
    TextBlock(parts.text, isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: parts.head.inset(left: 1, right: 1), on: &screen)
    if !parts.list.isEmpty { table.draw(in: parts.list, on: &screen) }
    guard let foot = parts.foot else { return }
    HeadedRule(title: foot.title, glyphs: glyphs).draw(in: parts.below.top(1), on: &screen)
    TextBlock(foot.lines, isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: parts.below.removingTop(1).inset(left: 1, right: 1), on: &screen)
  }

  private func keptHead(width: Int) -> [StyledText] {
    let inputs = HeadInputs(width: width, now: state.now, glyphs: glyphs, language: state.language)
    return memo?.value(for: inputs) { ListHead<Self>(lines: head(width: width)) }.lines
      ?? head(width: width)
  }

  /// The list keeps at least half of the rows; without items it has none.
  private func parts(of area: Rect) -> (
    head: Rect, text: [StyledText], list: Rect, below: Rect, foot: ObjectListFoot?
  ) {
    let arranged = arranged
    let hasList = arranged.all > 0
    var text = keptHead(width: area.width - 2)
    if hasList, arranged.items.isEmpty {
      text.append(StyledText("none of \(arranged.all) fits what is asked for", .muted))
    }
    let limit = hasList ? area.height / 2 : area.height
    let head = area.top(min(text.count, limit))
    let foot = hasList ? foot(in: area) : nil
    let below = area.bottom(foot.map { $0.lines.count + 1 } ?? 0)
    let list = area.removingTop(head.height).removingBottom(below.height)
    return (head, text, hasList ? list : list.top(0), below, foot)
  }
}

extension ObjectListView {
  /// The time of day and the age, as in `02:59:51, 9 s ago`.
  var when: Moments { Moments(now: state.now, zone: state.timeZone) }

  /// Why there is nothing to list at all; empty: there is a path to look at.
  func pathNote(width: Int) -> [StyledText] {
    guard let snapshot = state.shown else {
      return [StyledText("\(glyphs.pending) asking AWS for the first time", .pending)]
    }
    if case .none(let nothing) = snapshot.status.choice {
      return nothing.lines.flatMap { StyledText($0, .unknown).wrapped(to: width) }
    }
    guard snapshot.sample.path == nil else { return [] }
    let isWaiting = snapshot.status.choice == .waiting
    let words = isWaiting ? "looking for the path" : "choose a path first"
    return [StyledText("\(glyphs.pending) \(words)", .pending)]
  }

  /// What a hop says of itself where there is nothing to list of it.
  func note(on hop: Hop, width: Int) -> [StyledText] {
    guard let snapshot = state.shown else { return [] }
    guard !snapshot.isAwaited(hop) else {
      return [StyledText("\(glyphs.pending) asking AWS about \(hop.kind.title)", .pending)]
    }
    let state = hop.isWatched ? hop.state : nil
    let sign = glyphs.sign(of: state)
    let words = StyledText("\(sign) \(hop.kind.title): \(hop.summary)", state.role)
    let next = hop.problem?.next.map { StyledText("\(glyphs.arrow) \($0)", .accent) }
    return words.wrapped(to: width) + (next?.wrapped(to: width) ?? [])
  }

  /// That something is awaited, old or not to be had, and why; nothing is said of what is known.
  func note<Value>(on reading: Reading<Value>, _ what: String, width: Int) -> [StyledText] {
    let words: StyledText
    switch reading {
    case .pending: return [StyledText("\(glyphs.pending) \(what): asking AWS", .pending)]
    case .value: return []
    case .stale(_, let at, let why):
      let age = Wording.age(of: at, now: state.now)
      words = StyledText("\(glyphs.stale) \(what) as of \(age) ago: \(why.message)", .stale)
    case .unavailable(let why):
      words = StyledText("\(glyphs.unknown) \(what): \(why.message)", .unknown)
    }
    let next = reading.problem?.next.map { StyledText("\(glyphs.arrow) \($0)", .accent) }
    return words.wrapped(to: width) + (next?.wrapped(to: width) ?? [])
  }
}
