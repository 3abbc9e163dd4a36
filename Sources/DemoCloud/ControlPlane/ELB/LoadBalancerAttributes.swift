extension Operation {
  /// `aws elbv2 describe-load-balancer-attributes`.
  static let loadBalancerAttributes = Operation(
    .elbv2,
    "describe-load-balancer-attributes",
    [.text("load-balancer-arn").required]
  ) { (request) throws(APIError) in
    .attributes(try request.loadBalancer(request.text("load-balancer-arn") ?? "").attributes)
  }
}

extension LoadBalancer {
  /// Source: LoadBalancerAttribute, Elastic Load Balancing API Reference; values that nobody
  /// changed are AWS's defaults.
  fileprivate var attributes: [(key: String, value: String)] {
    let common = [
      ("access_logs.s3.enabled", "false"), ("access_logs.s3.bucket", ""),
      ("access_logs.s3.prefix", ""), ("deletion_protection.enabled", "false"),
      ("ipv6.deny_all_igw_traffic", "true"), ("zonal_shift.config.enabled", "false"),
      ("load_balancing.cross_zone.enabled", "\(crossZone)"),
    ]
    return common + (kind == .network ? Self.ofNetwork : Self.ofApplication)
  }

  private static let ofNetwork = [
    ("dns_record.client_routing_policy", "any_availability_zone"),
    ("secondary_ips.auto_assigned.per_subnet", "0"),
  ]

  private static let ofApplication = [
    ("idle_timeout.timeout_seconds", "60"), ("client_keep_alive.seconds", "3600"),
    ("routing.http2.enabled", "true"),
    ("routing.http.drop_invalid_header_fields.enabled", "false"),
    ("routing.http.desync_mitigation_mode", "defensive"),
    ("routing.http.preserve_host_header.enabled", "false"),
    ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"),
    ("routing.http.xff_client_port.enabled", "false"),
    ("routing.http.xff_header_processing.mode", "append"), ("waf.fail_open.enabled", "false"),
    ("connection_logs.s3.enabled", "false"), ("connection_logs.s3.bucket", ""),
    ("connection_logs.s3.prefix", ""), ("health_check_logs.s3.enabled", "false"),
    ("health_check_logs.s3.bucket", ""), ("health_check_logs.s3.prefix", ""),
  ]
}
