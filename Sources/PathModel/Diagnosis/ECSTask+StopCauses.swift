extension ECSTask {
  /// Whether ECS gives one of these names to what went wrong.
  func names(_ errors: String...) -> Bool { errors.contains { stopWords.contains($0) } }

  /// Whether a container could not even be started.
  var failedStarting: Bool { names("CannotStartContainer", "CannotCreateContainer") }

  /// Whether a volume could not be made or attached.
  ///
  /// ECS on Fargate says of file systems that resources could not be initialized.
  var failedMounting: Bool {
    names("CannotCreateVolume", "EFS utils", "EFS volume", "EBS volume", "failed to mount")
  }

  /// Whether the container runtime failed.
  var failedInRuntime: Bool {
    names(
      "CannotStopContainer",
      "CannotInspectContainer",
      "ContainerRuntimeError",
      "ContainerRuntimeTimeout",
      "DockerTimeoutError"
    )
  }

  /// Whether ECS stopped it because a load balancer's health checks of it fail.
  var failedBalancerChecks: Bool {
    let words = stoppedReason ?? ""
    return words.contains("failed ELB health checks")
      || words.contains("failed load balancer health checks")
  }

  /// Whether it was reclaimed because it ran on spare capacity.
  var wasReclaimed: Bool {
    guard !lostItsHost else { return false }
    return stopCode == "SpotInterruption" || stopCode == "TerminationNotice"
      || names("Spot Task was interrupted")
  }

  /// Whether what it ran on failed or is being replaced by AWS.
  var lostItsHost: Bool {
    stopCode == "InfrastructureHealth"
      || names(
        "infrastructure issue",
        "underlying infrastructure",
        "Host EC2 (instance",
        "task retirement"
      )
  }
}
