/// A bar of parts whose lengths are in proportion to their weights.
package struct SegmentBar: Sendable {
  package struct Segment: Sendable, Hashable {
    package var weight: Double
    /// Each part has a shape of its own, so that colour is never the only signal.
    package var glyph: Character
    package var style: Style

    package init(_ weight: Double, _ glyph: Character, _ style: Style) {
      self.weight = weight
      self.glyph = glyph
      self.style = style
    }
  }

  package var segments: [Segment]

  package init(_ segments: [Segment]) { self.segments = segments }

  /// How much is done, from 0 to 1; others are clamped.
  package static func progress(
    _ fraction: Double,
    style: Style = Style(.accent),
    glyphs: Glyphs = .unicode
  ) -> SegmentBar {
    let done = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    return SegmentBar([
      Segment(done, glyphs.barFull, style), Segment(1 - done, glyphs.barEmpty, Style(.muted)),
    ])
  }

  package func text(width: Int) -> StyledText {
    StyledText(
      zip(segments, lengths(in: width)).filter { $1 > 0 }.map { segment, length in
        .init(String(repeating: segment.glyph, count: length), segment.style)
      }
    )
  }

  /// Cells for each part, which add up to `width` unless nothing has a weight; a part that has one is
  /// seen as long as there are cells for all of these.
  package func lengths(in width: Int) -> [Int] {
    let width = Coordinate.clamped(max(0, width))
    let weights = segments.map { $0.weight.isFinite ? max(0, $0.weight) : 0 }
    let total = weights.reduce(0, +)
    let count = weights.count { $0 > 0 }
    guard total > 0, total.isFinite, width > 0 else { return weights.map { _ in 0 } }
    let least = count <= width ? 1 : 0
    let room = Double(width - least * count)
    let wanted = weights.map { $0 / total * room }
    var lengths = zip(weights, wanted).map { $0 > 0 ? least + Int($1.rounded(.down)) : 0 }
    let order = weights.indices.filter { weights[$0] > 0 }
      .sorted { (rest(wanted[$0]), weights[$0]) > (rest(wanted[$1]), weights[$1]) }
    let missing = width - lengths.reduce(0, +)
    for index in order.prefix(max(0, missing)) { lengths[index] += 1 }
    return lengths
  }

  private func rest(_ value: Double) -> Double { value - value.rounded(.down) }
}
