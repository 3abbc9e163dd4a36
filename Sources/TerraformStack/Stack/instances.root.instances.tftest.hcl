# The instances behind the NLB. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

run "targets" {
  assert {
    condition = (
      module.instances.autoscaling_group.desired_capacity == 2
      && module.instances.autoscaling_group.health_check_type == "ELB"
      && toset(module.instances.autoscaling_group.vpc_zone_identifier) == toset(module.network.private_subnets[*].id)
      && toset(module.instances.autoscaling_group.target_group_arns) == toset([module.nlb.target_group.arn])
    )
    error_message = "Two instances run in the private subnets and register with the NLB."
  }

  assert {
    condition = (
      module.instances.launch_template.instance_type == "t3.micro"
      && toset(module.instances.launch_template.vpc_security_group_ids) == toset([module.instances.security_group_id])
      && module.instances.launch_template.metadata_options[0].http_tokens == "required"
      && module.instances.launch_template.block_device_mappings[0].ebs[0].encrypted == "true"
      && strcontains(base64decode(module.instances.launch_template.user_data), "ThreadingHTTPServer((\"\", 8080)")
    )
    error_message = "An instance asks for tokens, its disk is encrypted, and it serves on port 8080."
  }

  assert {
    condition = [
      for rule in module.instances.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.nlb.security_group_id]]
    error_message = "Only the NLB gets to the instances."
  }
}

run "load_balancer" {

  assert {
    condition = (
      module.nlb.load_balancer.name == "demo-nlb" && module.nlb.load_balancer.internal
      && module.nlb.load_balancer.load_balancer_type == "network"
      && toset(module.nlb.load_balancer.subnets) == toset(module.network.private_subnets[*].id)
      && toset(module.nlb.load_balancer.security_groups) == toset([module.nlb.security_group_id])
      && module.nlb.load_balancer.enforce_security_group_inbound_rules_on_private_link_traffic == "on"
    )
    error_message = "The NLB is internal, in the private subnets, with a security group that holds for PrivateLink."
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
      module.nlb.target_group.name == "demo-nlb-target-group" && module.nlb.target_group.target_type == "instance"
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.port == 8080
      && module.nlb.target_group.health_check[0].protocol == "HTTP" && module.nlb.target_group.health_check[0].path == "/"
    )
    error_message = "The NLB sends to the targets on port 8080 and asks for / to see whether they work."
  }

  assert {
    condition = [
      for rule in module.nlb.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
      ] == [["tcp", 80, 80, "10.1.1.0/24"]] && [
      for rule in module.nlb.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.instances.security_group_id]]
    error_message = "The customer's VPC gets to the NLB, and the NLB to the targets."
  }
}

run "production" {
  variables {
    certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    nlb_own_subnets   = true
    health_check_path = "/api/tasks"
    desired_count     = 3
  }

  assert {
    condition = (
      module.nlb.listener.protocol == "TLS" && module.nlb.listener.certificate_arn == var.certificate_arn
      && startswith(module.nlb.listener.ssl_policy, "ELBSecurityPolicy-TLS13-1-2-")
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.health_check[0].protocol == "HTTP"
    )
    error_message = "The NLB decrypts, and the targets get HTTP."
  }

  assert {
    condition     = module.instances.security_group_rules.ingress[*].referenced_security_group_id == [module.nlb.security_group_id]
    error_message = "The NLB gets in by its security group, also from subnets of its own."
  }

  assert {
    condition     = module.instances.autoscaling_group.min_size == 3 && module.instances.autoscaling_group.max_size == 6
    error_message = "Three instances run, and a refresh may start three more."
  }
}

run "without_a_security_group" {
  command = plan

  variables {
    nlb_security_group = false
  }

  assert {
    condition = (
      module.instances.security_group_rules.ingress[*].cidr_ipv4 == ["10.100.100.0/24"]
      && module.nlb.security_group_id == null && length(module.nlb.security_group_rules.egress) == 0
    )
    error_message = "All of the VPC gets in where the NLB cannot be told from it."
  }
}

run "without_a_security_group_in_own_subnets" {
  command = plan

  variables {
    nlb_security_group = false
    nlb_own_subnets    = true
  }

  assert {
    condition     = module.instances.security_group_rules.ingress[*].cidr_ipv4 == ["10.100.100.128/27", "10.100.100.160/27"]
    error_message = "Only the NLB's subnets get in."
  }
}

run "other_ports" {
  command = plan

  variables {
    suffix      = "-2"
    nlb_port    = 8443
    server_port = 9090
  }

  assert {
    condition = (
      module.nlb.listener.port == 8443 && aws_vpc_security_group_ingress_rule.endpoint.to_port == 8443
      && module.nlb.target_group.port == 9090 && module.nlb.security_group_rules.egress[0].to_port == 9090
      && module.instances.security_group_rules.ingress[*].to_port == [9090]
      && [module.nlb.load_balancer.name, module.nlb.target_group.name] == ["demo-nlb-2", "demo-nlb-target-group-2"]
    )
    error_message = "Every part has the ports of its neighbours, and the suffix."
  }
}
