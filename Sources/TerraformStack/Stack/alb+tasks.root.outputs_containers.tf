output "ecs_cluster_arn" {
  description = "The cluster in which the API runs."
  value       = module.ecs.cluster.arn
}

output "ecs_service_arn" {
  description = "The service that keeps the API's tasks running."
  value       = module.ecs.service.id
}
