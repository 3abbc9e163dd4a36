import PathModel

extension ECSCluster: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("clusterArn") ?? ""
    name = fields.string("clusterName")
    status = fields.string("status")
    runningTasks = fields.int("runningTasksCount")
    pendingTasks = fields.int("pendingTasksCount")
    activeServices = fields.int("activeServicesCount")
  }
}

extension ECSService: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    arn = fields.string("serviceArn") ?? ""
    name = fields.string("serviceName")
    clusterARN = fields.string("clusterArn")
    status = fields.open("status")
    desiredCount = fields.int("desiredCount")
    runningCount = fields.int("runningCount")
    pendingCount = fields.int("pendingCount")
    launchType = fields.string("launchType")
    taskDefinitionARN = fields.string("taskDefinition")
    let balancing: [LoadBalancing]? = fields.listIfPresent("loadBalancers")
    loadBalancing = balancing ?? []
    listsLoadBalancing = balancing != nil
    taskSets = fields.list("taskSets")
    let network = fields.object("networkConfiguration")?.object("awsvpcConfiguration")
    subnetIDs = network?.strings("subnets") ?? []
    securityGroupIDs = network?.strings("securityGroups") ?? []
    assignPublicIP = network?.string("assignPublicIp")
    deployments = fields.list("deployments")
    events = fields.list("events")
    let configuration = fields.object("deploymentConfiguration")
    let breaker = configuration?.object("deploymentCircuitBreaker")
    circuitBreakerEnabled = breaker?.bool("enable")
    circuitBreakerRollsBack = breaker?.bool("rollback")
    minimumHealthyPercent = configuration?.int("minimumHealthyPercent")
    maximumPercent = configuration?.int("maximumPercent")
    healthCheckGracePeriodSeconds = fields.int("healthCheckGracePeriodSeconds")
    createdAt = fields.date("createdAt")
  }
}

extension ECSService.LoadBalancing: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    targetGroupARN = fields.string("targetGroupArn")
    containerName = fields.string("containerName")
    containerPort = fields.int("containerPort")
    alternateTargetGroupARN = fields.object("advancedConfiguration")?
      .string("alternateTargetGroupArn")
  }
}

extension ECSService.TaskSet: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("id") ?? ""
    status = fields.string("status")
    loadBalancing = fields.list("loadBalancers")
  }
}

extension ECSService.Event: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("id") ?? ""
    at = fields.date("createdAt")
    message = fields.string("message") ?? ""
  }
}

extension ECSDeployment: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    id = fields.string("id") ?? ""
    status = fields.string("status")
    taskDefinitionARN = fields.string("taskDefinition")
    desiredCount = fields.int("desiredCount")
    pendingCount = fields.int("pendingCount")
    runningCount = fields.int("runningCount")
    failedTasks = fields.int("failedTasks")
    rolloutState = fields.open("rolloutState")
    rolloutStateReason = fields.string("rolloutStateReason")
    createdAt = fields.date("createdAt")
    updatedAt = fields.date("updatedAt")
  }
}
