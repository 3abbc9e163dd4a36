resource "aws_vpc_security_group_egress_rule" "targets" {
  count = var.has_security_group ? 1 : 0

  security_group_id            = aws_security_group.this[0].id
  description                  = "The targets, and their health checks"
  referenced_security_group_id = var.target_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.target_port
  to_port                      = var.target_port
}

# There are targets in every zone of the NLB, which therefore need not send from one zone to another.
