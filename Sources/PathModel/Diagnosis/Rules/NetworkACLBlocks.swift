extension DiagnosisRule {
  /// A network ACL stops packets between two subnets of the path, there or back.
  ///
  /// Answers are looked at on the ports that every client uses; one that is only partly blocked is
  /// not told. Packets inside one subnet pass no network ACL.
  static let networkACLBlocks = DiagnosisRule(
    id: "network-acl-blocks",
    title: "a network ACL stops packets of the path",
    hop: .endpoint,
    causes: [31, 32, 33],
    source: AWSPage.networkACLs,
    reachabilityCode: "SUBNET_ACL_RESTRICTION",
    find: { situation in
      let blocks =
        situation.clientBlocks
        + situation.providerBlocks(
          situation.balancerConnections,
          between: (.networkLoadBalancer, .applicationLoadBalancer),
          before: situation.networkTargetGroups?.filter { $0.targetType == "alb" }
        )
        + [Hop.Kind.networkLoadBalancer, .applicationLoadBalancer].flatMap { sender in
          situation.providerBlocks(
            // A network ACL that tells the addresses of a subnet apart keeps them out of one bundle.
            situation.taskConnections.filter { $0.sender == sender }.map(\.first),
            between: (sender, situation.hops.last?.kind ?? .service),
            before: situation.lastBalancing.filter { $0.hop == sender }.map(\.group)
          )
        }
      // One entry may block several ways; fixing it once fixes all, and the last explains most.
      return blocks.indices.filter { index in
        !blocks[(index + 1)...].contains { $0.next == blocks[index].next }
      }
      .map { blocks[$0] }
    }
  )
}

private func message(_ block: NetworkACLBlock, _ ends: (Hop.Kind, Hop.Kind)) -> String {
  let isAnswer = block.ports == .answers
  let what = isAnswer ? "the answers" : "\(block.transport.rawValue) \(block.ports.text)"
  let way = block.isEgress ? "out of" : "into"
  let effect = isAnswer ? "requests arrive, and nothing comes back" : "packets vanish"
  return "network ACL \(block.list.id) lets \(what) from \(ends.0.title) to \(ends.1.title) "
    + "not \(way) \(block.subnetID): \(effect)"
}

extension Situation {
  fileprivate var clientBlocks: [DiagnosisRule.Symptom] {
    guard isClientNamed else { return [] }
    let all = clientConnections
    let lists = customer.network.networkACLs.current
    let blocked = all.filter { NetworkACLBlock.first(on: $0, among: lists) != nil }
    guard let severity = severity(of: blocked, among: all) else { return [] }
    let lost = lost(blocked, among: all)
    return symptoms(lost, lists, between: (.client, .endpoint), severity, .customer)
  }

  fileprivate func providerBlocks(
    _ connections: [Connection],
    between ends: (Hop.Kind, Hop.Kind),
    before groups: [TargetGroup]?
  ) -> [DiagnosisRule.Symptom] {
    guard let severity = severity(ofFaultBefore: groups) else { return [] }
    let lists = provider.network.networkACLs.current
    return symptoms(connections, lists, between: ends, severity, .provider)
  }

  /// One for each way through a network ACL.
  private func symptoms(
    _ connections: [Connection],
    _ lists: [NetworkACL]?,
    between ends: (Hop.Kind, Hop.Kind),
    _ severity: Finding.Severity,
    _ side: Side
  ) -> [DiagnosisRule.Symptom] {
    var seen: Set<String> = []
    return connections.compactMap { NetworkACLBlock.first(on: $0, among: lists) }
      .filter { seen.insert("\($0.list.id) \($0.isEgress) \($0.ports.text)").inserted }
      .map { block in
        let isWayBack = block.ports == .answers
        let direction = isWayBack ? (ends.1, ends.0) : ends
        return DiagnosisRule.Symptom(
          severity: severity,
          hop: block.isNearSide ? ends.0 : ends.1,
          subject: block.list.id,
          message: message(block, direction),
          evidence: ["ec2 describe-network-acls: \(block.list.id) \(block.said)"],
          next: fix(block, side),
          // A load balancer opens its connections from ports of its own choice.
          reachabilityCode: isWayBack && side == .provider ? "REMAP_EPHEMERAL_PORT" : nil
        )
      }
  }

  /// Takes the entry away that denies, or adds one that allows.
  private func fix(_ block: NetworkACLBlock, _ side: Side) -> Suggestion {
    let way = block.isEgress ? "--egress" : "--ingress"
    let numbers = block.list.entries.filter { $0.isEgress == block.isEgress }.compactMap(\.number)
    if let number = block.entry?.number, number < 32_767 {
      return command(
        side,
        "ec2 delete-network-acl-entry",
        "--network-acl-id",
        block.list.id,
        way,
        "--rule-number",
        "\(number)"
      )
    }
    let free = (1...32_766).first { !numbers.contains($0 * 10) } ?? 1
    let isOfBalancer = side == .provider && block.ports == .answers
    let ports = (isOfBalancer ? PortRange.answersToBalancers : block.ports).ports
    return command(
      side,
      "ec2 create-network-acl-entry",
      "--network-acl-id",
      block.list.id,
      way,
      "--rule-number",
      "\(free * 10)",
      "--protocol",
      block.transport.rawValue,
      "--port-range",
      "From=\(ports.lowerBound),To=\(ports.upperBound)",
      block.block.family == .ipv4 ? "--cidr-block" : "--ipv6-cidr-block",
      block.block.description,
      "--rule-action",
      "allow"
    )
  }
}

extension NetworkACLBlock {
  /// What the network ACL says to the packet.
  fileprivate var said: String {
    let way = isEgress ? "egress" : "ingress"
    let none = "has no entry for \(transport.rawValue) \(ports.text) with \(block.text)"
    return "\(way) " + (entry?.text ?? none)
  }
}
