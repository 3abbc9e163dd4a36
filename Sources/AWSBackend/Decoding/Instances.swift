import PathModel

extension Instance: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("InstanceId") ?? ""
    name = fields.nameTag
    kind = fields.string("InstanceType")
    state = fields.object("State")?.open("Name")
    stateReason = fields.object("StateReason")?.string("Message")
    vpcID = fields.string("VpcId")
    subnetID = fields.string("SubnetId")
    zone = fields.object("Placement")?.string("AvailabilityZone")
    privateAddress = fields.string("PrivateIpAddress")
    let addresses = fields.objects("NetworkInterfaces").flatMap(\.ipv6Addresses)
    // A CLI or stand-in that lists no interfaces may still say the first address.
    ipv6Addresses =
      addresses.isEmpty ? [fields.string("Ipv6Address")].compactMap(\.self) : addresses
    publicAddress = fields.string("PublicIpAddress")
    keyName = fields.string("KeyName")
    securityGroupIDs = fields.objects("SecurityGroups").compactMap { $0.string("GroupId") }
    launchedAt = fields.date("LaunchTime")
    let metadata = fields.object("MetadataOptions")
    metadataTokens = metadata?.string("HttpTokens")
    metadataEndpoint = metadata?.string("HttpEndpoint")
    let tags = fields.pairs("Tags")
    autoScalingGroup = tags["aws:autoscaling:groupName"]
    kubernetesCluster = tags.kubernetesCluster
  }
}

extension InstanceStatus: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    instanceID = fields.string("InstanceId") ?? ""
    instanceCheck = fields.object("InstanceStatus")?.open("Status")
    systemCheck = fields.object("SystemStatus")?.open("Status")
    scheduledEvents = fields.objects("Events").filter(\.isScheduled).compactMap {
      $0.string("Code")
    }
  }
}

extension [String: String] {
  /// The Kubernetes cluster that tags name: those of EKS, of its network plugin, and of other tools.
  var kubernetesCluster: String? {
    let prefix = "kubernetes.io/cluster/"
    return self["eks:cluster-name"] ?? self["cluster.k8s.amazonaws.com/name"]
      ?? keys.filter { $0.hasPrefix(prefix) }.min().map { String($0.dropFirst(prefix.count)) }
  }
}

extension Fields {
  /// Whether an event of an instance is still to come: AWS lists it for some days after.
  fileprivate var isScheduled: Bool {
    let description = string("Description") ?? ""
    return !description.hasPrefix("[Completed]") && !description.hasPrefix("[Canceled]")
  }
}
