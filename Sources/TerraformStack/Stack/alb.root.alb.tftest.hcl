# The ALB between NLB and tasks. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

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

run "load_balancers" {

  assert {
    condition = (
      module.alb.load_balancer.name == "demo-alb" && module.alb.load_balancer.internal
      && module.alb.load_balancer.load_balancer_type == "application"
      && toset(module.alb.load_balancer.subnets) == toset(module.network.private_subnets[*].id)
      && toset(module.alb.load_balancer.security_groups) == toset([module.alb.security_group_id])
    )
    error_message = "The ALB is internal, in the private subnets."
  }

  assert {
    condition = (
      module.alb.listener.port == 8888 && module.alb.listener.protocol == "HTTP"
      && module.alb.listener.load_balancer_arn == module.alb.load_balancer.arn
      && module.alb.listener.default_action[0].target_group_arn == module.alb.target_group.arn
    )
    error_message = "The ALB takes HTTP on port 8888."
  }

  assert {
    condition = (
      module.alb.target_group.name == "demo-alb-target-group" && module.alb.target_group.target_type == "ip"
      && module.alb.target_group.protocol == "HTTP" && module.alb.target_group.port == 8080
      && module.alb.target_group.health_check[0].path == "/"
    )
    error_message = "The ALB sends HTTP to addresses on port 8080 and asks for / to see whether they work."
  }

  assert {
    condition = [
      for rule in module.alb.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
    ] == [["tcp", 8888, 8888, "10.100.100.0/24"]]
    error_message = "All of the VPC gets to the ALB."
  }

  assert {
    condition = [
      for rule in module.alb.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.ecs.security_group_id]]
    error_message = "The ALB gets to the tasks only."
  }

  assert {
    condition = (
      module.nlb.load_balancer.name == "demo-nlb" && module.nlb.load_balancer.internal
      && module.nlb.load_balancer.load_balancer_type == "network"
      && toset(module.nlb.load_balancer.subnets) == toset(module.network.private_subnets[*].id)
      && module.nlb.security_group_id == null
    )
    error_message = "The NLB is internal, in the private subnets, without a security group."
  }

  assert {
    condition = (
      module.nlb.listener.port == 80 && module.nlb.listener.protocol == "TCP"
      && module.nlb.listener.load_balancer_arn == module.nlb.load_balancer.arn
      && module.nlb.listener.default_action[0].target_group_arn == module.nlb.target_group.arn
    )
    error_message = "The NLB takes TCP on port 80."
  }

  assert {
    condition = (
      module.nlb.target_group.name == "demo-nlb-target-group" && module.nlb.target_group.target_type == "alb"
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.port == 8888
      && module.nlb.target_group.health_check[0].protocol == "HTTP" && module.nlb.target_group.health_check[0].path == "/"
      && aws_lb_target_group_attachment.alb.target_id == module.alb.load_balancer.arn && aws_lb_target_group_attachment.alb.port == 8888
      && aws_lb_target_group_attachment.alb.target_group_arn == module.nlb.target_group.arn
    )
    error_message = "The NLB's target is the ALB."
  }

  assert {
    condition = alltrue([
      for balancer in module.ecs.service.load_balancer :
      balancer.target_group_arn == module.alb.target_group.arn
      && balancer.container_name == "demo" && balancer.container_port == 8080
    ]) && length(module.ecs.service.load_balancer) == 1
    error_message = "Tasks register with the ALB."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.alb.security_group_id]]
    error_message = "Only the ALB gets to the tasks."
  }
}

run "production" {
  variables {
    certificate_arn    = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    nlb_own_subnets    = true
    nlb_security_group = true
    health_check_path  = "/api/tasks"
  }

  assert {
    condition = (
      module.alb.listener.protocol == "HTTPS" && module.alb.listener.port == 8888
      && module.alb.listener.certificate_arn == var.certificate_arn
      && startswith(module.alb.listener.ssl_policy, "ELBSecurityPolicy-TLS13-1-2-")
    )
    error_message = "The ALB serves HTTPS with the certificate, and no old TLS."
  }

  assert {
    condition = (
      module.nlb.listener.protocol == "TCP" && module.nlb.listener.certificate_arn == null
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.health_check[0].protocol == "HTTPS"
    )
    error_message = "The NLB passes TLS on."
  }

  assert {
    condition = (
      module.nlb.target_group.health_check[0].path == "/api/tasks"
      && module.alb.target_group.health_check[0].path == "/api/tasks"
    )
    error_message = "Both health checks ask for the path."
  }

  assert {
    condition     = toset(module.alb.load_balancer.subnets) == toset(module.network.private_subnets[*].id)
    error_message = "The ALB stays in the private subnets."
  }

  assert {
    condition = [
      for rule in module.alb.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
      ] == [
      ["tcp", 8888, 8888, "10.100.100.128/27"],
      ["tcp", 8888, 8888, "10.100.100.160/27"],
    ]
    error_message = "Only the NLB's subnets get to the ALB."
  }

  assert {
    condition = [
      for rule in module.nlb.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8888, 8888, module.alb.security_group_id]]
    error_message = "The NLB gets to the ALB only."
  }
}

run "other_ports" {
  variables {
    suffix             = "-2"
    nlb_security_group = true
    nlb_port           = 8443
    alb_port           = 9999
    container_port     = 9090
  }

  assert {
    condition = [
      for rule in module.alb.security_group_rules.ingress :
      [rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [[9999, 9999, module.nlb.security_group_id]]
    error_message = "Among the tasks the NLB is known by its security group."
  }

  assert {
    condition = (
      module.nlb.listener.port == 8443 && module.nlb.security_group_rules.egress[0].to_port == 9999
      && module.alb.listener.port == 9999 && module.nlb.target_group.port == 9999 && aws_lb_target_group_attachment.alb.port == 9999
      && module.alb.target_group.port == 9090 && module.alb.security_group_rules.egress[0].to_port == 9090
      && module.ecs.security_group_rules.ingress[0].to_port == 9090
      && endswith(module.alb.load_balancer.name, "-2") && endswith(module.alb.target_group.name, "-2")
    )
    error_message = "Every part has the ports of its neighbours, and the suffix."
  }
}
