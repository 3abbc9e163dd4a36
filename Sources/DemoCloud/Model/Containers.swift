/// A task definition, and what its application does.
package struct TaskDefinition: Sendable, Equatable {
  package var family = "demo-task"
  package var revision: Int
  package var image: String
  package var containerPort: Int
  package var application: Application
  package var registeredAt: Double
}

/// How a container behaves; nothing of it is seen in AWS's answers but by its effects.
package struct Application: Sendable, Equatable, Codable {
  package enum Fault: String, Sendable, Codable, CaseIterable {
    /// Closes the connection instead of an answer.
    case closesWithoutAnswer
    case neverAnswers
    /// Sends what is not HTTP.
    case malformed
    case resets
  }

  /// The application that it is.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The article's task list.
    case tasks
    /// The neighbour's orders, behind the same ALB.
    case orders
  }

  package var kind = Kind.tasks
  /// Whether it listens on the port that the target group asks.
  package var listens = true
  /// Seconds before each answer.
  package var delay = 0.0
  /// Answers all requests with this status, or those of `failingPath`.
  package var failingStatus: Int?
  /// nil: all paths.
  package var failingPath: String?
  package var fault: Fault?
  /// Seconds from the start to the exit; nil: it stays.
  package var exitsAfter: Double?
  package var exitCode = 1
  package var runsOutOfMemory = false
  /// Why the task cannot start, as ECS says it; nil: it can.
  package var startFailure: String?
  /// Whether the registry has the image.
  package var imageExists = true

  package init() {}

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    kind = try fields.decodeIfPresent(Kind.self, forKey: .kind) ?? .tasks
    listens = try fields.decodeIfPresent(Bool.self, forKey: .listens) ?? true
    delay = try fields.decodeIfPresent(Double.self, forKey: .delay) ?? 0
    failingStatus = try fields.decodeIfPresent(Int.self, forKey: .failingStatus)
    failingPath = try fields.decodeIfPresent(String.self, forKey: .failingPath)
    fault = try fields.decodeIfPresent(Fault.self, forKey: .fault)
    exitsAfter = try fields.decodeIfPresent(Double.self, forKey: .exitsAfter)
    exitCode = try fields.decodeIfPresent(Int.self, forKey: .exitCode) ?? 1
    runsOutOfMemory = try fields.decodeIfPresent(Bool.self, forKey: .runsOutOfMemory) ?? false
    startFailure = try fields.decodeIfPresent(String.self, forKey: .startFailure)
    imageExists = try fields.decodeIfPresent(Bool.self, forKey: .imageExists) ?? true
  }
}

/// A service of the ECS cluster.
package struct ContainerService: Sendable, Equatable {
  package enum Status: String, Sendable, Codable, CaseIterable {
    case active = "ACTIVE"
    case draining = "DRAINING"
    case inactive = "INACTIVE"
  }

  /// A group that it registers its tasks with.
  package struct Balancing: Sendable, Equatable {
    package var targetGroupARN: String
    /// The other of two colours; nil: it has one only.
    package var alternate: Alternate?

    package init(_ targetGroupARN: String, alternate: Alternate? = nil) {
      self.targetGroupARN = targetGroupARN
      self.alternate = alternate
    }
  }

  package struct Alternate: Sendable, Equatable {
    package var targetGroupARN: String
    /// The listener's rule that the traffic is shifted with.
    package var productionRuleARN: String
  }

  package struct Event: Sendable, Equatable {
    package var id: String
    package var at: Double
    package var message: String
  }

  package var clusterName = "ecs-cluster"
  package var name: String
  package var status: Status
  package var desiredCount: Int
  package var containerName = "demo"
  /// The family of its task definitions.
  package var family = "demo-task"
  package var balancing: [Balancing]
  package var subnetIDs: [String]
  package var securityGroupIDs: [String]
  package var maximumPercent = 200
  package var minimumHealthyPercent = 100
  package var circuitBreaker = false
  package var gracePeriodSeconds = 0
  /// The newest first.
  package var deployments: [Deployment]
  /// The newest first, at most 100.
  package var events: [Event]
  package var createdAt: Double
  /// Keeps the tasks of older deployments: a blue/green deployment while it bakes.
  package var keepsOldTasks = false
  /// The ECS scheduler's memory.
  var scheduler = Scheduler.Memory()
}

extension ContainerService {
  /// The groups that a task of a deployment is registered with.
  package func targetGroupARNs(of deployment: Deployment) -> [String] {
    balancing.map { balancing in
      deployment.usesAlternate
        ? balancing.alternate?.targetGroupARN ?? balancing.targetGroupARN : balancing.targetGroupARN
    }
  }

  package var isBlueGreen: Bool { balancing.contains { $0.alternate != nil } }
}

package struct Deployment: Sendable, Equatable {
  package enum RolloutState: String, Sendable {
    case inProgress = "IN_PROGRESS"
    case completed = "COMPLETED"
    case failed = "FAILED"
  }

  /// `ecs-svc/` and a number.
  package var id: String
  package var revision: Int
  /// Whether its tasks are of the second colour.
  package var usesAlternate = false
  /// In a row; starts anew with the first task that runs.
  package var failedTasks = 0
  package var rolloutState: RolloutState
  package var rolloutReason: String
  package var createdAt: Double
  package var updatedAt: Double
}

package struct ServiceTask: Sendable, Equatable {
  /// Source: “Amazon ECS task lifecycle”, Developer Guide.
  package enum Status: String, Sendable, CaseIterable {
    case provisioning = "PROVISIONING"
    case pending = "PENDING"
    case activating = "ACTIVATING"
    case running = "RUNNING"
    case deactivating = "DEACTIVATING"
    case stopping = "STOPPING"
    case deprovisioning = "DEPROVISIONING"
    case stopped = "STOPPED"
  }

  /// Why ECS stopped it (`aws ecs describe-tasks`, stopCode).
  package enum StopCode: String, Sendable, Codable, CaseIterable {
    case taskFailedToStart = "TaskFailedToStart"
    case essentialContainerExited = "EssentialContainerExited"
    case userInitiated = "UserInitiated"
    case serviceSchedulerInitiated = "ServiceSchedulerInitiated"
    case spotInterruption = "SpotInterruption"
    case terminationNotice = "TerminationNotice"
  }

  /// 32 hexadecimal digits.
  package var id: String
  /// The service that it belongs to.
  package var service = "ecs-service"
  /// The groups that it is registered with.
  package var targetGroupARNs: [String]
  package var deploymentID: String
  package var revision: Int
  package var subnetID: String
  package var zone: String
  package var address: IPv4
  package var interfaceID: String
  package var attachmentID: String
  package var macAddress: String
  package var containerID: String
  package var status: Status
  /// Whether ECS wants it to run.
  package var isWanted = true
  /// Behaviour of its container; starts as its task definition says.
  package var application: Application
  package var createdAt: Double
  package var pullStartedAt: Double?
  package var pullStoppedAt: Double?
  package var startedAt: Double?
  package var stoppingAt: Double?
  package var executionStoppedAt: Double?
  package var stoppedAt: Double?
  package var stopCode: StopCode?
  package var stoppedReason: String?
  package var containerReason: String?
  package var exitCode: Int?
  /// When the next status is due; nil: it stays.
  package var nextChange: Double?

  package var isRunning: Bool { status == .running }
}
