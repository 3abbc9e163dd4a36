extension DiagnosisRule {
  /// The client takes ssh connections from every address.
  static let sshFromAnywhere = DiagnosisRule(
    id: "ssh-from-anywhere",
    title: "the client takes ssh from anywhere",
    hop: .client,
    causes: [],
    source: AWSPage.securityGroupExamples,
    find: { situation in
      let own = situation.client?.securityGroupIDs ?? []
      let groups = (situation.customer.network.securityGroups.current ?? []).filter {
        own.contains($0.id)
      }
      return groups.compactMap { group in
        let open = (group.inbound ?? []).first { $0.isAboutSSH && $0.anywhere != nil }
        guard let open, let block = open.anywhere else { return nil }
        return .init(
          severity: .advice,
          subject: group.id,
          message:
            "\(group.id) lets everyone (\(block)) try to sign in to the client by ssh: admit "
            + "your own address first, then take this rule away",
          evidence: [
            "ec2 describe-security-groups: \(group.id) admits \(open.ports) from \(block)"
          ],
          next: situation.command(
            .customer,
            "ec2 revoke-security-group-ingress",
            "--group-id",
            group.id,
            "--ip-permissions",
            open.permission(for: block)
          )
        )
      }
    }
  )
}

extension SecurityGroupRule {
  fileprivate var isAboutSSH: Bool {
    switch networkProtocol {
    case "-1": true
    case "tcp", "6": PortRange(fromPort, toPort).contains(PortRange(22, 22))
    default: false
    }
  }

  /// The block of every address, of IPv4 or IPv6, if the rule is for it.
  fileprivate var anywhere: String? {
    cidrBlocks.first { $0 == "0.0.0.0/0" } ?? ipv6CIDRBlocks.first { $0 == "::/0" }
  }

  fileprivate var ports: String {
    networkProtocol == "-1" ? "everything" : "tcp \(PortRange(fromPort, toPort).text)"
  }

  /// The rule for one block, in the CLI's shorthand.
  fileprivate func permission(for block: String) -> String {
    let ports =
      networkProtocol == "-1"
      ? "" : ",FromPort=\(fromPort.map(String.init) ?? "0"),ToPort=\(toPort ?? 65_535)"
    let range =
      block.contains(":")
      ? "Ipv6Ranges=[{CidrIpv6=\(block)}]" : "IpRanges=[{CidrIp=\(block)}]"
    return "IpProtocol=\(networkProtocol ?? "-1")\(ports),\(range)"
  }
}
