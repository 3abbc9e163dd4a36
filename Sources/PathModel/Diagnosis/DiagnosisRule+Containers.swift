extension DiagnosisRule {
  /// From the ECS service to its tasks and their containers.
  static let ofContainers: [DiagnosisRule] = [
    serviceInactive, desiredCountZero, taskSecurityGroupBlocks, subnetWithoutAddresses,
    taskPlacementFailed, resourceInitializationFailed, imagePullNoRoute, imageNotFound,
    taskOutOfMemory, essentialContainerExits, tasksKilledByHealthChecks, deploymentLimitsDeadlock,
    deploymentFailed, tasksMissing,
  ]
}
