/// The part between the NLB and the API.
package enum StackShape: String, CaseIterable, Sendable {
  /// An ALB, in front of ECS tasks: the article's.
  case alb
  /// Nothing: the NLB's target group holds the ECS tasks.
  case tasks
  /// Nothing: the NLB's target group holds EC2 instances.
  case instances
}
