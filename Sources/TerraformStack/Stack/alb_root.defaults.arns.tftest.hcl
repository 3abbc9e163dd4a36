# Arns that can be told apart.

override_resource {
  target = module.alb.aws_lb.this
  values = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/demo-alb/0123456789abcdef" }
}

override_resource {
  target = module.alb.aws_lb_target_group.this
  values = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/demo-alb-target-group/0123456789abcdef" }
}

override_resource {
  target = module.nlb.aws_lb.this
  values = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/demo-nlb/0123456789abcdef" }
}

override_resource {
  target = module.nlb.aws_lb_target_group.this
  values = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/demo-nlb-target-group/0123456789abcdef" }
}

