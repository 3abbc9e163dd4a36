extension Operation {
  static let elbv2: [Operation] = [
    loadBalancers, loadBalancerAttributes, listeners, rules, targetGroups, targetGroupAttributes,
    targetHealth, tags,
  ]
}

extension Request {
  private var isProvider: Bool { accounts.contains(.provider) }

  /// The load balancers that can be seen.
  var loadBalancers: [LoadBalancer] { isProvider ? world.loadBalancers : [] }
  var listeners: [Listener] { isProvider ? world.listeners : [] }
  var targetGroups: [TargetGroup] { isProvider ? world.targetGroups : [] }

  func loadBalancer(_ arn: String) throws(APIError) -> LoadBalancer {
    try ELBName.loadBalancer.check(arn)
    guard let balancer = loadBalancers.first(where: { $0.arn == arn }) else {
      throw ELBName.loadBalancer.notFound
    }
    return balancer
  }

  func targetGroup(_ arn: String) throws(APIError) -> TargetGroup {
    try ELBName.targetGroup.check(arn)
    guard let group = targetGroups.first(where: { $0.arn == arn }) else {
      throw ELBName.targetGroup.notFound
    }
    return group
  }

  func listener(_ arn: String) throws(APIError) -> Listener {
    try ELBName.listener.check(arn)
    guard let listener = listeners.first(where: { $0.arn == arn }) else {
      throw ELBName.listener.notFound
    }
    return listener
  }
}

/// How ELB names the resources of one kind, and what it says when there is none of a name.
struct ELBName {
  /// As it stands in an ARN, as in `targetgroup`.
  let inARN: String
  /// As in `target group`.
  let words: String
  let code: String

  static let loadBalancer = ELBName(
    inARN: "loadbalancer",
    words: "load balancer",
    code: "LoadBalancerNotFound"
  )

  static let targetGroup = ELBName(
    inARN: "targetgroup",
    words: "target group",
    code: "TargetGroupNotFound"
  )

  static let listener = ELBName(inARN: "listener", words: "listener", code: "ListenerNotFound")
  static let rule = ELBName(inARN: "listener-rule", words: "rule", code: "RuleNotFound")

  var notFound: APIError { APIError(code, "One or more \(words)s not found") }

  func check(_ arn: String) throws(APIError) {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    let isOfKind =
      parts.count == 6 && parts[0] == "arn" && parts[2] == "elasticloadbalancing"
      && parts[3] == World.region && parts[5].hasPrefix("\(inARN)/")
    guard isOfKind else {
      throw APIError("ValidationError", "'\(arn)' is not a valid \(words) ARN")
    }
  }
}

extension JSON {
  /// As ELB lists attributes.
  static func attributes(_ attributes: [(key: String, value: String)]) -> JSON {
    ["Attributes": .array(attributes.map { ["Key": .text($0.key), "Value": .text($0.value)] })]
  }
}
