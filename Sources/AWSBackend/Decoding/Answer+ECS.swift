package import PathModel

// ECS answers with exit code 0 when something that was asked for by name does not exist: it is
// missing in the list and named in `failures: [{arn, reason: "MISSING"}]` instead.

extension Answer<[String]> {
  /// From `aws ecs list-clusters`.
  package static var clusterARNs: Answer<[String]> { .strings("clusterArns") }

  /// From `aws ecs list-services`.
  package static var serviceARNs: Answer<[String]> { .strings("serviceArns") }

  /// From `aws ecs list-tasks`.
  package static var taskARNs: Answer<[String]> { .strings("taskArns") }
}

extension Answer<[ECSCluster]> {
  /// From `aws ecs describe-clusters`, without those that do not exist.
  package static var clusters: Answer<[ECSCluster]> { .described("clusters") }
}

extension Answer<[ECSService]> {
  /// From `aws ecs describe-services`, without those that do not exist.
  package static var services: Answer<[ECSService]> { .described("services") }
}

extension Answer<ECSService?> {
  /// From `aws ecs describe-services` for one service; nil: it does not exist.
  package static var service: Answer<ECSService?> {
    Answer { (output) throws(Problem) in
      let services: [ECSService] = try output.described("services")
      return services.first
    }
  }
}

extension Answer<[ECSTask]> {
  /// From `aws ecs describe-tasks`, without those that do not exist (any more).
  package static var tasks: Answer<[ECSTask]> { .described("tasks") }
}

extension Answer<[ContainerInstance]> {
  /// From `aws ecs describe-container-instances`, without those that do not exist (any more).
  package static var containerInstances: Answer<[ContainerInstance]> {
    .described("containerInstances")
  }
}

extension Answer<TaskDefinition> {
  /// From `aws ecs describe-task-definition`.
  package static var taskDefinition: Answer<TaskDefinition> {
    Answer { (output) throws(Problem) in
      guard let fields = output.fields.object("taskDefinition") else {
        throw output.lacks("taskDefinition")
      }
      return TaskDefinition(aws: fields)
    }
  }
}

extension Answer {
  fileprivate static func described<Fact: AWSDecodable>(_ key: String) -> Answer
  where Value == [Fact] {
    Answer { (output) throws(Problem) in try output.described(key) }
  }
}

extension Output {
  /// What ECS described.
  ///
  /// - Throws: A problem, when nothing was described for another reason than that it is missing.
  fileprivate func described<Fact: AWSDecodable>(_ key: String) throws(Problem) -> [Fact] {
    let facts: [Fact] = try list(key)
    let failures = fields.objects("failures")
    let refusal = failures.first { $0.string("reason") != "MISSING" }
    guard facts.isEmpty, let refusal else { return facts }
    let reason = refusal.string("reason")?.plain(limit: 60)
    let detail = [refusal.string("arn"), refusal.string("detail")].compactMap(\.self)
    let message = "ECS does not describe its \(key): \(reason ?? "no reason given")"
    throw Problem(
      .service,
      ([message] + detail.map { $0.plain(limit: 120) }).joined(separator: ", "),
      code: reason
    )
  }
}
