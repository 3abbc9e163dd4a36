resource "aws_vpc_security_group_ingress_rule" "nlb" {
  count = var.admits_nlb_security_group ? 1 : 0

  security_group_id            = local.security_group_id
  description                  = "The NLB and its health checks, by its security group"
  referenced_security_group_id = var.nlb_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

resource "aws_vpc_security_group_ingress_rule" "nlb_addresses" {
  for_each = toset(var.nlb_cidrs)

  security_group_id = local.security_group_id
  description       = "The NLB and its health checks, by its addresses"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

