/// Finds what runs the targets of each group: a pure function of the sample.
struct BackingFinder {
  private let objects: PathObjects
  private let provider: ProviderFacts
  private let instances: [String: Instance]
  private let interfaces: [String: [NetworkInterface]]
  private let tags: [String: [String: String]]
  /// The ids of the tasks on each instance, by its id.
  private let tasksOfInstances: [String: [String]]

  init(_ objects: PathObjects, in sample: Sample) {
    self.objects = objects
    provider = sample.provider
    let found = provider.instances.joined.latest ?? []
    instances = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    var interfaces: [String: [NetworkInterface]] = [:]
    for interface in provider.addressInterfaces.joined.latest ?? [] {
      for address in Set(interface.privateAddresses + interface.ipv6Addresses) {
        interfaces[address, default: []].append(interface)
      }
    }
    self.interfaces = interfaces
    let tagged = provider.groupTags.joined.latest ?? []
    tags = Dictionary(tagged.map { ($0.arn, $0.tags) }) { first, _ in first }
    let hosts = provider.containerInstances.joined.latest ?? []
    let hostsByARN = Dictionary(hosts.map { ($0.arn, $0.instanceID) }) { first, _ in first }
    var tasks: [String: [String]] = [:]
    for task in hosts.isEmpty ? [] : objects.allTasks {
      guard let arn = task.containerInstanceARN, case let id?? = hostsByARN[arn] else { continue }
      tasks[id, default: []].append(task.id)
    }
    tasksOfInstances = tasks
  }

  /// By target group ARN.
  var all: [String: Backing] {
    let pairs = objects.finalTargetGroups.map { ($0.arn, backing(of: $0)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func backing(of group: TargetGroup) -> Backing {
    var backing = Backing(groupARN: group.arn, runner: .notVisible("not read yet"))
    backing.kubernetes = tags[group.arn].flatMap(KubernetesOwner.init)
    let health = provider.targetHealth[group.arn]
    let targets = health.latest ?? []
    let names = objects.services(registeringIn: group).map { $0.name ?? $0.arn }
    if group.targetType == "instance" { backing.instances = ids(of: targets).map(instance) }
    if !names.isEmpty {
      backing.runner = .services(names)
    } else if let problem = health.problem, health.latest == nil {
      backing.runner = .notVisible(problem.message)
    } else if health.latest == nil {
      return backing
    } else {
      switch group.targetType {
      case "instance": backing.runner = .instances
      case "lambda":
        backing.runner =
          targets.first.map { .function($0.id) } ?? .notVisible("no function is registered")
      case "ip":
        backing.runner = .addresses
        backing.addresses = ids(of: targets).map { address($0, of: group, targets) }
      default: backing.runner = .notVisible("the group's type is not known")
      }
    }
    return backing
  }

  /// Each once: one address may have several ports.
  private func ids(of targets: [TargetHealth]) -> [String] {
    var seen: Set<String> = []
    return targets.map(\.id).filter { seen.insert($0).inserted }
  }

  private func instance(_ id: String) -> TargetInstance {
    var target = TargetInstance(id: id, instance: instances[id])
    target.taskIDs = tasksOfInstances[id] ?? []
    guard target.instance == nil else { return target }
    let reading = provider.instances.joined
    target.reason =
      reading.problem.map { "not visible: \($0.message)" }
      ?? reading.current.map { _ in "not among the account's instances" }
    return target
  }

  /// One address may be in use in several VPCs: the group's own counts most.
  private func address(_ text: String, of group: TargetGroup, _ targets: [TargetHealth])
    -> TargetAddress
  {
    var target = TargetAddress(address: text)
    let all = interfaces[text] ?? []
    if let own = all.first(where: { $0.vpcID == group.vpcID }) {
      target.owner = own.owner
    } else if isOutside(text, group, targets) {
      // Some other VPC of the account may have the address by chance, or be the one that is meant.
      let other =
        all.only.map { ", perhaps \($0.owner.text) in \($0.vpcID ?? "another VPC")" } ?? ""
      target.reason = "outside the VPC: another network or account\(other)"
    } else {
      let reading = provider.addressInterfaces.joined
      target.reason =
        reading.problem.map { "not visible: \($0.message)" }
        ?? reading.current.map { _ in "no network interface of this account has it" }
    }
    return target
  }

  /// Whether an address is of none of the VPC's blocks, as the group's targets or the VPC itself say.
  private func isOutside(_ text: String, _ group: TargetGroup, _ targets: [TargetHealth]) -> Bool {
    if targets.contains(where: { $0.id == text && $0.zone == "all" }) { return true }
    guard let vpc = provider.network.vpcs.latest?.first(where: { $0.id == group.vpcID }),
      let address = IPBlock(text)
    else { return false }
    let blocks = (vpc.cidrBlocks + vpc.ipv6CIDRBlocks).compactMap(IPBlock.init)
      .filter { $0.family == address.family }
    return !blocks.isEmpty && !blocks.contains { $0.contains(address) }
  }
}

extension PathObjects {
  /// The services on the route that register tasks in a group.
  package func services(registeringIn group: TargetGroup) -> [ECSService] {
    services.filter { $0.targetGroupARNs.contains(group.arn) }
  }
}
