resource "aws_vpc_security_group_ingress_rule" "alb" {
  security_group_id            = aws_security_group.task.id
  description                  = "The ALB"
  referenced_security_group_id = var.alb_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

