import Drawing
import FoundationEssentials
import PathModel

/// The two VPCs with their hops, and PrivateLink between them.
struct PathPicture {
  private let sample: Sample
  private let status: PathStatus
  private let glyphs: Glyphs
  private let customer: [Card]
  private let link: Card
  private let provider: [Card]

  init(_ snapshot: State.Snapshot, glyphs: Glyphs, now: Date) {
    sample = snapshot.sample
    status = snapshot.status
    self.glyphs = glyphs
    let maker = CardMaker(snapshot, glyphs: glyphs, now: now)
    customer = [maker.client, maker.endpoint]
    link = maker.endpointService
    provider = [maker.networkLoadBalancer, maker.applicationLoadBalancer, maker.service]
  }

  /// Customer above provider.
  ///
  /// - Returns: how many rows it took.
  func drawStacked(in area: Rect, on screen: inout Screen) -> Int {
    let room = area.height - 4 - 1
    let upper = min(height(of: customer), max(3, room * 2 / 5))
    let lower = min(height(of: provider), room - upper)
    let top = area.top(upper + 2)
    drawBox(.customer, customer, in: top, on: &screen)
    let between = area.removingTop(upper + 2).top(1).inset(left: 2)
    linkLine.draw(in: between, on: &screen, ellipsis: glyphs.ellipsis)
    let bottom = area.removingTop(upper + 3).top(lower + 2)
    drawBox(.provider, provider, in: bottom, on: &screen)
    return upper + lower + 5
  }

  /// Customer left of provider.
  ///
  /// - Returns: how many rows it took.
  func drawSideBySide(in area: Rect, on screen: inout Screen) -> Int {
    let height = min(height(of: customer + [link] + provider), area.height - 2) + 2
    let columns = area.top(height).columns([32, 17, 51])
    guard columns.count == 3 else { return 0 }
    drawBox(.customer, customer, in: columns[0], on: &screen)
    let middle = columns[1].inset(left: 1, top: 1, right: 1)
    let arrow = String(repeating: glyphs.doubleArrow.prefix(1) == "=" ? "=" : "═", count: 2)
    StyledText("\(arrow) PrivateLink \(glyphs.doubleArrow)", .accent)
      .draw(in: middle.top(1), on: &screen, ellipsis: glyphs.ellipsis)
    link.draw(in: middle.removingTop(1), on: &screen, glyphs: glyphs)
    drawBox(.provider, provider, in: columns[2], on: &screen)
    return height
  }

  private func height(of cards: [Card]) -> Int { cards.map { $0.lines.count + 1 }.max() ?? 0 }

  /// The endpoint service on one line.
  private var linkLine: StyledText {
    var line = StyledText("PrivateLink \(glyphs.doubleArrow) ", .accent) + link.title
    for detail in link.lines { line += StyledText(" ", .text) + detail }
    return line
  }

  private func drawBox(_ side: Side, _ cards: [Card], in rect: Rect, on screen: inout Screen) {
    let frame = Frame(title: title(of: side), note: note(of: side), glyphs: glyphs)
    let inside = frame.draw(in: rect, on: &screen).inset(left: 1, right: 1)
    let gap = 2 + TextWidth.of(glyphs.arrow)
    let columns = inside.columns(cards.map { _ in 1 }, gap: gap)
    for (index, (card, column)) in zip(cards, columns).enumerated() {
      card.draw(in: column, on: &screen, glyphs: glyphs)
      guard index + 1 < cards.count else { continue }
      let between = Rect(x: column.right + 1, y: inside.y, width: gap - 1, height: 1)
      StyledText(glyphs.arrow, .accent).draw(in: between, on: &screen)
    }
  }

  /// The box's title, as in `customer vpc-2 · 10.1.1.0/24`.
  private func title(of side: Side) -> StyledText {
    let vpc = status.vpc(of: side, in: sample)
    let words = Card.joined([vpc?.name ?? vpc?.id, vpc?.cidrBlocks.first])
    return StyledText(side.rawValue, Style(.title, bold: true))
      + StyledText(words.isEmpty ? "" : " \(words)", .text)
  }

  /// Account, profile and region, so that one sees whose system this is.
  private func note(of side: Side) -> StyledText {
    let access = side == .customer ? sample.customer.access : sample.provider.access
    let identity = side == .customer ? sample.customer.identity : sample.provider.identity
    let words = Card.joined([identity.latest?.account, access.profile, access.region])
    return StyledText(words, identity.current == nil ? .stale : .muted)
  }
}
