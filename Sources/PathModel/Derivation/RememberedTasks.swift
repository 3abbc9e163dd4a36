import FoundationEssentials

extension ProviderFacts {
  /// How many stopped tasks are remembered.
  package static let rememberedTaskLimit = 100

  /// Takes in the stopped tasks that ECS describes now.
  ///
  /// ECS forgets a stopped task after about an hour, and with it why it stopped.
  package mutating func rememberStoppedTasks() {
    let described = stoppedTasks.byKey.values.flatMap { $0.current ?? [] }
    rememberedTasks = Self.remembered(rememberedTasks, with: described)
  }

  /// The newest of all, each as it was described last; the newest first.
  static func remembered(_ old: [ECSTask], with described: [ECSTask]) -> [ECSTask] {
    var tasks = Dictionary(old.map { ($0.arn, $0) }) { first, _ in first }
    // One that is still stopping is not listed as stopped for good, and ECS has more to say of it.
    for task in described where task.stoppedAt != nil { tasks[task.arn] = task }
    let newestFirst = tasks.values.sorted {
      ($0.stoppedAt ?? .distantPast, $0.arn) > ($1.stoppedAt ?? .distantPast, $1.arn)
    }
    return Array(newestFirst.prefix(rememberedTaskLimit))
  }
}

extension ECSService {
  /// The group that ECS puts the service's tasks in; nil: its name is not known.
  var taskGroup: String? { name.map { "service:\($0)" } }
}

extension ECSTask {
  /// Whether it runs, and is meant to.
  var isRunning: Bool { lastStatus == "RUNNING" && desiredStatus == "RUNNING" }

  /// Whether it may be one of a service's tasks: what AWS does not say is not held against it.
  ///
  /// The service's task group is worked out once for all tasks.
  func isTask(of service: ECSService, _ taskGroup: String?) -> Bool {
    let isInCluster =
      clusterARN == nil || service.clusterARN == nil || clusterARN == service.clusterARN
    return isInCluster && (group == nil || taskGroup == nil || group == taskGroup)
  }
}
