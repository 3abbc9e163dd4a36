import Testing

@testable import PathModel

@Suite struct IPv6BlockTests {
  @Test(arguments: [
    ("2001:db8:1:100::/56", "2001:db8:1:100::/56"), ("2001:db8:1:1ff::5/56", "2001:db8:1:100::/56"),
    ("2001:DB8::1", "2001:db8::1/128"), ("::/0", "::/0"), ("::1", "::1/128"),
    ("1:0:0:2:0:0:0:3", "1:0:0:2::3/128"), ("1:2:3:4:5:6:7:8/64", "1:2:3:4::/64"),
    ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7/128"), ("fe80::/10", "fe80::/10"),
  ])
  func blockIsReadAndRounded(text: String, block: String) {
    #expect(IPv6Block(text)?.description == block)
  }

  @Test(arguments: [
    "", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::",
    "g::", "::/129", "::/-1", "::/", "::/0/1", "10.1.1.0/24", "pl-1", "+1::",
  ])
  func anythingElseIsNone(text: String) { #expect(IPv6Block(text) == nil) }

  @Test(arguments: [
    ("2001:db8::/32", "2001:db8:1::/48", true, true), ("2001:db8::1", "2001:db8::/64", false, true),
    ("2001:db8::/64", "2001:db8:0:1::/64", false, false), ("::/0", "10.1.1.1", false, false),
    ("0.0.0.0/0", "::1", false, false), ("10.0.0.0/8", "10.1.1.1", true, true),
    ("2001:db8::/66", "2001:db8::4000:0:0:0", false, false),
  ])
  func blocksHoldAndMeetThoseOfTheirFamily(
    one: String,
    other: String,
    contains: Bool,
    overlaps: Bool
  ) throws {
    let (one, other) = (try #require(IPBlock(one)), try #require(IPBlock(other)))
    #expect(one.contains(other) == contains)
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
  }

  @Test(arguments: [("2001:db8::1/128", "2001:db8::1"), ("2001:db8::/64", "2001:db8::/64")])
  func singleAddressIsWrittenWithoutItsLength(block: String, text: String) {
    #expect(IPBlock(block)?.text == text)
  }
}
