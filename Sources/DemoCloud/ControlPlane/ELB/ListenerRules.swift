extension Operation {
  /// `aws elbv2 describe-rules`.
  static let rules = Operation(
    .elbv2,
    "describe-rules",
    [.text("listener-arn"), .texts("rule-arns")],
    paging: .elb("Rules")
  ) { (request) throws(APIError) in
    ["Rules": .array(try wanted(request))]
  }

  private static func wanted(_ request: Request) throws(APIError) -> [JSON] {
    switch (request.text("listener-arn"), request.texts("rule-arns")) {
    case (let arn?, nil): return try request.listener(arn).rulesAsJSON
    case (nil, let arns?):
      for arn in arns { try ELBName.rule.check(arn) }
      let all = request.listeners.flatMap(\.rulesAsJSON)
      let found = all.filter { rule in arns.contains { rule["RuleArn"] == .text($0) } }
      if found.count < Set(arns).count { throw ELBName.rule.notFound }
      return found
    case (nil, nil):
      throw APIError("ValidationError", "Either a listener ARN or rule ARNs must be specified")
    case (_?, _?):
      throw APIError("ValidationError", "You cannot specify both a listener ARN and rule ARNs")
    }
  }
}

extension Listener {
  /// By priority, the default one last.
  fileprivate var rulesAsJSON: [JSON] {
    rules.map { $0.json(weighted: isWeighted) } + [
      [
        "RuleArn": .text(defaultRuleARN), "Priority": "default", "Conditions": [],
        "Actions": [defaultAction.json(weighted: isWeighted)], "IsDefault": true,
      ]
    ]
  }

  /// `…:listener/app/demo-alb/50dc/f2f7` → `…:listener-rule/app/demo-alb/50dc/f2f7/1c2d`.
  private var defaultRuleARN: String {
    var ids = Identifiers(for: arn)
    return "\(arn.replacing(":listener/", with: ":listener-rule/"))/\(ids.hex(16))"
  }
}

extension ListenerRule {
  fileprivate func json(weighted: Bool) -> JSON {
    [
      "RuleArn": .text(arn), "Priority": .text("\(priority)"),
      "Conditions": .array(
        [condition("host-header", hosts), condition("path-pattern", paths)].compactMap(\.self)
      ), "Actions": [action.json(weighted: weighted)], "IsDefault": false,
    ]
  }

  private func condition(_ field: String, _ values: [String]?) -> JSON? {
    guard let values else { return nil }
    let part: JSON = ["Values": .texts(values)]
    return [
      "Field": .text(field), "Values": .texts(values),
      "HostHeaderConfig": field == "host-header" ? part : nil,
      "PathPatternConfig": field == "path-pattern" ? part : nil,
    ]
  }
}
