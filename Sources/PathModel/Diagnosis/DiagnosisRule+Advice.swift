extension DiagnosisRule {
  /// What could be built better between the NLB and the tasks, along the path.
  ///
  /// These are the article's notes for production; none of them changes a state.
  static let adviceOnBalancing: [DiagnosisRule] = [
    networkLoadBalancerAmongTasks, requestsUnencrypted, applicationLoadBalancerOpenToVPC,
    healthCheckOnRoot,
  ]
}
