import Drawing
import PathModel
import Testing

@testable import Dashboard

/// Cards of more targets and tasks than there are rows.
@Suite struct CrowdedCardTests {
  private func balancer(_ maker: CardMaker) throws -> Card {
    try #require(maker.providerCard(.applicationLoadBalancer))
  }

  private func maker(_ rows: Int) -> CardMaker {
    let state = State.showing(Stack.crowded(1_000))
    return CardMaker(
      State.Snapshot(of: Stack.crowded(1_000)),
      glyphs: .unicode,
      lexicon: state.lexicon,
      now: state.now,
      rows: rows
    )
  }

  @Test func linesThatNobodySeesAreCountedAndNotMade() throws {
    let (short, whole) = (maker(20), maker(2_000))
    let (few, all) = (try balancer(short), try balancer(whole))
    #expect(few.height == all.height)
    #expect(short.service.height == whole.service.height)
    #expect(few.lines.count < 25 && short.service.lines.count < 25)
    #expect(all.further == 0 && whole.service.further == 0)
  }

  @Test func whatNeedsAttentionComesFirst() throws {
    let lines = try balancer(maker(20)).lines.map { $0.fitted(to: 60).plain }
    #expect(lines.contains { $0.contains("unhealthy") })
  }

  @Test func howManyMoreThereAreIsSaid() {
    for (width, height) in [(80, 24), (160, 48)] {
      let text = State.showing(Stack.crowded(1_000), width, height).drawn.text()
      let counts = text.split { $0 == " " || $0 == "\n" }.filter { $0.hasPrefix("+9") }
      #expect(counts.count >= 2, "\(width)×\(height)")
    }
  }
}
