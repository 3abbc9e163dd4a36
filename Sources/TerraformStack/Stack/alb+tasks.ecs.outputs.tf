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

output "security_group_rules" {
  description = "Who gets in, and where it gets to."
  value = {
    ingress = concat(
      aws_vpc_security_group_ingress_rule.load_balancer,
      values(aws_vpc_security_group_ingress_rule.load_balancer_addresses),
    )
    egress = [aws_vpc_security_group_egress_rule.https]
  }
}
