extension TargetHealth {
  /// What its reason code means, or its state where it has none; nil for words that are new to pltop.
  ///
  /// Source: “Target health status” and the reason codes of `TargetHealth`, Elastic Load Balancing.
  package var meaning: String? { reason.flatMap { Self.reasons[$0] } ?? state?.known?.meaning }

  private static let reasons = [
    "Elb.RegistrationInProgress": "the load balancer is still taking it in",
    "Elb.InitialHealthChecking":
      "the load balancer has not yet made as many health checks as it needs to judge it",
    "Elb.InternalError": "the health check failed because of a fault within the load balancer",
    "Target.ResponseCodeMismatch":
      "it answers the health check with a status code that does not count as healthy",
    "Target.Timeout": "it does not answer the health check within its timeout",
    "Target.FailedHealthChecks":
      "the load balancer cannot connect to it, or cannot read what it answers",
    "Target.NotRegistered": "it is not registered with the target group",
    "Target.NotInUse":
      "no listener sends to its target group, or the load balancer is not enabled in its zone",
    "Target.InvalidState": "the instance behind it is stopped or gone",
    "Target.IpUnusable": "its address belongs to a load balancer and cannot be a target",
    "Target.DeregistrationInProgress":
      "it is leaving: requests under way may end, new ones go elsewhere",
    "Target.HealthCheckDisabled": "health checks are off, so nobody knows how it is",
  ]
}

extension TargetHealth.State {
  package var meaning: String {
    switch self {
    case .initial: "it is being registered, or checked for the first time"
    case .healthy: "it passes the health checks and gets requests"
    case .unhealthy: "it fails the health checks and gets no requests while others pass them"
    case .unhealthyDraining: "it fails the health checks: what is under way may end"
    case .unused: "it gets no requests: nothing that is enabled leads to it"
    case .draining: "it is leaving: what is under way may end, new requests go elsewhere"
    case .unavailable: "its health cannot be told"
    }
  }
}

extension TargetHealth.AdministrativeOverride {
  package var meaning: String {
    switch self {
    case .none: "nobody overrules the health checks"
    case .zonalShift: "a zonal shift is active: its zone gets no requests"
    case .zonalShiftInDNS: "a zonal shift is active: its zone is taken out of DNS"
    }
  }
}
