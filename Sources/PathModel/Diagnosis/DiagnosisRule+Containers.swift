extension DiagnosisRule {
  /// From the ECS service to its tasks and their containers.
  static let ofContainers: [DiagnosisRule] = [
    clusterInactive, serviceInactive, serviceTargetGroupMissing, desiredCountZero,
    taskSecurityGroupBlocks,
    subnetWithoutAddresses, serviceLinkedRoleMissing, roleCannotBeAssumed, taskPlacementFailed,
    resourceInitializationFailed, volumeCannotBeCreated, imagePullNoRoute, imagePullRateLimited,
    imagePullNoSpace, imagePullDenied, imageNotFound, containerCannotStart, containerRuntimeFails,
    taskOutOfMemory, essentialContainerExits, containerUnhealthy, gracePeriodTooShort,
    tasksKilledByHealthChecks, tasksStoppedByOtherChecks, taskStoppedByUser,
    taskInfrastructureFails, taskSpotReclaimed,
    serviceThrottled, tasksCannotStart, deploymentLimitsDeadlock, deploymentProtectedTasks,
    deploymentStuck, deploymentFailed, oldRevisionRuns, tasksMissing,
  ]
}
