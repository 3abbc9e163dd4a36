extension Operation {
  /// `aws elbv2 describe-listeners`.
  static let listeners = Operation(
    .elbv2,
    "describe-listeners",
    [.text("load-balancer-arn"), .texts("listener-arns")],
    paging: .elb("Listeners")
  ) { (request) throws(APIError) in
    ["Listeners": .array(try wanted(request).map(\.json))]
  }

  private static func wanted(_ request: Request) throws(APIError) -> [Listener] {
    switch (request.text("load-balancer-arn"), request.texts("listener-arns")) {
    case (let balancer?, nil):
      let arn = try request.loadBalancer(balancer).arn
      return request.listeners.filter { $0.loadBalancerARN == arn }
    case (nil, let listeners?):
      for arn in listeners { _ = try request.listener(arn) }
      return request.listeners.filter { listeners.contains($0.arn) }
    case (nil, nil):
      throw APIError(
        "ValidationError",
        "You must specify either listener ARNs or a load balancer ARN"
      )
    case (_?, _?):
      throw APIError(
        "ValidationError",
        "You cannot specify both listener ARNs and a load balancer ARN"
      )
    }
  }
}

extension Listener {
  fileprivate var json: JSON {
    let isSecure = networkProtocol == "HTTPS"
    return [
      "ListenerArn": .text(arn), "LoadBalancerArn": .text(loadBalancerARN),
      "Port": .integer(port), "Protocol": .text(networkProtocol),
      "Certificates": isSecure ? [["CertificateArn": .text(certificateARN)]] : nil,
      "SslPolicy": isSecure ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : nil,
      "DefaultActions": [defaultAction.json(weighted: isWeighted)],
      "MutualAuthentication": isSecure ? ["Mode": "off"] : nil,
    ]
  }

  /// Whether its actions have weights: those of an NLB do not.
  var isWeighted: Bool { networkProtocol.hasPrefix("HTTP") }

  private var certificateARN: String {
    var ids = Identifiers(for: arn)
    return "arn:aws:acm:\(World.region):\(Account.provider.id):certificate/\(ids.uuid())"
  }
}

extension ListenerAction {
  func json(weighted: Bool) -> JSON {
    switch self {
    case .fixedResponse(let status, let body):
      [
        "Type": "fixed-response", "Order": 1,
        "FixedResponseConfig": [
          "MessageBody": .text(body), "StatusCode": .text("\(status)"),
          "ContentType": "text/plain",
        ],
      ]
    case .redirect(let status):
      [
        "Type": "redirect", "Order": 1,
        "RedirectConfig": [
          "Protocol": "HTTPS", "Port": "443", "Host": "#{host}", "Path": "/#{path}",
          "Query": "#{query}", "StatusCode": .text("HTTP_\(status)"),
        ],
      ]
    case .forward(let groups):
      [
        "Type": "forward",
        // AWS names a single group here too.
        "TargetGroupArn": groups.count == 1 ? .text(groups[0].targetGroupARN) : nil, "Order": 1,
        "ForwardConfig": [
          "TargetGroups": .array(
            groups.map { group in
              [
                "TargetGroupArn": .text(group.targetGroupARN),
                "Weight": weighted ? .integer(group.weight) : nil,
              ]
            }
          ), "TargetGroupStickinessConfig": weighted ? ["Enabled": false] : nil,
        ],
      ]
    }
  }
}
