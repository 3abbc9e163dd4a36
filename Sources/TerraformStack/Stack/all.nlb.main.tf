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
resource "aws_lb" "this" {
  name               = "demo-nlb${var.suffix}"
  load_balancer_type = "network"
  internal           = true
  subnets            = var.subnet_ids
  security_groups    = var.has_security_group ? [aws_security_group.this[0].id] : null

  enforce_security_group_inbound_rules_on_private_link_traffic = (
    var.has_security_group ? (var.enforces_rules_on_privatelink ? "on" : "off") : null
  )
}

resource "aws_lb_target_group" "this" {
  name        = "demo-nlb-target-group${var.suffix}"
  target_type = var.target_type
  protocol    = "TCP"
  port        = var.target_port
  vpc_id      = var.vpc_id

  health_check {
    protocol = var.health_check_protocol
    path     = var.health_check_path
    matcher  = "200"
  }
}

# With a certificate the NLB decrypts; without one it passes on what comes, HTTPS as well.
resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.port
  protocol          = var.certificate_arn == null ? "TCP" : "TLS"
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
