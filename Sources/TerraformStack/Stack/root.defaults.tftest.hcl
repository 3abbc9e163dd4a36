# Left alone, the variables make the article's stack. Nothing here reaches AWS.

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

run "networks" {
  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      network.vpc.enable_dns_support && network.vpc.enable_dns_hostnames
    ])
    error_message = "Both VPCs resolve names and give names."
  }

  assert {
    condition = (
      [module.network.vpc.tags.Name, module.network.vpc.cidr_block] == ["vpc-1", "10.100.100.0/24"]
      && [module.customer_network.vpc.tags.Name, module.customer_network.vpc.cidr_block] == ["vpc-2", "10.1.1.0/24"]
    )
    error_message = "The VPCs have the article's names and addresses."
  }

  assert {
    condition = (
      module.network.public_subnets[*].cidr_block == ["10.100.100.0/26", "10.100.100.64/26"]
      && module.network.private_subnets[*].cidr_block == ["10.100.100.128/26", "10.100.100.192/26"]
      && module.customer_network.public_subnets[*].cidr_block == ["10.1.1.0/26", "10.1.1.64/26"]
      && module.customer_network.private_subnets[*].cidr_block == ["10.1.1.128/26", "10.1.1.192/26"]
    )
    error_message = "The subnets have the article's addresses."
  }

  assert {
    condition = alltrue(flatten([
      for network in [module.network, module.customer_network] : [
        for subnets in [network.public_subnets, network.private_subnets] :
        subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      ]
    ]))
    error_message = "Every kind of subnet is in the first two zones."
  }

  assert {
    condition = (
      module.network.public_subnets[*].tags.Name == ["public-1a", "public-1b"]
      && module.network.private_subnets[*].tags.Name == ["private-1a", "private-1b"]
    )
    error_message = "A subnet's name tells its kind and its zone."
  }

  assert {
    condition     = length(module.network.nlb_subnets) == 0
    error_message = "The NLB has no subnets of its own."
  }

  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      length(network.nat_gateways) == 1
      && network.nat_gateways[0].subnet_id == network.public_subnets[0].id
      && network.internet_gateway.vpc_id == network.vpc.id
    ])
    error_message = "Each VPC has an internet gateway, and one NAT gateway in its first public subnet."
  }

  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      network.routes.public[*].gateway_id == [network.internet_gateway.id]
      && network.routes.private[*].nat_gateway_id == [network.nat_gateways[0].id]
      && alltrue([for route in concat(network.routes.public, network.routes.private) : route.destination_cidr_block == "0.0.0.0/0"])
    ])
    error_message = "Public subnets leave through the internet gateway, private ones through the NAT gateway."
  }

  assert {
    condition = alltrue(flatten([
      for network in [module.network, module.customer_network] : [
        for kind, subnets in { public = network.public_subnets, private = network.private_subnets } : [
          for number, association in network.route_table_associations[kind] :
          association.subnet_id == subnets[number].id
          && association.route_table_id == network.routes[kind][0].route_table_id
        ]
      ]
    ]))
    error_message = "Each subnet has its kind's route table."
  }
}

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

run "private_link" {
  assert {
    condition = (
      toset(aws_vpc_endpoint_service.api.network_load_balancer_arns) == toset([module.nlb.load_balancer.arn])
      && !aws_vpc_endpoint_service.api.acceptance_required
      && length(aws_vpc_endpoint_service.api.allowed_principals) == 0
      && length(aws_vpc_endpoint_connection_accepter.customer) == 0 && length(aws_sns_topic.connections) == 0
    )
    error_message = "The endpoint service asks for no acceptance and names nobody."
  }

  assert {
    condition = (
      aws_vpc_endpoint.api.vpc_endpoint_type == "Interface"
      && aws_vpc_endpoint.api.service_name == aws_vpc_endpoint_service.api.service_name
      && aws_vpc_endpoint.api.vpc_id == module.customer_network.vpc.id
      && toset(aws_vpc_endpoint.api.subnet_ids) == toset(module.customer_network.public_subnets[*].id)
      && toset(aws_vpc_endpoint.api.security_group_ids) == toset([aws_security_group.endpoint.id])
    )
    error_message = "The endpoint is in the customer's public subnets."
  }

  assert {
    condition = (
      aws_vpc_security_group_ingress_rule.endpoint.security_group_id == aws_security_group.endpoint.id
      && aws_vpc_security_group_ingress_rule.endpoint.ip_protocol == "tcp"
      && aws_vpc_security_group_ingress_rule.endpoint.from_port == 80
      && aws_vpc_security_group_ingress_rule.endpoint.to_port == 80
      && aws_vpc_security_group_ingress_rule.endpoint.cidr_ipv4 == "10.1.1.0/24"
    )
    error_message = "The customer's VPC gets to the endpoint on port 80."
  }

  assert {
    condition = (
      output.endpoint_dns_name == aws_vpc_endpoint.api.dns_entry[0].dns_name
      && output.test_url == "http://${output.endpoint_dns_name}/api/tasks"
      && output.provider_account == output.customer_account
    )
    error_message = "The outputs tell the endpoint's first name and what to ask for."
  }
}

run "client" {
  assert {
    condition = (
      aws_instance.client[0].tags.Name == "test-instance-vpc-2" && aws_instance.client[0].instance_type == "t2.micro"
      && aws_instance.client[0].subnet_id == module.customer_network.public_subnets[0].id
      && aws_instance.client[0].associate_public_ip_address
      && toset(aws_instance.client[0].vpc_security_group_ids) == toset([aws_security_group.client[0].id])
      && output.client_public_ip == aws_instance.client[0].public_ip
    )
    error_message = "The client is in the customer's first public subnet and has a public address."
  }

  assert {
    condition = (
      aws_instance.client[0].metadata_options[0].http_tokens == "required"
      && aws_instance.client[0].root_block_device[0].encrypted
      && endswith(data.aws_ssm_parameter.client_image[0].name, "-x86_64")
    )
    error_message = "The client asks for tokens, its disk is encrypted, and its image fits it."
  }

  assert {
    condition = [
      for rule in values(aws_vpc_security_group_ingress_rule.client_ssh) :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
    ] == [["tcp", 22, 22, "0.0.0.0/0"]]
    error_message = "The client takes ssh from anywhere."
  }

  assert {
    condition = [
      for rule in aws_vpc_security_group_egress_rule.client : [rule.ip_protocol, rule.cidr_ipv4]
    ] == [["-1", "0.0.0.0/0"]]
    error_message = "The client gets everywhere."
  }

  assert {
    condition     = length(aws_iam_instance_profile.client) == 0
    error_message = "A client that is reached by ssh needs no role."
  }
}
