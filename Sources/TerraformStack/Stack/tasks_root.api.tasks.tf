# The provider's side: the API in containers, behind an NLB, offered by PrivateLink.

locals {
  target_type              = "ip"
  target_port              = var.container_port
  target_security_group_id = module.ecs.security_group_id
}

module "ecs" {
  source = "./modules/ecs"

  suffix             = var.suffix
  region             = var.region
  partition          = data.aws_partition.provider.partition
  vpc_id             = module.network.vpc.id
  subnet_ids         = module.network.routed_private_subnets[*].id
  image              = var.container_image
  port               = var.container_port
  desired_count      = var.desired_count
  log_retention_days = var.log_retention_days
  target_group_arn   = module.nlb.listening_target_group_arn

  nlb_cidrs                 = local.nlb_cidrs
  admits_nlb_security_group = var.nlb_security_group
  nlb_security_group_id     = module.nlb.security_group_id
}

