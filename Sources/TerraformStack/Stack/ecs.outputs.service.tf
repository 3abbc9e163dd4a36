output "cluster" {
  description = "The cluster."
  value       = aws_ecs_cluster.this
}

output "service" {
  description = "The service."
  value       = aws_ecs_service.this
}

output "task_definition" {
  description = "What a task is made of."
  value       = aws_ecs_task_definition.this
}

output "log_group" {
  description = "The log group of the containers; null without logs."
  value       = one(aws_cloudwatch_log_group.this)
}

output "security_group_id" {
  description = "The security group of the tasks."
  value       = aws_security_group.task.id
}

