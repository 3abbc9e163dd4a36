import Drawing
import FoundationEssentials
import PathModel

/// The two VPCs with their hops, and PrivateLink between them.
struct PathPicture {
  /// Rows of the stacked picture with nothing but the hops' titles.
  static let leastHeight = 7

  private let snapshot: State.Snapshot
  private let glyphs: Glyphs
  private let lexicon: Lexicon
  private let customer: [Card]
  private let link: Card
  private let provider: [Card]
  /// The hop that has to be fixed first; nil: none.
  private let fault: Finding?

  init(
    _ snapshot: State.Snapshot,
    glyphs: Glyphs,
    lexicon: Lexicon,
    now: Date,
    highlighted: Set<Hop.Kind> = [],
    fault: Finding? = nil,
    rows: Int
  ) {
    self.snapshot = snapshot
    self.fault = fault
    self.glyphs = glyphs
    self.lexicon = lexicon
    let maker = CardMaker(
      snapshot,
      glyphs: glyphs,
      lexicon: lexicon,
      now: now,
      highlighted: highlighted,
      rows: rows
    )
    customer = [maker.client, maker.endpoint]
    link = maker.endpointService
    provider = snapshot.status.hops.compactMap { maker.providerCard($0.kind) }
  }

  private var sample: Sample { snapshot.sample }
  private var status: PathStatus { snapshot.status }

  /// Customer above provider.
  ///
  /// - Returns: how many rows it took.
  func drawStacked(in area: Rect, on screen: inout Screen) -> Int {
    let room = max(0, area.height - 5)
    let wanted = (customer: height(of: customer), provider: height(of: provider))
    let upper = min(wanted.customer, max(min(3, room / 2), room * 2 / 5, room - wanted.provider))
    let lower = max(0, min(wanted.provider, room - upper))
    drawBox(.customer, customer, in: area.top(upper + 2), on: &screen)
    let between = area.removingTop(upper + 2).top(1).inset(left: 2, right: 1)
    let mark = mark(of: .endpointService)
    let arrow = shaft(mark == nil ? 2 : 1) + String(glyphs.arrowHead)
    let lead = StyledText("PrivateLink \(arrow) ", .accent) + (mark ?? "")
    (lead + link.row(width: between.width - lead.width))
      .draw(in: between, on: &screen, ellipsis: glyphs.ellipsis)
    let bottom = area.removingTop(upper + 3).top(lower + 2)
    drawBox(.provider, provider, in: bottom, on: &screen)
    return upper + lower + 5
  }

  /// Customer left of provider.
  ///
  /// - Returns: how many rows it took.
  func drawSideBySide(in area: Rect, on screen: inout Screen) -> Int {
    // The endpoint service stands below the arrow, beside the boxes' borders.
    let wanted = max(height(of: customer + provider) + 2, link.height + 2)
    let height = min(wanted, max(0, area.height))
    let columns = area.top(height).columns([34, 16, 50])
    guard columns.count == 3 else { return 0 }
    drawBox(.customer, customer, in: columns[0], on: &screen)
    drawLink(in: columns[1].removingTop(1), on: &screen)
    drawBox(.provider, provider, in: columns[2], on: &screen)
    return height
  }

  /// An arrow from box to box, and under it the endpoint service.
  private func drawLink(in area: Rect, on screen: inout Screen) {
    let row = area.top(1)
    let shaft = carries(to: .endpointService) ? glyphs.doubleShaft : glyphs.brokenShaft
    screen.fill(row, shaft, style: Style(.accent))
    screen.fill(row.right(1), glyphs.arrowHead, style: Style(.accent))
    StyledText(" PrivateLink ", Style(.title, bold: true))
      .draw(in: row, on: &screen, alignment: .center, ellipsis: glyphs.ellipsis)
    let body = area.removingTop(1)
    link.draw(in: body.inset(left: 1, right: 1), on: &screen, glyphs: glyphs)
    mark(of: .endpointService)?.draw(in: body.top(1).left(1), on: &screen)
  }

  private func height(of cards: [Card]) -> Int { cards.map(\.height).max() ?? 0 }

  private func shaft(_ length: Int) -> String {
    let shaft = carries(to: .endpointService) ? glyphs.doubleShaft : glyphs.brokenShaft
    return String(repeating: String(shaft), count: length)
  }

  /// Whether no hop before is down: what arrives at a broken one goes no further.
  private func carries(to hop: Hop.Kind) -> Bool {
    !status.carrying.prefix { $0.kind != hop }.contains { $0.state == .down }
  }

  private func drawBox(_ side: Side, _ cards: [Card], in rect: Rect, on screen: inout Screen) {
    let title = title(of: side)
    let note = note(of: side, width: rect.width - title.width - 7)
    let frame = Frame(title: title, note: note, glyphs: glyphs)
    let inside = frame.draw(in: rect, on: &screen).inset(left: 1, right: 1)
    let columns = inside.columns(cards.map { _ in 1 }, gap: 5)
    let kinds = kinds(of: side)
    for (index, (card, column)) in zip(cards, columns).enumerated() {
      card.draw(in: column, on: &screen, glyphs: glyphs)
      let before = Rect(x: column.x - 1, y: inside.y, width: 1, height: min(1, inside.height))
      mark(of: kinds[index])?.draw(in: before, on: &screen)
      guard index + 1 < columns.count, !inside.isEmpty else { continue }
      // From the title to the next hop: an arrow that reaches.
      let start = column.x + min(card.title.width, column.width) + 1
      let end = columns[index + 1].x - (mark(of: kinds[index + 1]) == nil ? 1 : 2)
      let arrow = Rect(x: start, y: inside.y, width: end - start, height: 1)
      let shaft = carries(to: kinds[index + 1]) ? glyphs.arrowShaft : glyphs.brokenShaft
      screen.fill(arrow, shaft, style: Style(.accent))
      screen.fill(arrow.right(1), glyphs.arrowHead, style: Style(.accent))
    }
  }

  private func kinds(of side: Side) -> [Hop.Kind] {
    switch side {
    case .customer: [.client, .endpoint]
    case .provider: status.hops.map(\.kind).filter { !$0.isOfEntrance }
    }
  }

  /// What points at the hop that has to be fixed first, as in `›✖ ALB DOWN`.
  private func mark(of hop: Hop.Kind) -> StyledText? {
    guard let fault, fault.hop == hop else { return nil }
    return StyledText(String(glyphs.pointer), Style(fault.role, bold: true, reverse: true))
  }

  /// The box's title, as in `customer vpc-2 · 10.1.1.0/24`.
  private func title(of side: Side) -> StyledText {
    let vpc = status.vpc(of: side, in: sample)
    let words = Card.joined([vpc?.name ?? vpc?.id, vpc?.cidrBlocks.first])
    return StyledText(lexicon(side.rawValue), Style(.title, bold: true))
      + StyledText(words.isEmpty ? "" : " \(words)", .text)
  }

  /// Account, region and profile, as far as there is room: one sees whose system this is.
  ///
  /// An account that both sides are in is said once.
  private func note(of side: Side, width: Int) -> StyledText {
    let access = side == .customer ? sample.customer.access : sample.provider.access
    let identity = side == .customer ? sample.customer.identity : sample.provider.identity
    let account = identity.latest?.account
    let isSame = side == .customer && account == sample.provider.identity.latest?.account
    let words = [
      isSame ? nil : account, status.region(of: side, in: sample), access.profile,
    ]
    let role: Role = identity.current == nil ? .stale : .muted
    let note = CardLine("", words: words, role).fitted(to: width)
    return note.width <= width ? note : ""
  }
}
