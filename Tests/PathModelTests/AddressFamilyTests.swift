import Testing

@testable import PathModel

/// Endpoints with IPv6 addresses, and listeners of other protocols than TCP.
@Suite struct AddressFamilyTests {
  /// A healthy path whose endpoint and client have IPv6, which the rules let pass.
  private static func sample(_ type: String?) -> Sample {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.addressType = type }
    sample.changeEndpointService { $0.supportedAddressTypes = ["ipv4", "ipv6"] }
    sample.changeNetworkLoadBalancer { $0.addressType = "dualstack" }
    sample.changeClient { $0.ipv6Addresses = ["2001:db8:2::15"] }
    sample.customer.networkInterfaces = sample.customer.networkInterfaces.changing { interfaces in
      for index in interfaces.indices {
        interfaces[index].ipv6Addresses = ["2001:db8:2:\(index)::20"]
      }
    }
    sample.setEndpointRules(ipv4: ["10.1.1.0/24"], ipv6: ["2001:db8:2::/56"])
    var anywhere = HealthySample.rule("-1", nil, blocks: ["0.0.0.0/0"])
    anywhere.ipv6CIDRBlocks = ["::/0"]
    sample.setRules(of: HealthySample.clientGroup, outbound: [anywhere])
    for (number, isEgress) in [(101, true), (101, false)] {
      var entry = HealthySample.entry(number, .allow, isEgress: isEgress)
      (entry.cidrBlock, entry.ipv6CIDRBlock) = (nil, "::/0")
      sample.add(entry, to: HealthySample.customerACL)
    }
    return sample
  }

  private func faults(_ sample: Sample) -> [String] {
    PathStatus.derive(sample).faults.map(\.rule)
  }

  @Test(arguments: ["ipv4", "ipv6", "dualstack", nil])
  func healthyEndpointIsUp(type: String?) {
    let status = PathStatus.derive(Self.sample(type))
    #expect(status.state == .up)
    #expect(status.faults.isEmpty)
  }

  // Which of the endpoint's rules there are, and whether the client comes through.
  @Test(arguments: [
    ("ipv4", true, false, true), ("ipv4", false, true, false), ("ipv6", false, true, true),
    ("ipv6", true, false, false), ("dualstack", true, false, true),
    ("dualstack", false, true, true), ("dualstack", false, false, false), (nil, true, false, true),
  ])
  func oneFamilyThatPassesIsEnough(type: String?, ipv4: Bool, ipv6: Bool, passes: Bool) {
    var sample = Self.sample(type)
    sample.setEndpointRules(
      ipv4: [ipv4 ? "10.1.1.0/24" : "192.0.2.0/24"],
      ipv6: [ipv6 ? "2001:db8:2::/56" : "2001:db8:9::/56"]
    )
    #expect(faults(sample) == (passes ? [] : ["endpoint-security-group-blocks"]))
  }

  @Test func rulesOfIPv4AdmitNobodyToAnEndpointOfIPv6() {
    var sample = Self.sample("ipv6")
    sample.changeClient { $0.ipv6Addresses = [] }
    #expect(faults(sample).isEmpty)
    sample.setEndpointRules(ipv4: ["0.0.0.0/0"], ipv6: [])
    #expect(faults(sample) == ["endpoint-security-group-blocks"])
  }

  @Test func ruleForIPv6IsProposedAsTheCLITakesIt() throws {
    var sample = Self.sample("ipv6")
    sample.setEndpointRules(ipv4: ["0.0.0.0/0"], ipv6: [])
    let finding = try #require(PathStatus.derive(sample).faults.first)
    #expect(
      finding.next.contains(
        "--ip-permissions "
          + "'IpProtocol=tcp,FromPort=80,ToPort=80,Ipv6Ranges=[{CidrIpv6=2001:db8:2::15/128}]'"
      )
    )
  }

  @Test func clientThatLetsOnlyIPv4OutDoesNotReachAnEndpointOfIPv6() {
    var sample = Self.sample("ipv6")
    let anywhere = HealthySample.rule("-1", nil, blocks: ["0.0.0.0/0"])
    sample.setRules(of: HealthySample.clientGroup, outbound: [anywhere])
    #expect(faults(sample) == ["client-security-group-blocks"])
    sample.changeEndpoint { $0.addressType = "dualstack" }
    #expect(faults(sample).isEmpty)
  }

  @Test func networkACLIsReadForTheFamilyOfThePackets() throws {
    var sample = Self.sample("ipv6")
    var entry = HealthySample.entry(90, .deny, isEgress: false)
    sample.add(entry, to: HealthySample.customerACL)
    #expect(faults(sample).isEmpty)
    (entry.cidrBlock, entry.ipv6CIDRBlock) = (nil, "2001:db8:2::/56")
    sample.add(entry, to: HealthySample.customerACL)
    #expect(faults(sample) == ["network-acl-blocks"])
  }

  @Test func networkACLWithoutAnEntryOfTheFamilyIsNotJudged() {
    var sample = Self.sample("ipv6")
    sample.customer.network.networkACLs = sample.customer.network.networkACLs.changing {
      $0[0].entries.removeAll { $0.ipv6CIDRBlock != nil }
    }
    #expect(faults(sample).isEmpty)
  }

  // MARK: Protocols

  @Test(arguments: [
    ("UDP", "udp", true), ("UDP", "tcp", false), ("QUIC", "udp", true), ("TLS", "tcp", true),
    ("TLS", "udp", false), ("TCP_UDP", "udp", true), ("TCP_UDP", "tcp", true),
    ("TCP_QUIC", "tcp", true), ("UDP", "-1", true), ("UDP", "17", true), ("UDP", "6", false),
    ("odd", "udp", true),
  ])
  func listenerIsJudgedByItsOwnProtocol(word: String, rule: String, passes: Bool) {
    var sample = HealthySample.sample
    sample.changeNetworkListener { $0.networkProtocol = word }
    sample.setRules(
      of: HealthySample.endpointGroup,
      inbound: [HealthySample.rule(rule, rule == "-1" ? nil : 80, blocks: ["10.1.1.0/24"])]
    )
    #expect(faults(sample) == (passes ? [] : ["endpoint-security-group-blocks"]))
  }

  @Test func datagramsAreNamedAsSuch() throws {
    var sample = HealthySample.sample
    sample.changeNetworkListener { $0.networkProtocol = "UDP" }
    let finding = try #require(PathStatus.derive(sample).faults.first)
    #expect(finding.message.contains("udp 80"))
    #expect(finding.next.contains("--protocol udp --port 80"))
    let way = PathStatus.derive(sample).ways.first { $0.kind == .clientToEndpoint }
    #expect(way?.transport == .udp)
    #expect(way?.lanes.first?.verdict == .blocks)
  }
}

extension Sample {
  fileprivate mutating func setEndpointRules(ipv4: [String], ipv6: [String]) {
    var rule = HealthySample.rule("tcp", 80, blocks: ipv4)
    rule.ipv6CIDRBlocks = ipv6
    setRules(of: HealthySample.endpointGroup, inbound: [rule])
  }
}
