import PathModel

extension ECSTask: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("taskArn") ?? ""
    clusterARN = fields.string("clusterArn")
    containerInstanceARN = fields.string("containerInstanceArn")
    taskDefinitionARN = fields.string("taskDefinitionArn")
    startedBy = fields.string("startedBy")
    group = fields.string("group")
    zone = fields.string("availabilityZone")
    lastStatus = fields.string("lastStatus")
    desiredStatus = fields.string("desiredStatus")
    healthStatus = fields.string("healthStatus")
    createdAt = fields.date("createdAt")
    startedAt = fields.date("startedAt")
    stoppedAt = fields.date("stoppedAt")
    stopCode = fields.string("stopCode")
    stoppedReason = fields.string("stoppedReason")
    containers = fields.list("containers")
    let network = fields.networkAttachment
    privateAddress = network["privateIPv4Address"] ?? fields.containerAddress
    subnetID = network["subnetId"]
    networkInterfaceID = network["networkInterfaceId"]
  }
}

extension ECSTask.Container: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    name = fields.string("name")
    image = fields.string("image")
    lastStatus = fields.string("lastStatus")
    exitCode = fields.int("exitCode")
    reason = fields.string("reason")
    healthStatus = fields.string("healthStatus")
    hostPorts = fields.objects("networkBindings").compactMap { $0.int("hostPort") }
  }
}

extension ContainerInstance: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("containerInstanceArn") ?? ""
    instanceID = fields.string("ec2InstanceId")
    status = fields.string("status")
    isAgentConnected = fields.bool("agentConnected")
  }
}

extension TaskDefinition: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("taskDefinitionArn") ?? ""
    family = fields.string("family")
    revision = fields.int("revision")
    cpu = fields.string("cpu")
    memory = fields.string("memory")
    networkMode = fields.string("networkMode")
    containers = fields.list("containerDefinitions")
  }
}

extension TaskDefinition.Container: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    name = fields.string("name")
    image = fields.string("image")
    ports = fields.objects("portMappings").compactMap { $0.int("containerPort") }
  }
}

extension Fields {
  /// The details of a task's own network interface, by name; empty while it has none.
  fileprivate var networkAttachment: [String: String] {
    let attachments = objects("attachments")
    let network = attachments.first { $0.string("type") == "ElasticNetworkInterface" }
    return network?.pairs("details", key: "name", value: "value") ?? [:]
  }

  /// The address of a task's first container that has one.
  fileprivate var containerAddress: String? {
    let interfaces = objects("containers").flatMap { $0.objects("networkInterfaces") }
    return interfaces.lazy.compactMap { $0.string("privateIpv4Address") }.first
  }
}
