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
      balancer.target_group_arn == module.alb.target_group.arn
      && balancer.container_name == "demo" && balancer.container_port == 8080
    ]) && length(module.ecs.service.load_balancer) == 1
    error_message = "Tasks register with the ALB."
  }

  assert {
    condition = (
      module.ecs.task_definition.family == "demo-task" && module.ecs.task_definition.network_mode == "awsvpc"
      && module.ecs.task_definition.cpu == "256" && module.ecs.task_definition.memory == "512"
      && module.ecs.task_definition.execution_role_arn == null && module.ecs.log_group == null
    )
    error_message = "The task definition is the article's: no logs, and no role."
  }

  assert {
    condition = jsondecode(module.ecs.task_definition.container_definitions) == [{
      name         = "demo"
      image        = "lvthillo/python-flask-api"
      essential    = true
      portMappings = [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
    }]
    error_message = "The container is the article's."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8080, 8080, module.alb.security_group_id]]
    error_message = "Only the ALB gets to the tasks."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
    ] == [["tcp", 443, 443, "0.0.0.0/0"]]
    error_message = "Tasks get to their image, and nowhere else."
  }
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
      && module.nlb.target.target_id == module.alb.load_balancer.arn && module.nlb.target.port == 8888
      && module.nlb.target.target_group_arn == module.nlb.target_group.arn
    )
    error_message = "The NLB's target is the ALB."
  }
}

