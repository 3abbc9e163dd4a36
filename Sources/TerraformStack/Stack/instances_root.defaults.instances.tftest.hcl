run "instances" {
  assert {
    condition = (
      local.target_type == "instance"
      && module.instances.autoscaling_group.desired_capacity == 2
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
      && strcontains(base64decode(module.instances.launch_template.user_data), "ThreadingHTTPServer((\"\", 8080)")
    )
    error_message = "An instance asks for tokens, and serves on port 8080."
  }

  assert {
    condition = [
      for rule in module.instances.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.nlb.security_group_id]]
    error_message = "Only the NLB gets to the instances."
  }
}

