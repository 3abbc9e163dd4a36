output "load_balancer" {
  description = "The load balancer."
  value       = aws_lb.this
}

output "listener" {
  description = "Its listener."
  value       = aws_lb_listener.this
}

output "target_group" {
  description = "The target group of the tasks."
  value       = aws_lb_target_group.this
}

output "listening_arn" {
  description = "The load balancer as soon as it listens, which it must before it can be a target."
  value       = aws_lb.this.arn

  depends_on = [aws_lb_listener.this]
}

output "listening_target_group_arn" {
  description = "The target group as soon as a listener forwards to it, which ECS asks for."
  value       = aws_lb_target_group.this.arn

  depends_on = [aws_lb_listener.this]
}

output "security_group_id" {
  description = "The security group of the load balancer."
  value       = aws_security_group.this.id
}

output "security_group_rules" {
  description = "Who gets to the load balancer, and where it gets to."
  value = {
    ingress = concat(
      values(aws_vpc_security_group_ingress_rule.clients),
      aws_vpc_security_group_ingress_rule.nlb,
    )
    egress = [aws_vpc_security_group_egress_rule.tasks]
  }
}
