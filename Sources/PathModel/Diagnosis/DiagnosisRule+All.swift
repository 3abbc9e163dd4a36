extension DiagnosisRule {
  /// Every rule, along the path; then what is about sight, and last what nothing else explains.
  package static let all: [DiagnosisRule] =
    ofPrivateLink + ofLoadBalancers + ofContainers + adviceOnBalancing + ofSight + ofRequests

  /// What keeps tasks from running, whoever asks for them.
  static let faultsOfTasks = [
    "task-placement-failed", "resource-initialization-failed", "image-pull-no-route",
    "image-not-found", "task-out-of-memory", "essential-container-exits",
    "tasks-killed-by-health-checks", "deployment-limits-deadlock", "deployment-failed",
  ]

  /// What keeps targets from being healthy while their tasks run.
  static let faultsOfTargets = [
    "targets-wrong-status-code", "targets-time-out", "targets-refuse-connections",
    "target-zone-not-enabled", "target-address-unusable", "target-state-invalid",
  ]

  /// What keeps packets from the tasks.
  static let faultsBeforeTasks = [
    "network-acl-blocks", "application-load-balancer-egress-blocks", "task-security-group-blocks",
  ]

  /// What keeps the NLB's health checks from the ALB, or from an answer that counts.
  static let faultsBeforeBalancer = [
    "network-acl-blocks", "network-load-balancer-security-group-blocks",
    "application-load-balancer-security-group-blocks", "target-port-mismatch",
    "health-check-mismatch", "listener-forwards-nothing", "host-header-matches-no-rule",
    "target-group-weight-zero", "load-balancer-provisioning", "load-balancer-failed",
    "application-load-balancer-without-listener", "registered-balancer-missing",
  ]

  /// What explains that targets fail their health checks.
  static let faultsUnderTargets =
    faultsBeforeTasks + [
      "task-out-of-memory", "essential-container-exits", "container-not-in-definition",
    ]
}
