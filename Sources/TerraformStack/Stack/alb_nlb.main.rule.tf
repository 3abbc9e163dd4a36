resource "aws_vpc_security_group_egress_rule" "alb" {
  count = var.has_security_group ? 1 : 0

  security_group_id            = aws_security_group.this[0].id
  description                  = "The ALB"
  referenced_security_group_id = var.alb_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.alb_port
  to_port                      = var.alb_port
}

# The ALB is in every zone of the NLB, which therefore need not send from one zone to another.
