import Testing

@testable import PathModel

@Suite struct IPv4BlockTests {
  @Test(arguments: [
    ("10.1.1.0/24", "10.1.1.0/24"), ("10.1.1.77/24", "10.1.1.0/24"), ("10.1.1.77", "10.1.1.77/32"),
    ("0.0.0.0/0", "0.0.0.0/0"), ("255.255.255.255/31", "255.255.255.254/31"),
  ])
  func blockIsReadAndRounded(text: String, block: String) {
    #expect(IPv4Block(text)?.description == block)
  }

  @Test(arguments: [
    "", "10.1.1", "10.1.1.256", "10.1.1.0/33", "10.1.1.0/-1", "10.1.1.0/", "10.1.1.0/24/1", "::/0",
    "pl-1", "10.1.1.0.0", "a.b.c.d",
  ])
  func anythingElseIsNone(text: String) { #expect(IPv4Block(text) == nil) }

  @Test(arguments: [
    ("10.1.1.0/24", "10.1.1.64/26", true, true), ("10.1.1.64/26", "10.1.1.0/24", false, true),
    ("10.1.1.0/26", "10.1.1.64/26", false, false), ("0.0.0.0/0", "10.1.1.1", true, true),
    ("10.1.1.1", "10.1.1.1", true, true), ("10.1.1.1", "10.1.1.2", false, false),
    ("10.1.1.1", "0.0.0.0/0", false, true),
  ])
  func blocksHoldAndMeetEachOther(
    one: String,
    other: String,
    contains: Bool,
    overlaps: Bool
  ) throws {
    let (one, other) = (try #require(IPv4Block(one)), try #require(IPv4Block(other)))
    #expect(one.contains(other) == contains)
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
  }

  @Test(arguments: [("10.1.1.1/32", "10.1.1.1"), ("10.1.1.0/24", "10.1.1.0/24")])
  func singleAddressIsWrittenWithoutItsLength(block: String, text: String) {
    #expect(IPv4Block(block)?.text == text)
  }
}
