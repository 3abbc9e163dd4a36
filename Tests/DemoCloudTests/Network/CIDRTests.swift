import Testing

@testable import DemoCloud

@Suite struct CIDRTests {
  @Test(arguments: [
    ("10.1.1.0/24", "10.1.1.0/24"), ("10.1.1.77/24", "10.1.1.0/24"), ("0.0.0.0/0", "0.0.0.0/0"),
    ("10.100.100.200/26", "10.100.100.192/26"), ("10.1.1.1/32", "10.1.1.1/32"),
  ])
  func aBlockIsReadAndItsHostBitsAreDropped(text: String, expected: String) {
    #expect(CIDR(text)?.description == expected)
  }

  @Test(arguments: [
    "", "10.1.1.0", "10.1.1/24", "10.1.1.256/24", "10.1.1.0/33", "a.b.c.d/8", "1.2.3.4/x",
  ])
  func whatIsNoBlockIsRefused(text: String) {
    #expect(CIDR(text) == nil)
  }

  @Test(arguments: [
    ("10.1.1.0/24", "10.1.1.255", true), ("10.1.1.0/24", "10.1.2.0", false),
    ("0.0.0.0/0", "255.255.255.255", true), ("10.100.100.128/26", "10.100.100.191", true),
    ("10.100.100.128/26", "10.100.100.192", false), ("10.1.1.1/32", "10.1.1.1", true),
  ])
  func aBlockContainsItsOwnAddresses(block: String, address: String, expected: Bool) throws {
    let address = try #require(IPv4(address))
    #expect(CIDR(block)?.contains(address) == expected)
  }
}
