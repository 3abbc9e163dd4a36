/// What it means that a task stopped, and the rule that looks for the like.
///
/// Source: “Amazon ECS stopped tasks error messages”, Developer Guide.
package struct StopMeaning: Hashable, Sendable {
  package let text: String
  /// What `pltop explain` takes; nil: no rule is about it.
  package let rule: String?

  init(_ text: String, rule: String? = nil) {
    self.text = text
    self.rule = rule
  }
}

extension ECSTask {
  /// nil: it has not stopped, or in a way that is new to pltop.
  package var stopMeaning: StopMeaning? {
    if failedPulling { return pullMeaning }
    if let cause = Self.causes.first(where: { $0.applies(self) }) { return cause.meaning }
    return stopCode.flatMap { Self.codes[$0] }
  }

  /// Whether something went wrong: what scaling, a deployment or somebody stopped did not fail.
  package var hasFailed: Bool {
    guard stoppedAt != nil || lastStatus == "STOPPED" || stopCode != nil else { return false }
    if stopCode == "TaskFailedToStart" || stopCode == "EssentialContainerExited" { return true }
    if failedPulling { return true }
    return Self.causes.contains { $0.applies(self) }
  }

  private var pullMeaning: StopMeaning {
    switch pullFailure {
    case .rateLimited: StopMeaning("the registry limits pulls", rule: "image-pull-rate-limited")
    case .noSpace: StopMeaning("the image does not fit the disk", rule: "image-pull-no-space")
    case .noRoute: StopMeaning("the registry cannot be reached", rule: "image-pull-no-route")
    case .denied:
      StopMeaning("the task's role may not pull the image", rule: "image-pull-denied")
    case .wrongPlatform:
      StopMeaning("the image is not made for the tasks' processor", rule: "image-not-found")
    case .notFound:
      StopMeaning("the image or its tag does not exist", rule: "image-not-found")
    case nil: StopMeaning("the image could not be pulled")
    }
  }

  private struct Cause: Sendable {
    let applies: @Sendable (ECSTask) -> Bool
    let meaning: StopMeaning
  }

  /// In the order in which they are tried.
  private static let causes: [Cause] = [
    Cause(
      applies: \.ranOutOfMemory,
      meaning: StopMeaning(
        "a container took more memory than it may and was killed",
        rule: "task-out-of-memory"
      )
    ),
    Cause(
      applies: \.failedStarting,
      meaning: StopMeaning("a container could not be started", rule: "container-cannot-start")
    ),
    Cause(
      applies: \.failedMounting,
      meaning: StopMeaning("a volume could not be made", rule: "volume-cannot-be-created")
    ),
    Cause(
      applies: { $0.names("ResourceInitializationError") },
      meaning: StopMeaning(
        "ECS could not get its secrets, registry sign-in or log group",
        rule: "resource-initialization-failed"
      )
    ),
    Cause(
      applies: \.failedInRuntime,
      meaning: StopMeaning("the container runtime failed", rule: "container-runtime-fails")
    ),
    Cause(
      applies: \.failedBalancerChecks,
      meaning: StopMeaning(
        "ECS stopped it because it failed the load balancer's health checks",
        rule: "tasks-killed-by-health-checks"
      )
    ),
    Cause(
      applies: { $0.names("failed container health checks") },
      meaning: StopMeaning(
        "ECS stopped it because it failed its container's own health check",
        rule: "container-unhealthy"
      )
    ),
    Cause(
      applies: \.lostItsHost,
      meaning: StopMeaning(
        "what it ran on failed or is being replaced by AWS",
        rule: "task-infrastructure-fails"
      )
    ),
    Cause(
      applies: \.wasReclaimed,
      meaning: StopMeaning("AWS took its spare capacity back", rule: "task-spot-reclaimed")
    ),
  ]

  private static let codes = [
    "TaskFailedToStart": StopMeaning("it could not be started", rule: "tasks-cannot-start"),
    "EssentialContainerExited": StopMeaning(
      "the program in a container that the task cannot do without has ended",
      rule: "essential-container-exits"
    ),
    "UserInitiated": StopMeaning("somebody stopped it", rule: "task-stopped-by-user"),
    "ServiceSchedulerInitiated": StopMeaning(
      "the service stopped it, as in a deployment or when it scales in: no fault"
    ),
    "SpotInterruption": StopMeaning("AWS took its capacity back", rule: "task-spot-reclaimed"),
  ]
}

extension ECSTask.Container {
  /// What its exit code says by itself; nil: nothing, the program means something of its own by it.
  package var exitMeaning: String? {
    switch exitCode {
    case 0: "ended by itself, without an error"
    case 126: "the command cannot be run"
    case 127: "the command was not found"
    case 134: "ended by SIGABRT: it gave up"
    case 137: "ended by SIGKILL: out of memory, or it did not stop in time when it was told to"
    case 139: "ended by SIGSEGV: a bad memory access"
    case 143: "ended by SIGTERM: it was told to stop, and did"
    case let code? where (129...159).contains(code): "ended by signal \(code - 128)"
    default: nil
    }
  }
}
