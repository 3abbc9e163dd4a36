/// Owners of the targets of a target group, as far as they can be seen.
///
/// It explains and never decides: the health of the targets does that.
package struct Backing: Equatable, Sendable {
  package enum Runner: Equatable, Sendable {
    /// ECS services, by name, that register tasks in the group.
    case services([String])
    case instances
    /// A Lambda function's ARN.
    case function(String)
    /// Addresses of which ECS runs none.
    case addresses
    /// Why nobody can say.
    case notVisible(String)
  }

  package var groupARN: String
  package var runner: Runner
  /// Instances that are targets, also if they run an ECS service's tasks.
  package var instances: [TargetInstance] = []
  package var addresses: [TargetAddress] = []
  /// The object of a Kubernetes cluster that made the group.
  package var kubernetes: KubernetesOwner?
}

/// An EC2 instance that is a target.
package struct TargetInstance: Equatable, Sendable {
  package var id: String
  /// nil: it is not among the account's instances, or these could not be read.
  package var instance: Instance?
  /// The ids of the ECS tasks that it runs, of the services on the route.
  package var taskIDs: [String] = []
  /// Why it is not seen; nil: it is, or it was not asked for yet.
  package var reason: String?

  /// Whether AWS says that it does not run.
  package var isStopped: Bool {
    switch instance?.state?.known {
    case .stopped, .stopping, .shuttingDown, .terminated: true
    case .pending, .running, nil: false
    }
  }

  /// Down where it cannot answer; else the health of the target says how it is.
  package var hopState: HopState { isStopped ? .down : .unknown }

  /// As in `i-0a1b web-3 stopped, of Auto Scaling group web`.
  package var words: String {
    let own = [id, instance?.name, instance?.state?.text].compactMap(\.self).joined(separator: " ")
    let more = [
      instance?.autoScalingGroup.map { "of Auto Scaling group \($0)" },
      instance?.kubernetesCluster.map { "node of Kubernetes cluster \($0)" },
      taskIDs.isEmpty ? nil : "\(taskIDs.count) \(taskIDs.count == 1 ? "task" : "tasks")", reason,
    ]
    return ([own] + more.compactMap(\.self)).joined(separator: ", ")
  }
}

/// An address that is a target.
package struct TargetAddress: Equatable, Sendable {
  package var address: String
  /// Owner of the address; nil: nothing that can be seen has it.
  package var owner: InterfaceOwner?
  /// Why no owner is known; nil: one is, or it was not asked for yet.
  package var reason: String?

  /// As in `10.0.1.5 RDS`.
  package var words: String {
    guard let known = owner?.text ?? reason else { return address }
    return "\(address) \(known)"
  }
}

/// The object of a Kubernetes cluster that made a target group, as its tags say.
package struct KubernetesOwner: Codable, Hashable, Sendable {
  package var cluster: String?
  /// A service, an ingress or a gateway, as in `shop/web`.
  package var object: String?

  /// As in `Kubernetes shop/web of cluster prod`.
  package var words: String {
    ["Kubernetes", object, cluster.map { "of cluster \($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }

  /// nil: the tags are of no controller of Kubernetes.
  ///
  /// Source: the tags of the AWS Load Balancer Controller and of the cloud provider before it.
  init?(tags: [String: String]) {
    cluster =
      tags["elbv2.k8s.aws/cluster"]
      ?? tags.keys.filter { $0.hasPrefix("kubernetes.io/cluster/") }.min()
      .map { String($0.dropFirst("kubernetes.io/cluster/".count)) }
    object =
      [
        "service.k8s.aws/stack", "ingress.k8s.aws/stack", "gateway.k8s.aws.nlb/stack",
        "gateway.k8s.aws.alb/stack", "kubernetes.io/service-name",
      ].lazy.compactMap { tags[$0] }.first
    if cluster == nil, object == nil { return nil }
  }
}
