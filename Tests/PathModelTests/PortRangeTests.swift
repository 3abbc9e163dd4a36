import Testing

@testable import PathModel

@Suite struct PortRangeTests {
  @Test(arguments: [
    (nil, nil, 0...65_535), (80, 80, 80...80), (80, 90, 80...90), (80, nil, 80...80),
    (nil, 90, 90...90), (-1, -1, 0...65_535), (90, 80, 0...65_535),
  ])
  func boundsThatMakeNoSenseAreEveryPort(from: Int?, to: Int?, ports: ClosedRange<Int>) {
    #expect(PortRange(from, to).ports == ports)
  }

  @Test(arguments: [
    (PortRange(80, 90), PortRange(80, 80), true, true),
    (PortRange(80, 80), PortRange(80, 90), false, true),
    (PortRange(80, 80), PortRange(81, 81), false, false),
    (PortRange(1024, 65_535), PortRange.answers, true, true),
    (PortRange(40_000, 65_535), PortRange.answers, false, true),
  ])
  func rangesHoldAndMeetEachOther(one: PortRange, other: PortRange, contains: Bool, overlaps: Bool)
  {
    #expect(one.contains(other) == contains)
    #expect(one.overlaps(other) == overlaps)
  }

  @Test func singlePortIsWrittenAlone() {
    #expect(PortRange(80, 80).text == "80")
    #expect(PortRange(80, 90).text == "80-90")
  }
}
