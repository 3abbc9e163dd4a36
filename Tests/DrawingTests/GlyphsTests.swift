import Drawing
import Testing

struct GlyphsTests {
  private static let sets: [Glyphs] = [.unicode, .ascii]

  private func states(_ glyphs: Glyphs) -> [Character] {
    [glyphs.up, glyphs.degraded, glyphs.down, glyphs.unknown, glyphs.pending, glyphs.stale]
  }

  private func all(_ glyphs: Glyphs) -> [Character] {
    let corners = glyphs.corners
    return states(glyphs) + glyphs.sparkLevels + glyphs.segments + [
      glyphs.horizontal, glyphs.vertical, corners.topLeft, corners.topRight, corners.bottomLeft,
      corners.bottomRight, glyphs.bullet, glyphs.pointer, glyphs.moreAbove, glyphs.moreBelow,
      glyphs.barFull, glyphs.barEmpty, glyphs.scrollTrack, glyphs.scrollThumb,
    ]
  }

  @Test(arguments: sets)
  func everyGlyphIsOneCell(_ glyphs: Glyphs) {
    for glyph in all(glyphs) { #expect(TextWidth.of(glyph) == 1, "\(glyph)") }
  }

  @Test(arguments: sets)
  func everyStateHasItsOwnShape(_ glyphs: Glyphs) {
    #expect(Set(states(glyphs)).count == 6)
    #expect(Set(glyphs.sparkLevels).count == glyphs.sparkLevels.count)
    #expect(Set(glyphs.segments).count == glyphs.segments.count)
    #expect(glyphs.arrow != glyphs.doubleArrow)
    #expect(glyphs.barFull != glyphs.barEmpty)
    #expect(glyphs.scrollThumb != glyphs.scrollTrack)
  }

  @Test func theASCIISetIsASCII() {
    let ascii = Glyphs.ascii
    #expect(all(ascii).allSatisfy { $0.isASCII })
    #expect((ascii.arrow + ascii.doubleArrow + ascii.ellipsis).allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (0.0, "▁"), (1.0, "█"), (0.5, "▅"), (-1, "▁"), (7, "█"), (.nan, "▁"), (.infinity, "█"),
  ])
  func sparkLevelsAreClamped(_ fraction: Double, expected: Character) {
    #expect(Glyphs.unicode.spark(fraction) == expected)
  }
}
