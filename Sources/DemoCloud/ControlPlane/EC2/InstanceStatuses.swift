extension Operation {
  /// `aws ec2 describe-instance-status`.
  static let instanceStatuses =
    EC2List(
      operation: "describe-instance-status",
      list: "InstanceStatuses",
      naming: .instanceStatuses,
      filters: [
        "availability-zone": "AvailabilityZone", "event.code": "Events.Code",
        "event.description": "Events.Description",
        "instance-state-code": "InstanceState.Code", "instance-state-name": "InstanceState.Name",
        "instance-status.reachability": "InstanceStatus.Details.Status",
        "instance-status.status": "InstanceStatus.Status",
        "system-status.reachability": "SystemStatus.Details.Status",
        "system-status.status": "SystemStatus.Status",
        "attached-ebs-status.status": "AttachedEbsStatus.Status",
      ],
      options: [.flag("include-all-instances"), .flag("include-managed-resources")],
      paging: .ec2("InstanceStatuses", sizes: 5...1000),
      rows: { request in
        request.accounts.flatMap { request.world.instances(of: $0).map { $0.status(request) } }
      }
    ).runningOnly
}

extension EC2List {
  /// Without `--include-all-instances` only those that run; one that is named must exist still.
  fileprivate var runningOnly: Operation {
    let all = asOperation
    return Operation(.ec2, all.name, all.options, paging: all.paging) {
      (request) throws(APIError) in
      let answer = try all.answer(request)
      if request.flag("include-all-instances") { return answer }
      let rows = (answer["InstanceStatuses"]?.elements ?? []).filter {
        $0.values(at: "InstanceState.Name") == [ClientInstance.State.running.rawValue]
      }
      return ["InstanceStatuses": .array(rows)]
    }
  }
}

extension ClientInstance {
  fileprivate func status(_ request: Request) -> JSON {
    let shown = state == .running ? check : .notApplicable
    // What is wrong inside of the instance is no fault of the system under it.
    let system = shown == .impaired ? .ok : shown
    return [
      "AvailabilityZone": .text(ifPresent: request.world.zone(of: subnetID)),
      "InstanceId": .text(id),
      "InstanceState": ["Code": .integer(state.code), "Name": .text(state.rawValue)],
      "InstanceStatus": shown.json(since: request.timestamps.text(request.world.now)),
      "SystemStatus": system.json(since: nil), "AttachedEbsStatus": system.json(since: nil),
    ]
  }
}

extension ClientInstance.Check {
  fileprivate func json(since: JSON?) -> JSON {
    let reachability: JSON
    switch self {
    case .notApplicable: return ["Status": .text(rawValue)]
    case .ok: reachability = ["Name": "reachability", "Status": "passed"]
    case .initializing: reachability = ["Name": "reachability", "Status": "initializing"]
    case .impaired:
      reachability = ["ImpairedSince": since, "Name": "reachability", "Status": "failed"]
    }
    return ["Details": [reachability], "Status": .text(rawValue)]
  }
}
