resource "aws_lb_target_group" "this" {
  name        = "demo-nlb-target-group${var.suffix}"
  target_type = "alb"
  protocol    = "TCP"
  port        = var.alb_port
  vpc_id      = var.vpc_id

  health_check {
    protocol = var.health_check_protocol
    path     = var.health_check_path
    matcher  = "200"
  }
}

resource "aws_lb_target_group_attachment" "alb" {
  target_group_arn = aws_lb_target_group.this.arn
  target_id        = var.alb_arn
  port             = var.alb_port
}

# TCP, also with HTTPS: the NLB passes on what the ALB decrypts.
resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.port
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  lifecycle {
    # A target group cannot be replaced while a listener forwards to it.
    replace_triggered_by = [aws_lb_target_group.this.id]
  }
}
