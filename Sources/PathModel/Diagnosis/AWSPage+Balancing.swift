extension AWSPage {
  static let serviceUpdates =
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html"
  static let targetStates =
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html"
  static let targetGroupCrossZone =
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html"
  static let secureListeners =
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html"
  static let taskBalancing =
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html"
}
