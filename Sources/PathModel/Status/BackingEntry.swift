/// Owners of the targets of a target group, in the status JSON; `null` is what is not known.
package struct BackingEntry: Encodable {
  struct InstanceEntry: Encodable {
    var id: String
    @OrNull var name: String?
    @OrNull var state: String?
    @OrNull var autoScalingGroup: String?
    @OrNull var kubernetesCluster: String?
    /// The ids of the ECS tasks that it runs.
    var tasks: [String]
    /// Why it is not seen.
    @OrNull var reason: String?
  }

  struct AddressEntry: Encodable {
    var address: String
    /// As in `database` or `endpoint`.
    @OrNull var kind: InterfaceOwner.Kind?
    @OrNull var owner: String?
    /// Why no owner is known.
    @OrNull var reason: String?
  }

  var targetGroup: String
  /// `services`, `instances`, `function`, `addresses` or `notVisible`.
  var kind: String
  /// Names of ECS services.
  var services: [String]
  var instances: [InstanceEntry]
  @OrNull var function: String?
  var addresses: [AddressEntry]
  @OrNull var kubernetesCluster: String?
  @OrNull var kubernetesObject: String?
  /// Why nobody can say what runs the targets.
  @OrNull var reason: String?

  static func all(_ status: PathStatus) -> [BackingEntry] {
    status.objects.finalTargetGroups.compactMap { status.backings[$0.arn] }.map(BackingEntry.init)
  }

  private init(_ backing: Backing) {
    targetGroup = backing.groupARN
    services = []
    switch backing.runner {
    case .services(let names):
      kind = "services"
      services = names
    case .instances: kind = "instances"
    case .function(let arn):
      kind = "function"
      function = arn
    case .addresses: kind = "addresses"
    case .notVisible(let why):
      kind = "notVisible"
      reason = why
    }
    instances = backing.instances.map { target in
      InstanceEntry(
        id: target.id,
        name: target.instance?.name,
        state: target.instance?.state?.text,
        autoScalingGroup: target.instance?.autoScalingGroup,
        kubernetesCluster: target.instance?.kubernetesCluster,
        tasks: target.taskIDs,
        reason: target.reason
      )
    }
    addresses = backing.addresses.map { target in
      AddressEntry(
        address: target.address,
        kind: target.owner?.kind,
        owner: target.owner?.text,
        reason: target.reason
      )
    }
    kubernetesCluster = backing.kubernetes?.cluster
    kubernetesObject = backing.kubernetes?.object
  }
}
