run "service" {
  assert {
    condition = (
      module.ecs.cluster.name == "ecs-cluster" && module.ecs.service.name == "ecs-service"
      && module.ecs.service.launch_type == "FARGATE" && module.ecs.service.desired_count == 2
    )
    error_message = "Two tasks run on Fargate."
  }

  assert {
    condition = (
      toset(module.ecs.service.network_configuration[0].subnets) == toset(module.network.private_subnets[*].id)
      && !module.ecs.service.network_configuration[0].assign_public_ip
      && toset(module.ecs.service.network_configuration[0].security_groups) == toset([module.ecs.security_group_id])
    )
    error_message = "Tasks are in the private subnets, without public addresses."
  }

  assert {
    condition = alltrue([
      for balancer in module.ecs.service.load_balancer :
      balancer.target_group_arn == module.nlb.target_group.arn
      && balancer.container_name == "demo" && balancer.container_port == 8080
    ]) && length(module.ecs.service.load_balancer) == 1
    error_message = "Tasks register with the NLB."
  }

  assert {
    condition = (
      module.ecs.task_definition.family == "demo-task" && module.ecs.task_definition.network_mode == "awsvpc"
      && module.ecs.task_definition.cpu == "256" && module.ecs.task_definition.memory == "512"
      && module.ecs.task_definition.execution_role_arn == null && module.ecs.log_group == null
    )
    error_message = "The task definition has no logs, and no role."
  }

  assert {
    condition = jsondecode(module.ecs.task_definition.container_definitions) == [{
      name         = "demo"
      image        = "lvthillo/python-flask-api"
      essential    = true
      portMappings = [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
    }]
    error_message = "The container serves on its port."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.nlb.security_group_id]]
    error_message = "Only the NLB gets to the tasks."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
    ] == [["tcp", 443, 443, "0.0.0.0/0"]]
    error_message = "Tasks get to their image, and nowhere else."
  }
}

