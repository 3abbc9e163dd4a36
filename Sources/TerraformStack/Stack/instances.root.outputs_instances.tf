output "autoscaling_group_name" {
  description = "The Auto Scaling group that keeps the API's instances running."
  value       = module.instances.autoscaling_group.name
}

output "target_group_arn" {
  description = "The target group in which the instances register."
  value       = module.nlb.target_group.arn
}
