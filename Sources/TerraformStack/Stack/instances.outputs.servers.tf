output "autoscaling_group" {
  description = "What keeps the instances running."
  value       = aws_autoscaling_group.this
}

output "launch_template" {
  description = "What an instance is made of."
  value       = aws_launch_template.this
}

output "security_group_id" {
  description = "The security group of the instances."
  value       = aws_security_group.this.id
}

