output "arn" {
  description = "The load balancer."
  value       = aws_lb.this.arn
}

output "listening_arn" {
  description = "The load balancer as soon as it listens, which it must before it can be a target."
  value       = aws_lb.this.arn

  depends_on = [aws_lb_listener.this]
}

output "target_group_arn" {
  description = "The target group as soon as a listener forwards to it, which ECS asks for."
  value       = aws_lb_target_group.this.arn

  depends_on = [aws_lb_listener.this]
}

output "security_group_id" {
  description = "The security group of the load balancer."
  value       = aws_security_group.this.id
}
