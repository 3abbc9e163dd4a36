extension Operation {
  /// `aws ec2 describe-instances`.
  static let instances =
    EC2List(
      operation: "describe-instances",
      list: "Reservations",
      naming: .instances,
      filters: instanceFilters,
      options: [.flag("include-managed-resources")],
      paging: .ec2("Reservations", tokenFirst: true, sizes: 5...1000),
      rows: { request in
        request.accounts.flatMap { account in
          request.world.instances(of: account).map { instance in
            [
              "ReservationId": .text(instance.reservationID), "OwnerId": .text(account.id),
              "Groups": [], "Instances": [instance.json(request, of: account)],
            ]
          }
        }
      }
    ).asOperation

  private static let instanceFilters: [String: String] = {
    let members = [
      "architecture": "Architecture", "availability-zone": "Placement.AvailabilityZone",
      "dns-name": "PublicDnsName", "image-id": "ImageId", "instance-id": "InstanceId",
      "instance-state-code": "State.Code", "instance-state-name": "State.Name",
      "instance-type": "InstanceType", "instance.group-id": "SecurityGroups.GroupId",
      "instance.group-name": "SecurityGroups.GroupName", "ip-address": "PublicIpAddress",
      "key-name": "KeyName", "launch-index": "AmiLaunchIndex", "launch-time": "LaunchTime",
      "monitoring-state": "Monitoring.State", "placement-group-name": "Placement.GroupName",
      "private-dns-name": "PrivateDnsName", "private-ip-address": "PrivateIpAddress",
      "reason": "StateTransitionReason", "state-reason-code": "StateReason.Code",
      "state-reason-message": "StateReason.Message", "subnet-id": "SubnetId",
      "tenancy": "Placement.Tenancy", "vpc-id": "VpcId",
    ]
    var filters = ["owner-id": "OwnerId", "reservation-id": "ReservationId"]
    for (name, member) in members { filters[name] = "Instances.\(member)" }
    return filters
  }()
}

extension World {
  /// The client, or the instances that serve requests.
  func instances(of account: Account) -> [ClientInstance] {
    account == .customer ? [client] : machines.map(\.instance)
  }
}

extension ClientInstance {
  /// Whether it has the addresses of one that runs, or is about to.
  private var isUp: Bool { state == .running || state == .pending }

  fileprivate func json(_ request: Request, of account: Account) -> JSON {
    let network = request.world.network(of: account)
    let isGone = state == .terminated
    return [
      "Architecture": "x86_64",
      "SecurityGroups": isGone ? [] : .array(securityGroupIDs.map { group(network, $0) }),
      "StateReason": reason, "Tags": .nameTag(name),
      // As the article's image starts without anything said about it.
      "MetadataOptions": [
        "State": "applied", "HttpTokens": "optional", "HttpPutResponseHopLimit": 1,
        "HttpEndpoint": "enabled", "HttpProtocolIpv6": "disabled",
        "InstanceMetadataTags": "disabled",
      ],
      "InstanceId": .text(id),
      "ImageId": "ami-05cd35b907b4ffe77",
      "State": ["Code": .integer(state.code), "Name": .text(state.rawValue)],
      "PrivateDnsName": .text(isGone ? "" : World.hostName(privateAddress, in: network.region)),
      "PublicDnsName": .text(isUp ? publicName(in: network.region) : ""),
      "StateTransitionReason": .text(isUp ? "" : "User initiated"), "KeyName": "lvthillo",
      "AmiLaunchIndex": 0, "ProductCodes": [], "InstanceType": "t2.micro",
      "LaunchTime": request.timestamps.text(launchedAt),
      "Placement": [
        "GroupName": "", "Tenancy": "default",
        "AvailabilityZone": .text(ifPresent: request.world.zone(of: subnetID)),
      ], "Monitoring": ["State": "disabled"], "SubnetId": isGone ? nil : .text(subnetID),
      "VpcId": isGone ? nil : .text(network.id),
      "PrivateIpAddress": isGone ? nil : .text("\(privateAddress)"),
      "PublicIpAddress": isUp ? .text(ifPresent: publicAddress) : nil,
    ]
  }

  private func publicName(in region: String) -> String {
    guard let publicAddress else { return "" }
    let digits = publicAddress.replacing(".", with: "-")
    return "ec2-\(digits).\(region).compute.amazonaws.com"
  }

  private func group(_ network: Network, _ id: String) -> JSON {
    ["GroupId": .text(id), "GroupName": .text(network.securityGroup(id)?.name ?? id)]
  }

  /// Why it is not running.
  private var reason: JSON? {
    if isUp, stateReason == nil { return nil }
    let words = stateReason ?? "Client.UserInitiatedShutdown: User initiated shutdown"
    let code = words.split(separator: ":").first.map(String.init) ?? words
    return ["Code": .text(code), "Message": .text(words)]
  }
}
