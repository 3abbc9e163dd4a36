import Testing

@testable import PathModel

/// What a security group's rules make of a packet.
@Suite struct SecurityGroupRulesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rules: [SecurityGroupRule]
    var admits: Bool?

    init(_ name: String, _ admits: Bool?, _ rules: SecurityGroupRule...) {
      testDescription = name
      self.rules = rules
      self.admits = admits
    }
  }

  private static let cases = [
    Case("no rule", false),
    Case("a rule for the port and the block", true, rule("tcp", 80, blocks: ["10.1.1.0/24"])),
    Case("another port", false, rule("tcp", 81, blocks: ["0.0.0.0/0"])),
    Case("another protocol", false, rule("udp", 80, blocks: ["0.0.0.0/0"])),
    Case("TCP by its number", true, rule("6", 80, blocks: ["10.1.1.0/24"])),
    Case("all protocols", true, rule("-1", nil, blocks: ["0.0.0.0/0"])),
    Case("every port", true, rule("tcp", nil, blocks: ["0.0.0.0/0"])),
    Case("no protocol", false, rule("", 80, blocks: ["0.0.0.0/0"])),
    Case("another block", false, rule("tcp", 80, blocks: ["10.1.2.0/24"])),
    Case("the peer's group", true, rule("tcp", 80, groups: ["sg-peer"])),
    Case("another group", false, rule("tcp", 80, groups: ["sg-other"])),
    Case("a part of the block", nil, rule("tcp", 80, blocks: ["10.1.1.1/32"])),
    Case(
      "a second rule that admits",
      true,
      rule("tcp", 80, blocks: ["10.1.1.1/32"]),
      rule("tcp", 80, blocks: ["10.1.0.0/16"])
    ),
    Case("a prefix list", nil, prefixList),
  ]

  private static var prefixList: SecurityGroupRule {
    var list = rule("tcp", 80)
    list.prefixListIDs = ["pl-1"]
    return list
  }

  private static func rule(
    _ networkProtocol: String,
    _ port: Int?,
    blocks: [String] = [],
    groups: [String] = []
  ) -> SecurityGroupRule {
    HealthySample.rule(networkProtocol, port, blocks: blocks, groups: groups)
  }

  @Test(arguments: cases)
  func packetMeetsTheRules(row: Case) throws {
    let block = try #require(IPv4Block("10.1.1.0/28"))
    let peer = Peer(block: block, securityGroupIDs: ["sg-peer"])
    #expect(SecurityGroupRules(rules: row.rules).admits(80, peer) == row.admits)
  }

  @Test(arguments: cases)
  func whatDecidesIsOneOfTheRules(row: Case) throws {
    let peer = Peer(
      block: try #require(IPv4Block("10.1.1.0/28")),
      securityGroupIDs: ["sg-peer"]
    )
    switch (SecurityGroupRules(rules: row.rules).fate(of: 80, peer), row.admits) {
    case (.admitted(let match), true?), (.unclear(let match, _), nil):
      #expect(row.rules[match.index] == match.rule)
      #expect(match.other.map(match.rule.others.contains) == true)
    case (.closed, false?): break
    case (let fate, _): Issue.record("\(fate)")
    }
  }

  @Test func theFirstRuleThatAdmitsIsNamed() throws {
    var second = Self.rule("tcp", 80, blocks: ["10.9.0.0/16", "10.1.0.0/16"])
    second.descriptions["10.1.0.0/16"] = "the VPC"
    let rules = [
      Self.rule("tcp", 81, blocks: ["10.1.0.0/16"]), second,
      Self.rule("-1", nil, blocks: ["0.0.0.0/0"]),
    ]
    let group = HealthySample.securityGroup("sg-a", inbound: rules)
    let own = try #require(SecurityGroupRules(["sg-a"], \.inbound, among: [group]))
    let peer = Peer(block: try #require(IPv4Block("10.1.1.1")), securityGroupIDs: [])
    guard case .admitted(let match) = own.fate(of: 80, peer) else {
      Issue.record("not admitted")
      return
    }
    #expect(match.groupID == "sg-a" && match.index == 1 && match.other == "10.1.0.0/16")
    #expect(match.description == "the VPC")
  }

  @Test func whyItIsNotKnownIsSaid() throws {
    let block = try #require(IPv4Block("10.1.1.0/28"))
    let peer = Peer(block: block, securityGroupIDs: nil)
    let expected: [(SecurityGroupRule, SecurityGroupRules.Doubt)] = [
      (Self.prefixList, .prefixList),
      (Self.rule("tcp", 80, groups: ["sg-1"]), .otherGroups),
      (Self.rule("tcp", 80, blocks: ["10.1.1.1/32"]), .partOfTheBlock),
      (Self.rule("tcp", 80), .unread),
    ]
    for (rule, doubt) in expected {
      guard case .unclear(_, let why) = SecurityGroupRules(rules: [rule]).fate(of: 80, peer) else {
        Issue.record("\(doubt)")
        continue
      }
      #expect(why == doubt)
    }
  }

  @Test func groupCannotBeJudgedWhereThePeersAreNotKnown() throws {
    let peer = Peer(block: try #require(IPv4Block("10.1.1.1")), securityGroupIDs: nil)
    let rules = SecurityGroupRules(rules: [Self.rule("tcp", 80, groups: ["sg-1"])])
    #expect(rules.admits(80, peer) == nil)
  }

  @Test func rulesOfAllGroupsCountTogether() {
    let groups = [
      HealthySample.securityGroup("a", inbound: [Self.rule("tcp", 1)]),
      HealthySample.securityGroup("b", inbound: [Self.rule("tcp", 2)]),
    ]
    #expect(SecurityGroupRules(["a", "b"], \.inbound, among: groups)?.rules.count == 2)
    #expect(SecurityGroupRules(["a", "c"], \.inbound, among: groups) == nil)
    #expect(SecurityGroupRules([], \.inbound, among: groups) == nil)
    #expect(SecurityGroupRules(["a"], \.inbound, among: nil) == nil)
  }

  @Test func portIsMentionedWhoeverIsAdmitted() {
    let rules = SecurityGroupRules(rules: [Self.rule("tcp", 80, groups: ["sg-1"])])
    #expect(rules.mention(EntrancePort(transport: .tcp, port: 80)))
    #expect(!rules.mention(EntrancePort(transport: .tcp, port: 81)))
  }
}
