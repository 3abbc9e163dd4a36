override_resource {
  target = module.alb.aws_lb_target_group.this
  values = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/demo-alb-target-group/0123456789abcdef" }
}

