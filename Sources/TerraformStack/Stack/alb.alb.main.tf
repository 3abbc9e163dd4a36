resource "aws_security_group" "this" {
  name        = "alb-sg${var.suffix}"
  description = "The ALB of the API"
  vpc_id      = var.vpc_id

  tags = {
    Name = "alb-sg${var.suffix}"
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = toset(var.client_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "The NLB, by its addresses"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

resource "aws_vpc_security_group_ingress_rule" "nlb" {
  count = var.admits_nlb_security_group ? 1 : 0

  security_group_id            = aws_security_group.this.id
  description                  = "The NLB, by its security group"
  referenced_security_group_id = var.nlb_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

resource "aws_vpc_security_group_egress_rule" "tasks" {
  security_group_id            = aws_security_group.this.id
  description                  = "The tasks"
  referenced_security_group_id = var.task_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.target_port
  to_port                      = var.target_port
}

resource "aws_lb" "this" {
  name                       = "demo-alb${var.suffix}"
  load_balancer_type         = "application"
  internal                   = true
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.this.id]
  drop_invalid_header_fields = true
}

resource "aws_lb_target_group" "this" {
  name        = "demo-alb-target-group${var.suffix}"
  target_type = "ip"
  protocol    = "HTTP"
  port        = var.target_port
  vpc_id      = var.vpc_id

  health_check {
    protocol = "HTTP"
    path     = var.health_check_path
    matcher  = "200"
  }
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.port
  protocol          = var.certificate_arn == null ? "HTTP" : "HTTPS"
  certificate_arn   = var.certificate_arn
  ssl_policy        = var.certificate_arn == null ? null : "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  lifecycle {
    # A target group cannot be replaced while a listener forwards to it.
    replace_triggered_by = [aws_lb_target_group.this.id]
  }
}
