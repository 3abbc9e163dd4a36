extension DiagnosisRule {
  /// Every rule, along the path.
  package static let all: [DiagnosisRule] = [
    clientNotRunning, endpointPendingAcceptance, endpointRejected, endpointExpired, endpointFailed,
    endpointNotReady, endpointServiceNotAvailable, networkLoadBalancerMissing, serviceInactive,
    desiredCountZero, tasksMissing,
  ]

  /// What keeps tasks from running, whoever asks for them.
  static let faultsOfTasks = [
    "task-placement-failed", "resource-initialization-failed", "image-pull-no-route",
    "image-not-found", "task-out-of-memory", "essential-container-exits",
    "tasks-killed-by-health-checks", "deployment-limits-deadlock", "deployment-failed",
  ]

  /// What keeps targets from being healthy while their tasks run.
  static let faultsOfTargets = [
    "targets-wrong-status-code", "targets-time-out", "targets-refuse-connections",
    "target-zone-not-enabled",
  ]

  /// What keeps packets from the tasks.
  static let faultsBeforeTasks = [
    "network-acl-blocks", "application-load-balancer-egress-blocks", "task-security-group-blocks",
  ]
}
