output "load_balancer" {
  description = "The load balancer."
  value       = aws_lb.this
}

output "listener" {
  description = "Its listener."
  value       = aws_lb_listener.this
}

