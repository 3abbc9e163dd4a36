extension Operation {
  /// `aws elbv2 describe-target-health`.
  static let targetHealth = Operation(
    .elbv2,
    "describe-target-health",
    [
      .text("target-group-arn").required,
      Option(
        name: "targets",
        kind: .structures([
          .init(name: "Id", kind: .text), .init(name: "Port", kind: .integer),
          .init(name: "AvailabilityZone", kind: .text), .init(name: "QuicServerId", kind: .text),
        ])
      ),
      .texts("include"),
    ]
  ) { (request) throws(APIError) in
    let group = try request.targetGroup(request.text("target-group-arn") ?? "")
    let registered = request.world.targets[group.arn] ?? []
    let wanted = request.structures("targets")
    let included = request.texts("include") ?? []
    let showsAnomalies =
      group.targetType == .ip && !Set(included).isDisjoint(with: ["AnomalyDetection", "All"])
    let rows =
      wanted.isEmpty
      ? registered.map { $0.json(in: group, showsAnomalies: showsAnomalies) }
      : wanted.map { target in
        let known = registered.first { $0.fits(target, in: group) }
        return known?.json(in: group, showsAnomalies: showsAnomalies) ?? unregistered(target, group)
      }
    return ["TargetHealthDescriptions": .array(rows)]
  }

  private static func unregistered(_ target: JSON, _ group: TargetGroup) -> JSON {
    let port = target["Port"] ?? .integer(group.port)
    return [
      "Target": ["Id": target["Id"] ?? "", "Port": port],
      "TargetHealth": [
        "State": "unused", "Reason": "Target.NotRegistered",
        "Description": "Target is not registered to the target group",
      ],
    ]
  }
}

extension Target {
  fileprivate func fits(_ wanted: JSON, in group: TargetGroup) -> Bool {
    wanted["Id"] == .text(id) && (wanted["Port"] ?? .integer(group.port)) == .integer(port)
  }

  fileprivate func json(in group: TargetGroup, showsAnomalies: Bool) -> JSON {
    let isHealthy = state == .healthy
    return [
      "Target": [
        "Id": .text(id), "Port": .integer(port), "AvailabilityZone": .text(ifPresent: zone),
      ], "HealthCheckPort": .text("\(group.healthCheck.port ?? port)"),
      "TargetHealth": [
        "State": .text(state.rawValue), "Reason": isHealthy ? nil : .text(ifPresent: reason),
        "Description": isHealthy ? nil : .text(ifPresent: description),
      ],
      "AnomalyDetection": showsAnomalies
        ? ["Result": "normal", "MitigationInEffect": "no"] : nil,
    ]
  }
}
