# The provider's side: the API on instances, behind an NLB, offered by PrivateLink.

locals {
  target_type              = "instance"
  target_port              = var.server_port
  target_security_group_id = module.instances.security_group_id
}

module "instances" {
  source = "./modules/instances"

  suffix            = var.suffix
  tags              = var.tags
  vpc_id            = module.network.vpc.id
  subnet_ids        = module.network.routed_private_subnets[*].id
  instance_type     = var.server_instance_type
  port              = var.server_port
  desired_count     = var.desired_count
  health_check_path = var.health_check_path
  target_group_arn  = module.nlb.listening_target_group_arn

  nlb_cidrs                 = local.nlb_cidrs
  admits_nlb_security_group = var.nlb_security_group
  nlb_security_group_id     = module.nlb.security_group_id
}

