import Testing

@testable import PathModel

/// What a network ACL makes of a packet.
@Suite struct NetworkACLEntriesTests {
  private typealias Entry = NetworkACL.Entry

  private static let rows: [(what: String, entries: [Entry], fate: NetworkACLEntries.Fate)] = [
    ("everything passes", [entry(100, .allow)], passes(100)),
    ("the lower number decides", [entry(100, .allow), entry(90, .deny)], blocked(90, .deny)),
    ("the higher number does not", [entry(100, .deny), entry(90, .allow)], passes(90)),
    ("another port", [entry(90, .deny, "6", 81...90), entry(100, .allow)], passes(100)),
    (
      "the port", [entry(90, .deny, "6", 80...80), entry(100, .allow)], blocked(90, .deny, 80...80)
    ),
    ("another protocol", [entry(90, .deny, "17", 80...80), entry(100, .allow)], passes(100)),
    (
      "a part of the addresses", [entry(90, .deny, "-1", nil, "10.1.1.1/32"), entry(100, .allow)],
      .unclear
    ),
    (
      "other addresses", [entry(90, .deny, "-1", nil, "10.2.0.0/16"), entry(100, .allow)],
      passes(100)
    ),
    ("no entry that matches", [entry(90, .allow, "6", 22...22)], .blocked(by: nil)),
    ("no entry at all", [], .unclear),
  ]

  @Test(arguments: rows)
  fileprivate func firstMatchDecides(
    row: (what: String, entries: [NetworkACL.Entry], fate: NetworkACLEntries.Fate)
  ) throws {
    let block = try #require(IPBlock("10.1.1.0/28"))
    var list = NetworkACL()
    list.entries = row.entries
    let entries = NetworkACLEntries(list, isEgress: false)
    #expect(entries.fate(of: PortRange(80, 80), with: block) == row.fate, "\(row.what)")
  }

  @Test func entriesOfTheOtherDirectionDoNotCount() throws {
    var list = NetworkACL()
    list.entries = [HealthySample.entry(90, .deny, isEgress: true), Self.entry(100, .allow)]
    let block = try #require(IPBlock("10.1.1.1"))
    let ports = PortRange(80, 80)
    #expect(
      NetworkACLEntries(list, isEgress: false).fate(of: ports, with: block)
        == .passes(by: list.entries[1])
    )
    #expect(
      NetworkACLEntries(list, isEgress: true).fate(of: ports, with: block)
        == .blocked(by: list.entries[0])
    )
  }

  @Test func newWordIsUnclear() throws {
    var entry = Self.entry(90, .deny)
    entry.action = Open("odd")
    var list = NetworkACL()
    list.entries = [entry]
    let fate = NetworkACLEntries(list, isEgress: false).fate(of: .answers, with: .everything)
    #expect(fate == .unclear)
  }

  @Test(arguments: [
    (entry(90, .deny, "6", 80...80), "entry 90 (deny tcp 80 from 0.0.0.0/0)"),
    (entry(32_767, .deny), "entry * (deny everything from 0.0.0.0/0)"),
  ])
  func entryIsWrittenForPeople(entry: NetworkACL.Entry, text: String) {
    #expect(entry.text == text)
  }

  private static func entry(
    _ number: Int,
    _ action: NetworkACL.Action,
    _ networkProtocol: String = "-1",
    _ ports: ClosedRange<Int>? = nil,
    _ block: String = "0.0.0.0/0"
  ) -> NetworkACL.Entry {
    HealthySample.entry(number, action, isEgress: false, networkProtocol, ports, block)
  }

  private static func passes(_ number: Int) -> NetworkACLEntries.Fate {
    .passes(by: entry(number, .allow))
  }

  private static func blocked(
    _ number: Int,
    _ action: NetworkACL.Action,
    _ ports: ClosedRange<Int>? = nil
  ) -> NetworkACLEntries.Fate {
    .blocked(by: entry(number, action, ports == nil ? "-1" : "6", ports))
  }
}
