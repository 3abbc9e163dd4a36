import PathModel

extension Listener: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("ListenerArn") ?? ""
    loadBalancerARN = fields.string("LoadBalancerArn")
    port = fields.int("Port")
    networkProtocol = fields.string("Protocol")
    defaultActions = fields.list("DefaultActions")
    certificateARNs = fields.objects("Certificates").compactMap { $0.string("CertificateArn") }
  }
}

extension ListenerAction: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    kind = fields.string("Type")
    // AWS names a single group twice: in the action and in its `ForwardConfig`.
    let forward = fields.object("ForwardConfig")?.objects("TargetGroups") ?? []
    for group in [fields] + forward {
      guard let arn = group.string("TargetGroupArn") else { continue }
      if !targetGroupARNs.contains(arn) { targetGroupARNs.append(arn) }
      if let weight = group.int("Weight") { weights[arn] = weight }
    }
    let parts = ["FixedResponseConfig", "RedirectConfig"].lazy.compactMap(fields.object)
    statusCode = parts.compactMap { $0.string("StatusCode") }.first
  }
}

extension ListenerRule: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("RuleArn") ?? ""
    priority = fields.string("Priority")
    isDefault = fields.bool("IsDefault")
    let conditions = fields.list("Conditions", of: Condition.self)
    self.conditions = conditions.map(\.text)
    matches = conditions.map(\.match)
    hostNames = conditions.first { $0.field == "host-header" }?.values
    actions = fields.list("Actions")
  }
}

/// What a request must be like for a rule to apply.
private struct Condition: AWSDecodable {
  let field: String
  let values: [String]
  /// As in `host-header: a.example, b.example`.
  let text: String
  let match: RuleCondition

  init(aws fields: Fields) {
    field = fields.string("Field") ?? "condition"
    values = Self.values(in: fields)
    let header = fields.object("HttpHeaderConfig")?.string("HttpHeaderName")
    let subject = [field, header].compactMap(\.self).joined(separator: " ")
    text = "\(subject): \(values.joined(separator: ", "))"
    var match = RuleCondition()
    match.field = field
    match.values = values
    match.isRegex = Self.parts(in: fields).contains { !$0.strings("RegexValues").isEmpty }
    self.match = match
  }

  /// The values stand in the condition itself (older) or in the part for its kind, or in both.
  private static func values(in fields: Fields) -> [String] {
    let plain = parts(in: fields).map { $0.strings("Values") + $0.strings("RegexValues") }
    let query = fields.object("QueryStringConfig")?.objects("Values") ?? []
    let pairs = query.map { pair in
      [pair.string("Key"), pair.string("Value")].compactMap(\.self).joined(separator: "=")
    }
    return plain.first { !$0.isEmpty } ?? pairs
  }

  private static func parts(in fields: Fields) -> [Fields] {
    let names = [
      "PathPatternConfig", "HostHeaderConfig", "HttpHeaderConfig", "HttpRequestMethodConfig",
      "SourceIpConfig",
    ]
    return [fields] + names.compactMap(fields.object)
  }
}
