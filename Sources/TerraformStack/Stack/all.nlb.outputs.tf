output "load_balancer" {
  description = "The load balancer."
  value       = aws_lb.this
}

output "listener" {
  description = "Its listener."
  value       = aws_lb_listener.this
}

output "target_group" {
  description = "The target group of what it sends to."
  value       = aws_lb_target_group.this
}

output "listening_target_group_arn" {
  description = "The target group as soon as a listener forwards to it, which ECS asks for."
  value       = aws_lb_target_group.this.arn

  depends_on = [aws_lb_listener.this]
}

output "security_group_id" {
  description = "The security group of the load balancer; null without one."
  value       = one(aws_security_group.this[*].id)
}

output "security_group_rules" {
  description = "Who gets to the load balancer, and where it gets to; nothing without a security group."
  value = {
    ingress = values(aws_vpc_security_group_ingress_rule.clients)
    egress  = aws_vpc_security_group_egress_rule.targets
  }
}
