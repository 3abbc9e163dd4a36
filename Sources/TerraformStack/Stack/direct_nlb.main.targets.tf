resource "aws_lb_target_group" "this" {
  name        = "demo-nlb-target-group${var.suffix}"
  target_type = var.target_type
  protocol    = "TCP"
  port        = var.target_port
  vpc_id      = var.vpc_id

  health_check {
    protocol = "HTTP"
    path     = var.health_check_path
    matcher  = "200"
  }
}

# With a certificate the NLB decrypts, and the targets get HTTP.
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
