output "arn" {
  description = "The load balancer."
  value       = aws_lb.this.arn
}

output "security_group_id" {
  description = "The security group of the load balancer; null without one."
  value       = one(aws_security_group.this[*].id)
}
