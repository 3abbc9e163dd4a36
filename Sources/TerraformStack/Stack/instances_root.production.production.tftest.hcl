# As in production.tfvars.example.
run "production" {
  variables {
    certificate_arn      = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    nlb_own_subnets      = true
    nlb_security_group   = true
    acceptance_required  = true
    announce_connections = true
    health_check_path    = "/api/tasks"
    desired_count        = 3
    nat_gateway_per_zone = true
    client_access        = "ssm"
  }

  override_data {
    target = data.aws_caller_identity.customer
    values = { account_id = "444455556666" }
  }

  assert {
    condition = (
      module.nlb.listener.port == 443 && module.nlb.listener.protocol == "TLS"
      && module.nlb.listener.certificate_arn == var.certificate_arn
      && startswith(module.nlb.listener.ssl_policy, "ELBSecurityPolicy-TLS13-1-2-")
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.health_check[0].protocol == "HTTP"
      && module.nlb.target_group.health_check[0].path == "/api/tasks"
      && aws_vpc_security_group_ingress_rule.endpoint.to_port == 443
      && output.test_url == "https://${output.endpoint_dns_name}/api/tasks"
    )
    error_message = "The NLB decrypts on port 443."
  }

  assert {
    condition = (
      toset(module.nlb.load_balancer.subnets) == toset(module.network.nlb_subnets[*].id)
      && module.nlb.security_group_rules.ingress[0].to_port == 443
      && length(module.network.nat_gateways) == 2
      && module.instances.security_group_rules.ingress[*].referenced_security_group_id == [module.nlb.security_group_id]
    )
    error_message = "The NLB is in subnets of its own, and gets in by its security group."
  }

  assert {
    condition = (
      toset(aws_vpc_endpoint_service.api.allowed_principals) == toset(["arn:aws:iam::444455556666:root"])
      && aws_vpc_endpoint_connection_accepter.customer[0].vpc_endpoint_id == aws_vpc_endpoint.api.id
      && module.instances.autoscaling_group.desired_capacity == 3
    )
    error_message = "The customer's account may connect, and three targets run."
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

