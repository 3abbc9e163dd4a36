extension Operation {
  static let ssm = [instanceInformation]

  /// `aws ssm describe-instance-information`.
  static let instanceInformation = Operation(
    .ssm,
    "describe-instance-information",
    [
      .filters("instance-information-filter-list", "key", "valueSet"),
      .filters("filters", "Key", "Values"),
    ],
    paging: Paging(
      lists: ["InstanceInformationList"],
      members: ["InstanceInformationList", "NextToken"],
      usualSize: 50,
      sizes: 5...50
    )
  ) { (request) throws(APIError) in
    let client = request.world.client
    let isKnown = request.accounts.contains(.customer) && client.state != .terminated
    let rows = isKnown ? [client.information(request)] : []
    let wanted = try tests(of: request)
    return [
      "InstanceInformationList": .array(
        rows.filter { row in
          wanted.allSatisfy { test in
            row.values(at: test.member).contains(where: test.values.contains)
          }
        }
      )
    ]
  }

  private static let members = [
    "InstanceIds": "InstanceId", "PingStatus": "PingStatus", "AgentVersion": "AgentVersion",
    "PlatformTypes": "PlatformType", "ResourceType": "ResourceType",
    "SourceIds": "SourceId", "SourceTypes": "SourceType",
    "ActivationIds": "ActivationId", "IamRole": "IamRole",
    "AssociationStatus": "AssociationStatus",
  ]

  private static func tests(
    of request: Request
  ) throws(APIError) -> [(member: String, values: [String])] {
    var tests: [(String, [String])] = []
    for (option, key, values) in [
      ("filters", "Key", "Values"), ("instance-information-filter-list", "key", "valueSet"),
    ] {
      for filter in request.structures(option) {
        let name = filter[key]?.string ?? ""
        guard let member = members[name] else {
          throw APIError("InvalidFilterKey", "The specified filter key is not valid: \(name)")
        }
        tests.append((member, (filter[values]?.elements ?? []).compactMap(\.string)))
      }
    }
    return tests
  }
}

extension ClientInstance {
  fileprivate func information(_ request: Request) -> JSON {
    let isOnline = state == .running
    return [
      "InstanceId": .text(id), "PingStatus": isOnline ? "Online" : "ConnectionLost",
      "LastPingDateTime": request.timestamps.number(isOnline ? request.world.now : launchedAt),
      "AgentVersion": "3.1.1927.0", "IsLatestVersion": false, "PlatformType": "Linux",
      "PlatformName": "Amazon Linux", "PlatformVersion": "2", "ResourceType": "EC2Instance",
      "IPAddress": .text("\(privateAddress)"),
      "ComputerName": .text(World.hostName(privateAddress, in: request.region)),
      "SourceId": .text(id),
      "SourceType": "AWS::EC2::Instance",
    ]
  }
}
