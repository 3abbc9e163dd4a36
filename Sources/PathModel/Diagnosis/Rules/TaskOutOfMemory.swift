extension DiagnosisRule {
  /// A container used more memory than its task has, and was killed.
  static let taskOutOfMemory = DiagnosisRule(
    id: "task-out-of-memory",
    title: "containers are killed for their use of memory",
    hop: .service,
    causes: [130],
    source: AWSPage.stoppedTasks,
    find: { situation in
      let memory = situation.provider.taskDefinition.current?.memory
      return situation.symptom(
        of: situation.failedTasks.filter(\.ranOutOfMemory),
        { message($0, memory) },
        next: { _ in situation.definitionOfTheTasks() }
      )
    }
  )
}

private func message(_ count: String, _ memory: String?) -> String {
  let size = memory.map { " of \($0) MiB" } ?? ""
  return "\(count) ran out of memory\(size) and was killed: give the task definition more"
}

extension ECSTask {
  var ranOutOfMemory: Bool { stopWords.contains("OutOfMemory") }
}
