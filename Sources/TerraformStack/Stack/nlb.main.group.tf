resource "aws_security_group" "this" {
  count = var.has_security_group ? 1 : 0

  name        = "nlb-sg${var.suffix}"
  description = "The NLB of the API"
  vpc_id      = var.vpc_id

  tags = {
    Name = "nlb-sg${var.suffix}"
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.has_security_group ? toset(var.client_cidrs) : []

  security_group_id = aws_security_group.this[0].id
  description       = "The clients, by their own addresses"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

