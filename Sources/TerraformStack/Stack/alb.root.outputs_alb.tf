output "alb_arn" {
  description = "The application load balancer behind the NLB."
  value       = module.alb.load_balancer.arn
}
