# The provider's side: the API in containers, behind an NLB, offered by PrivateLink.

module "network" {
  source = "./modules/network"

  name                 = "vpc-1${var.suffix}"
  cidr                 = var.vpc_cidr
  zones                = [for id in local.provider_zone_ids : local.provider_zones[id]]
  nat_gateway_per_zone = var.nat_gateway_per_zone
  nlb_subnets          = var.nlb_own_subnets
}

locals {
  # The NLB alone needs to get in. It is known by its security group, or else by its own subnets. With
  # neither it cannot be told from the rest of the VPC, which then gets in, too.
  nlb_cidrs = (
    var.nlb_security_group ? []
    : var.nlb_own_subnets ? module.network.nlb_subnet_cidrs
    : [var.vpc_cidr]
  )
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

  load_balancer_cidrs                 = local.nlb_cidrs
  admits_load_balancer_security_group = var.nlb_security_group
  load_balancer_security_group_id     = module.nlb.security_group_id
}

module "nlb" {
  source = "./modules/nlb"

  suffix                   = var.suffix
  vpc_id                   = module.network.vpc.id
  subnet_ids               = var.nlb_own_subnets ? module.network.nlb_subnets[*].id : module.network.private_subnets[*].id
  port                     = local.nlb_port
  certificate_arn          = var.certificate_arn
  target_type              = "ip"
  target_port              = var.container_port
  target_security_group_id = module.ecs.security_group_id
  health_check_protocol    = "HTTP"
  health_check_path        = var.health_check_path

  has_security_group            = var.nlb_security_group
  client_cidrs                  = coalesce(var.nlb_client_cidrs, [var.customer_vpc_cidr])
  enforces_rules_on_privatelink = var.enforce_nlb_rules_on_private_link
}
