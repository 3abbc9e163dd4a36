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

