extension DiagnosisRule {
  /// The program in an essential container ends by itself, and its task with it.
  static let essentialContainerExits = DiagnosisRule(
    id: "essential-container-exits",
    title: "the program in an essential container ends",
    hop: .service,
    causes: [131],
    source: AWSPage.stoppedTasks,
    find: { situation in
      let tasks = situation.failedTasks.filter {
        $0.stopCode == "EssentialContainerExited" && !$0.ranOutOfMemory && !$0.failedStarting
          && !$0.failedMounting && !$0.failedInRuntime && !$0.failedPulling
      }
      let exit = tasks.first?.containers.lazy.compactMap(\.exitCode).first
      return situation.symptom(of: tasks, { message($0, exit) }, next: situation.details)
    }
  )
}

private func message(_ count: String, _ exitCode: Int?) -> String {
  let code = exitCode.map { " with exit code \($0)" } ?? ""
  return "\(count) stopped, the program ended\(code): see the container's log"
}
