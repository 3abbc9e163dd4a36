output "cluster_arn" {
  description = "The cluster."
  value       = aws_ecs_cluster.this.arn
}

output "service_arn" {
  description = "The service."
  value       = aws_ecs_service.this.id
}

output "security_group_id" {
  description = "The security group of the tasks."
  value       = aws_security_group.task.id
}
