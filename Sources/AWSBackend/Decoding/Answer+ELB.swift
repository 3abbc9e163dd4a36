package import PathModel

extension Answer<[LoadBalancer]> {
  /// From `aws elbv2 describe-load-balancers`.
  package static var loadBalancers: Answer<[LoadBalancer]> { .list("LoadBalancers") }
}

extension Answer<[Listener]> {
  /// From `aws elbv2 describe-listeners`.
  package static var listeners: Answer<[Listener]> { .list("Listeners") }
}

extension Answer<[ListenerRule]> {
  /// From `aws elbv2 describe-rules`.
  package static var listenerRules: Answer<[ListenerRule]> { .list("Rules") }
}

extension Answer<[TargetGroup]> {
  /// From `aws elbv2 describe-target-groups`.
  package static var targetGroups: Answer<[TargetGroup]> { .list("TargetGroups") }
}

extension Answer<[TaggedResource]> {
  /// From `aws elbv2 describe-tags`.
  package static var tags: Answer<[TaggedResource]> { .list("TagDescriptions") }
}

extension Answer<[TargetHealth]> {
  /// From `aws elbv2 describe-target-health`.
  package static var targetHealth: Answer<[TargetHealth]> { .list("TargetHealthDescriptions") }
}

extension Answer<[String: String]> {
  /// From `aws elbv2 describe-load-balancer-attributes` and `describe-target-group-attributes`.
  package static var attributes: Answer<[String: String]> {
    Answer { (output) throws(Problem) in
      let attributes: [Attribute] = try output.list("Attributes")
      return Dictionary(attributes.map { ($0.key, $0.value) }) { first, _ in first }
    }
  }
}

private struct Attribute: AWSDecodable {
  let key: String
  let value: String

  init(aws fields: Fields) {
    key = fields.string("Key") ?? ""
    value = fields.string("Value") ?? ""
  }
}
