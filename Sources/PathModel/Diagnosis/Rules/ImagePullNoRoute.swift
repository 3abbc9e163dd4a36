extension DiagnosisRule {
  /// Tasks cannot reach the registry that holds their image.
  ///
  /// From tasks that timed out pulling it; or, before any did, from a task subnet whose way out
  /// leads nowhere while the image is in a registry that only the internet leads to. A NAT gateway
  /// that is another account's cannot be seen, and is not taken for a missing one.
  static let imagePullNoRoute = DiagnosisRule(
    id: "image-pull-no-route",
    title: "tasks have no way to the registry of their image",
    hop: .service,
    causes: [122, 43],
    source: AWSPage.imagePull,
    reachabilityCode: "BAD_STATE_ROUTE",
    find: { situation in
      let pulls = situation.failedTasks.filter { $0.pullFailure == .noRoute }
      let exit = situation.brokenExit
      if let task = pulls.first {
        return [
          .init(
            severity: situation.taskSeverity,
            subject: exit?.table.id ?? task.id,
            message: message(exit),
            evidence: [exit?.said].compactMap(\.self)
              + pulls.prefix(2).map { "ecs describe-tasks: \($0.id) \($0.stopWords)" },
            next: exit.map(situation.fix) ?? situation.details(of: task)
          )
        ]
      }
      // Whether the registry is reached over IPv6 cannot be told.
      guard let exit, exit.isDead, !exit.hasIPv6, situation.needsTheInternet else { return [] }
      return [
        .init(
          severity: situation.isServiceWhole == false ? situation.taskSeverity : .warning,
          subject: exit.table.id,
          message: message(exit),
          evidence: [exit.said],
          next: situation.fix(exit)
        )
      ]
    }
  )
}

private func message(_ exit: BrokenExit?) -> String {
  let start = "tasks cannot pull their image"
  guard let exit else { return "\(start): the registry cannot be reached" }
  let why = exit.route.map { "\($0.target ?? "its gateway") of \(exit.table.id) leads nowhere" }
  return "\(start): \(why ?? "\(exit.table.id) has no default route"), so no new task can start"
}

/// A task subnet's way to the internet that does not work.
private struct BrokenExit {
  var subnetID: String
  var table: RouteTable
  /// nil: there is no default route at all.
  var route: Route?
  /// What AWS says of the gateway.
  var reason: String

  /// A subnet without any way out may be meant so; one whose way leads nowhere is not.
  var isDead: Bool { route != nil }

  /// Whether the subnet has another way out, over IPv6.
  var hasIPv6: Bool {
    table.route(to: .ipv6(.everything)).map { $0.state?.known != .blackhole } ?? false
  }

  var said: String {
    let to = route.map { "0.0.0.0/0 → \($0.target ?? "?")" } ?? "no route for 0.0.0.0/0"
    return "ec2 describe-route-tables: \(table.id) of \(subnetID): \(to) \(reason)"
  }
}

extension Situation {
  fileprivate var brokenExit: BrokenExit? {
    guard let service, let tables = provider.network.routeTables.current else { return nil }
    return service.subnetIDs.lazy.compactMap { subnetID -> BrokenExit? in
      guard let table = RouteTable.table(of: subnetID, among: tables) else { return nil }
      guard let route = table.route(to: .everything) else {
        return BrokenExit(subnetID: subnetID, table: table, reason: "")
      }
      let end = provider.network.end(of: route, in: table, for: account(of: .provider))
      guard case .dead(let why) = end else { return nil }
      return BrokenExit(subnetID: subnetID, table: table, route: route, reason: why)
    }.first
  }

  /// Whether the tasks' images are in registries that no endpoint of a VPC leads to.
  var needsTheInternet: Bool {
    let images = provider.taskDefinition.current?.containers.compactMap(\.image) ?? []
    return images.contains { !$0.contains(".dkr.ecr.") }
  }

  fileprivate func fix(_ exit: BrokenExit) -> Suggestion {
    // Whoever shares its subnets is the only one who can change their routes.
    if provider.network.owner(of: exit.table, for: account(of: .provider)) != nil {
      return command(
        .provider,
        "ec2 describe-route-tables",
        "--route-table-ids",
        exit.table.id
      )
    }
    let gateways = provider.network.natGateways.current ?? []
    let gateway = gateways.first { $0.state?.known == .available && $0.vpcID == exit.table.vpcID }
    guard let gateway else {
      return command(
        .provider,
        "ec2 describe-nat-gateways",
        "--filter",
        "Name=vpc-id,Values=\(exit.table.vpcID ?? "")"
      )
    }
    return command(
      .provider,
      exit.route == nil ? "ec2 create-route" : "ec2 replace-route",
      "--route-table-id",
      exit.table.id,
      "--destination-cidr-block",
      "0.0.0.0/0",
      "--nat-gateway-id",
      gateway.id
    )
  }
}
