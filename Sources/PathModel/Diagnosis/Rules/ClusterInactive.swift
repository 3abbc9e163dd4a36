extension DiagnosisRule {
  /// The cluster of the service was deleted.
  static let clusterInactive = DiagnosisRule(
    id: "cluster-inactive",
    title: "the ECS cluster was deleted",
    hop: .service,
    causes: [120],
    source: AWSPage.clusters,
    find: { situation in
      let service = situation.objects.service ?? situation.objects.foundService
      guard let arn = service?.clusterARN, let clusters = situation.provider.clusters.current else {
        return []
      }
      // Only the service's own cluster is asked for.
      let cluster = clusters.first { $0.arn == arn }
      let status = clusters.isEmpty ? "MISSING" : cluster?.status?.uppercased()
      guard let status, status == "INACTIVE" || status == "MISSING" else { return [] }
      let name = Situation.lastPart(ofARN: arn)
      return [
        .init(
          severity: situation.taskSeverity,
          subject: name,
          message: "the ECS cluster \(name) was deleted (\(status)): no task can run in it",
          evidence: ["ecs describe-clusters: \(name) \(status)"],
          next: situation.command(.provider, "ecs list-clusters")
        )
      ]
    }
  )
}
