output "target_group" {
  description = "The target group of the ALB."
  value       = aws_lb_target_group.this
}

output "target" {
  description = "The ALB in the target group."
  value       = aws_lb_target_group_attachment.alb
}

output "security_group_id" {
  description = "The security group of the load balancer; null without one."
  value       = one(aws_security_group.this[*].id)
}

output "security_group_rules" {
  description = "Who gets to the load balancer, and where it gets to; nothing without a security group."
  value = {
    ingress = values(aws_vpc_security_group_ingress_rule.clients)
    egress  = aws_vpc_security_group_egress_rule.alb
  }
}
