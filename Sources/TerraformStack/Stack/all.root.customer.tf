# The customer's side: an endpoint through which the API looks like a part of the customer's VPC.

module "customer_network" {
  source = "./modules/network"

  providers = {
    aws = aws.customer
  }

  name  = "vpc-2${var.suffix}"
  cidr  = var.customer_vpc_cidr
  zones = [for id in local.customer_zone_ids : local.customer_zones[id]]
}

resource "aws_security_group" "endpoint" {
  provider = aws.customer

  name        = "vpce-sg${var.suffix}"
  description = "The endpoint of the API"
  vpc_id      = module.customer_network.vpc.id

  tags = {
    Name = "vpce-sg${var.suffix}"
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoint" {
  provider = aws.customer

  security_group_id = aws_security_group.endpoint.id
  description       = "Clients in the VPC"
  cidr_ipv4         = var.customer_vpc_cidr
  ip_protocol       = "tcp"
  from_port         = local.nlb_port
  to_port           = local.nlb_port
}

resource "aws_vpc_endpoint" "api" {
  provider = aws.customer

  vpc_id             = module.customer_network.vpc.id
  service_name       = aws_vpc_endpoint_service.api.service_name
  service_region     = local.is_cross_region ? var.region : null
  vpc_endpoint_type  = "Interface"
  subnet_ids         = module.customer_network.public_subnets[*].id
  security_group_ids = [aws_security_group.endpoint.id]

  tags = {
    Name = "demo-api${var.suffix}"
  }
}
