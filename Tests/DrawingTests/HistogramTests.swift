import Drawing
import Testing

struct HistogramTests {
  private func rows(
    _ counts: [Int],
    _ width: Int,
    _ height: Int,
    _ glyphs: Glyphs = .unicode
  ) -> [String] {
    let bins = counts.enumerated().map { Histogram.Bin($1, "\($0 + 1)") }
    return drawn(width, height) { Histogram(bins, glyphs: glyphs).draw(in: $0, on: &$1) }.rows()
  }

  @Test func barsStandOnTheirLabels() {
    #expect(rows([1, 0, 8, 4], 4, 3) == ["  █", "▂ ██", "1  4"])
    #expect(rows([2, 4], 12, 3) == ["      █████", "█████ █████", "1         2"])
  }

  @Test func asciiBars() { #expect(rows([1, 7], 2, 2, .ascii) == ["_#", " 2"]) }

  @Test func whatIsRareIsSeen() { #expect(rows([1, 100_000], 2, 2) == ["▁█", " 2"]) }

  @Test func neighboursAreAddedUpWhereThereIsNoRoom() {
    #expect(rows([1, 1, 1, 1, 4, 4], 3, 2) == ["▂▂█", "2 6"])
  }

  @Test func labelsHaveAGapBetweenThem() {
    let bins = (0..<20).map { Histogram.Bin($0 + 1, "\($0 * 10 + 10) ms") }
    let screen = drawn(40, 3) { Histogram(bins).draw(in: $0, on: &$1) }
    let labels = screen.rows()[2].split(separator: " ").filter { $0 != "ms" }.compactMap { Int($0) }
    #expect(labels.first == 10 && labels.last == 200 && labels == labels.sorted())
    #expect(!screen.rows()[2].contains("ms1"))
  }

  @Test func nothingWithoutCountsOrRoom() {
    #expect(rows([], 4, 2) == ["", ""] && rows([0, 0], 4, 2) == ["", ""])
    #expect(rows([1], 4, 1) == [""])
  }

  @Test func staysInItsRectangle() {
    let bins = (0..<30).map { Histogram.Bin($0, "\($0) ms") }
    #expect(staysInside { Histogram(bins).draw(in: $0, on: &$1) })
    #expect(staysInside { Histogram(Array(bins.prefix(2))).draw(in: $0, on: &$1) })
  }
}
