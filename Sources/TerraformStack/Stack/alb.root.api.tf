# The provider's side: the API in containers, behind an ALB, behind an NLB, offered by PrivateLink.

module "network" {
  source = "./modules/network"

  name                 = "vpc-1${var.suffix}"
  cidr                 = var.vpc_cidr
  zones                = [for id in local.provider_zone_ids : local.provider_zones[id]]
  nat_gateway_per_zone = var.nat_gateway_per_zone
  nlb_subnets          = var.nlb_own_subnets
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
  target_group_arn   = module.alb.listening_target_group_arn

  load_balancer_cidrs                 = []
  admits_load_balancer_security_group = true
  load_balancer_security_group_id     = module.alb.security_group_id
}

module "alb" {
  source = "./modules/alb"

  suffix                 = var.suffix
  vpc_id                 = module.network.vpc.id
  subnet_ids             = module.network.private_subnets[*].id
  port                   = var.alb_port
  certificate_arn        = var.certificate_arn
  target_port            = var.container_port
  health_check_path      = var.health_check_path
  task_security_group_id = module.ecs.security_group_id

  # The NLB alone needs to get in. In subnets of its own it is known by them, with a security group
  # by that. With neither it cannot be told from the rest of the VPC, which then gets in, too.
  client_cidrs = (
    var.nlb_own_subnets ? module.network.nlb_subnet_cidrs
    : var.nlb_security_group ? []
    : [var.vpc_cidr]
  )
  admits_nlb_security_group = var.nlb_security_group && !var.nlb_own_subnets
  nlb_security_group_id     = module.nlb.security_group_id
}

module "nlb" {
  source = "./modules/nlb"

  suffix                   = var.suffix
  vpc_id                   = module.network.vpc.id
  subnet_ids               = var.nlb_own_subnets ? module.network.nlb_subnets[*].id : module.network.private_subnets[*].id
  port                     = local.nlb_port
  certificate_arn          = null
  target_type              = "alb"
  target_port              = var.alb_port
  target_security_group_id = module.alb.security_group_id
  health_check_protocol    = local.protocol
  health_check_path        = var.health_check_path

  has_security_group            = var.nlb_security_group
  client_cidrs                  = coalesce(var.nlb_client_cidrs, [var.customer_vpc_cidr])
  enforces_rules_on_privatelink = var.enforce_nlb_rules_on_private_link
}

resource "aws_lb_target_group_attachment" "alb" {
  target_group_arn = module.nlb.target_group.arn
  target_id        = module.alb.listening_arn
  port             = var.alb_port
}
