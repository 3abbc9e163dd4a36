extension AWSPage {
  private static let guide = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/"

  static let clusters = guide + "clusters.html"
  static let taskThrottling = guide + "service-throttle-logic.html"
  static let taskProtection = guide + "task-scale-in-protection.html"
  static let rollingDeployment = guide + "deployment-type-ecs.html"
  static let serviceLinkedRole = guide + "using-service-linked-roles.html"
  static let executionRole = guide + "task_execution_IAM_role.html"
  static let containerStart = guide + "cannot-start-container.html"
  static let containerHealth = guide + "healthcheck.html"
  static let taskMaintenance = guide + "task-maintenance.html"
  static let spotTasks = guide + "fargate-capacity-providers.html"
  static let auditTrail = guide + "logging-using-cloudtrail.html"
}
