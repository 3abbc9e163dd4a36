extension DiagnosisRule {
  /// Every rule, along the path; then what is about sight, and last what nothing else explains.
  package static let all: [DiagnosisRule] =
    ofPrivateLink + ofNames + ofLoadBalancers + ofZones + ofContainers + adviceOnAccess
    + adviceOnBalancing + ofSight + ofRequests

  /// Why a task does not start or does not stay up, as ECS says of the task itself.
  static let faultsOfOneTask = [
    "task-zone-unsupported", "task-placement-failed", "service-linked-role-missing",
    "role-cannot-be-assumed",
    "resource-initialization-failed", "volume-cannot-be-created", "image-pull-no-route",
    "image-pull-rate-limited", "image-pull-no-space", "image-pull-denied", "image-not-found",
    "container-cannot-start", "container-runtime-fails", "task-out-of-memory",
    "essential-container-exits", "container-unhealthy", "grace-period-too-short",
    "tasks-killed-by-health-checks", "tasks-stopped-by-other-checks", "task-stopped-by-user",
    "task-infrastructure-fails",
    "task-spot-reclaimed",
  ]

  /// What keeps tasks from running, whoever asks for them.
  static let faultsOfTasks =
    faultsOfOneTask + [
      "cluster-inactive", "service-throttled", "tasks-cannot-start", "deployment-limits-deadlock",
      "deployment-protected-tasks", "deployment-stuck", "deployment-failed",
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
    "health-check-mismatch", "health-check-answered-by-load-balancer", "listener-forwards-nothing",
    "host-header-matches-no-rule",
    "target-group-weight-zero", "weight-on-empty-group", "load-balancer-provisioning",
    "load-balancer-failed",
    "application-load-balancer-without-listener", "registered-balancer-missing",
  ]

  /// What explains that targets fail their health checks.
  static let faultsUnderTargets =
    faultsBeforeTasks + [
      "task-out-of-memory", "essential-container-exits", "container-not-in-definition",
    ]
}
