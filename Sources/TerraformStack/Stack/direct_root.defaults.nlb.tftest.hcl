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
      module.nlb.target_group.name == "demo-nlb-target-group" && module.nlb.target_group.target_type == local.target_type
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
    ] == [["tcp", 8080, 8080, local.target_security_group_id]]
    error_message = "The customer's VPC gets to the NLB, and the NLB to the targets."
  }
}

