module "nlb" {
  source = "./modules/nlb"

  suffix                   = var.suffix
  vpc_id                   = module.network.vpc.id
  subnet_ids               = var.nlb_own_subnets ? module.network.nlb_subnets[*].id : module.network.private_subnets[*].id
  port                     = local.nlb_port
  certificate_arn          = var.certificate_arn
  target_type              = local.target_type
  target_port              = local.target_port
  target_security_group_id = local.target_security_group_id
  health_check_path        = var.health_check_path

  has_security_group            = var.nlb_security_group
  client_cidrs                  = coalesce(var.nlb_client_cidrs, [var.customer_vpc_cidr])
  enforces_rules_on_privatelink = var.enforce_nlb_rules_on_private_link
}

