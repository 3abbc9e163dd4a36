package import FoundationEssentials

/// An ECS cluster, from `aws ecs describe-clusters`.
package struct ECSCluster: Codable, Hashable, Sendable {
  package var arn = ""
  package var name: String?
  package var status: String?
  package var runningTasks: Int?
  package var pendingTasks: Int?
  package var activeServices: Int?
  package init() {}
}

/// An ECS service, from `aws ecs describe-services`.
package struct ECSService: Codable, Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case active = "ACTIVE"
    case draining = "DRAINING"
    case inactive = "INACTIVE"
  }

  /// The target group that the service registers its tasks in.
  package struct LoadBalancing: Codable, Hashable, Sendable {
    package var targetGroupARN: String?
    package var containerName: String?
    package var containerPort: Int?
    /// The other of two groups that a blue/green deployment changes between.
    package var alternateTargetGroupARN: String?
    package init() {}
  }

  /// A set of tasks of a service whose deployments CodeDeploy or another controller makes.
  package struct TaskSet: Codable, Hashable, Sendable {
    package var id = ""
    /// `PRIMARY`, `ACTIVE` or `DRAINING`.
    package var status: String?
    package var loadBalancing: [LoadBalancing] = []
    package init() {}
  }

  /// A message of the service's scheduler.
  package struct Event: Codable, Hashable, Sendable {
    package var id = ""
    package var at: Date?
    package var message = ""
    package init() {}
  }

  package var arn = ""
  package var name: String?
  package var clusterARN: String?
  package var status: Open<Status>?
  package var desiredCount: Int?
  package var runningCount: Int?
  package var pendingCount: Int?
  package var launchType: String?
  package var taskDefinitionARN: String?
  package var loadBalancing: [LoadBalancing] = []
  /// Whether AWS listed them at all: a missing list is no empty one.
  package var listsLoadBalancing: Bool?
  package var taskSets: [TaskSet] = []
  package var subnetIDs: [String] = []
  package var securityGroupIDs: [String] = []
  /// `ENABLED` or `DISABLED`.
  package var assignPublicIP: String?
  package var deployments: [ECSDeployment] = []
  /// Newest first, at most 100.
  package var events: [Event] = []
  package var circuitBreakerEnabled: Bool?
  package var circuitBreakerRollsBack: Bool?
  /// How many percent of the desired count stay healthy in a deployment.
  package var minimumHealthyPercent: Int?
  /// How many percent of the desired count may run in a deployment.
  package var maximumPercent: Int?
  package var healthCheckGracePeriodSeconds: Int?
  package var createdAt: Date?
  package init() {}

  /// Every target group that it registers tasks in, or may in its next deployment.
  package var targetGroupARNs: Set<String> {
    let all = loadBalancing + taskSets.flatMap(\.loadBalancing)
    return Set(all.flatMap { [$0.targetGroupARN, $0.alternateTargetGroupARN] }.compactMap(\.self))
  }

  /// Whether it keeps tasks running.
  package var isActive: Bool { status?.known == .active && desiredCount ?? 1 > 0 }
}

/// A deployment of an ECS service.
package struct ECSDeployment: Codable, Hashable, Sendable {
  package enum RolloutState: String, Hashable, Sendable, CaseIterable {
    case inProgress = "IN_PROGRESS"
    case completed = "COMPLETED"
    case failed = "FAILED"
  }

  package var id = ""
  /// `PRIMARY` (the newest), `ACTIVE` (being replaced) or `INACTIVE`.
  package var status: String?
  package var taskDefinitionARN: String?
  package var desiredCount: Int?
  package var pendingCount: Int?
  package var runningCount: Int?
  /// Failures in a row; starts anew with the first task that runs.
  package var failedTasks: Int?
  package var rolloutState: Open<RolloutState>?
  package var rolloutStateReason: String?
  package var createdAt: Date?
  package var updatedAt: Date?
  package init() {}
}

/// An ECS task, from `aws ecs describe-tasks`.
package struct ECSTask: Codable, Hashable, Sendable {
  package struct Container: Codable, Hashable, Sendable {
    package var name: String?
    package var image: String?
    package var lastStatus: String?
    /// Absent until it stopped.
    package var exitCode: Int?
    package var reason: String?
    package var healthStatus: String?
    /// The ports of the instance that lead to it, in the network modes that share these.
    package var hostPorts: [Int] = []
    package init() {}
  }

  package var arn = ""
  package var clusterARN: String?
  /// The instance's registration with the cluster; nil for a task that runs on Fargate.
  package var containerInstanceARN: String?
  package var taskDefinitionARN: String?
  /// The id of the deployment that started it.
  package var startedBy: String?
  /// `service:NAME`.
  package var group: String?
  package var zone: String?
  package var privateAddress: String?
  package var subnetID: String?
  package var networkInterfaceID: String?
  package var lastStatus: String?
  package var desiredStatus: String?
  package var healthStatus: String?
  package var createdAt: Date?
  package var startedAt: Date?
  package var stoppedAt: Date?
  package var stopCode: String?
  package var stoppedReason: String?
  package var containers: [Container] = []
  package init() {}

  /// The last part of the ARN, as ECS's own console names a task.
  package var id: String { Self.id(inARN: arn) }

  static func id(inARN arn: String) -> String {
    guard let slash = arn.utf8.lastIndex(of: UInt8(ascii: "/")) else { return arn }
    return String(arn[arn.utf8.index(after: slash)...])
  }
}

/// An EC2 instance as a cluster knows it, from `aws ecs describe-container-instances`.
package struct ContainerInstance: Codable, Hashable, Sendable {
  package var arn = ""
  package var instanceID: String?
  /// As in `ACTIVE` or `DRAINING`.
  package var status: String?
  /// Whether its agent is heard of.
  package var isAgentConnected: Bool?
  package init() {}
}

/// A task definition, from `aws ecs describe-task-definition`.
package struct TaskDefinition: Codable, Hashable, Sendable {
  package struct Container: Codable, Hashable, Sendable {
    package var name: String?
    package var image: String?
    package var ports: [Int] = []
    package init() {}
  }

  package var arn = ""
  package var family: String?
  package var revision: Int?
  package var cpu: String?
  package var memory: String?
  package var networkMode: String?
  package var containers: [Container] = []
  package init() {}
}
