import FoundationEssentials
import PathModel

/// What is told of a task in words.
struct TaskWords {
  private let task: ECSTask
  private let when: Moments

  init(_ task: ECSTask, _ when: Moments) {
    self.task = task
    self.when = when
  }

  /// What tells another screen which task it is, and how it is.
  var summary: [(label: String, value: String?)] {
    [
      ("task", task.id), ("status", task.lastStatus), ("wanted", wanted),
      ("health", task.healthStatus), ("revision", task.revision),
      ("started", when.ago(task.startedAt)), ("stopped", when.ago(task.stoppedAt)),
      ("reason", task.stoppedReason), ("means", task.stopMeaning?.text),
    ]
  }

  /// What ECS wants it to become, where it is not that already.
  var wanted: String? { task.desiredStatus == task.lastStatus ? nil : task.desiredStatus }

  var times: [(label: String, value: String?)] {
    [
      ("created", when.ago(task.createdAt)), ("started", when.ago(task.startedAt)),
      ("stopped", when.ago(task.stoppedAt)),
    ]
  }

  var stop: [(label: String, value: String?)] {
    [
      ("code", task.stopCode), ("reason", task.stoppedReason), ("means", task.stopMeaning?.text),
      ("more", task.stopMeaning?.rule.map { "pltop explain \($0)" }),
    ]
  }

  var placement: [(label: String, value: String?)] {
    [
      ("zone", task.zone), ("address", task.privateAddress), ("interface", task.networkInterfaceID),
      ("subnet", task.subnetID),
    ]
  }

  func facts(of container: ECSTask.Container) -> [(label: String, value: String?)] {
    let exit = container.exitCode.map { code in
      [String(code), container.exitMeaning].compactMap(\.self).joined(separator: ": ")
    }
    return [
      ("image", container.image), ("status", container.lastStatus),
      ("health", container.healthStatus), ("exit code", exit), ("reason", container.reason),
    ]
  }
}

extension ECSTask {
  /// Family and revision of its definition, as in `demo:13`.
  var revision: String? { taskDefinitionARN?.split(separator: "/").last.map(String.init) }
}
