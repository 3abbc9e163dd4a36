/// The pages of AWS's documentation that the rules rest on.
enum AWSPage {
  private static let docs = "https://docs.aws.amazon.com/"
  private static let network = docs + "elasticloadbalancing/latest/network/"
  private static let application = docs + "elasticloadbalancing/latest/application/"
  private static let containers = docs + "AmazonECS/latest/developerguide/"

  static let acceptance = docs + "vpc/latest/privatelink/configure-endpoint-service.html"
  static let endpointService = docs + "vpc/latest/privatelink/create-endpoint-service.html"
  static let endpoint = docs + "vpc/latest/privatelink/create-interface-endpoint.html"
  static let endpointNames = docs + "vpc/latest/privatelink/manage-dns-names.html"
  static let endpointStates = docs + "vpc/latest/privatelink/concepts.html"
  static let networkACLs = docs + "vpc/latest/userguide/vpc-network-acls.html"
  static let instanceStatus =
    docs + "AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html"
  static let accessDenied = docs + "IAM/latest/UserGuide/troubleshoot_access-denied.html"
  static let retries = docs + "cli/latest/userguide/cli-configure-retries.html"
  static let signIn = docs + "cli/latest/userguide/cli-configure-sso.html"
  static let commandLine = docs + "cli/latest/userguide/cli-chap-troubleshooting.html"

  static let networkLoadBalancer = network + "network-load-balancers.html"
  static let networkListeners = network + "load-balancer-listeners.html"
  static let networkTroubleshooting = network + "load-balancer-troubleshooting.html"
  static let networkSecurityGroups = network + "load-balancer-security-groups.html"
  static let networkTargetHealth = network + "target-group-health-checks.html"
  static let applicationTarget = network + "application-load-balancer-target.html"

  static let applicationTroubleshooting = application + "load-balancer-troubleshooting.html"
  static let applicationTargetHealth = application + "target-group-health-checks.html"
  static let applicationSecurityGroups =
    application + "load-balancer-update-security-groups.html"
  static let applicationListeners = application + "load-balancer-listeners.html"

  static let serviceEvents = containers + "service-event-messages-list.html"
  static let serviceParameters = containers + "service_definition_parameters.html"
  static let circuitBreaker = containers + "deployment-circuit-breaker.html"
  static let serviceBalancing = containers + "troubleshoot-service-load-balancers.html"
  static let taskRole = containers + "troubleshoot-task-iam-roles.html"
  static let stoppedTasks = containers + "stopped-task-error-codes.html"
  static let imagePull = containers + "task_cannot_pull_image.html"
}
