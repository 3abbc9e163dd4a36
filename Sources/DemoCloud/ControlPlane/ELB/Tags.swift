extension Operation {
  /// `aws elbv2 describe-tags`: nobody tagged anything.
  static let tags = Operation(.elbv2, "describe-tags", [.texts("resource-arns").required]) {
    (request) throws(APIError) in
    let arns = request.texts("resource-arns") ?? []
    if arns.count > 20 {
      throw APIError("ValidationError", "Up to 20 resources can be described at a time")
    }
    for arn in arns {
      if arn.contains(":targetgroup/") {
        _ = try request.targetGroup(arn)
      } else if arn.contains(":listener/") {
        _ = try request.listener(arn)
      } else {
        _ = try request.loadBalancer(arn)
      }
    }
    return [
      "TagDescriptions": .array(arns.map { ["ResourceArn": .text($0), "Tags": []] })
    ]
  }
}
