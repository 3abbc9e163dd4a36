# As in production.tfvars.example.
run "production" {
  variables {
    certificate_arn                   = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    nlb_own_subnets                   = true
    nlb_security_group                = true
    enforce_nlb_rules_on_private_link = true
    allowed_principals                = null
    acceptance_required               = true
    accept_connection                 = true
    announce_connections              = true
    health_check_path                 = "/api/tasks"
    desired_count                     = 3
    nat_gateway_per_zone              = true
    log_retention_days                = 30
    client_access                     = "ssm"
  }

  override_data {
    target = data.aws_caller_identity.customer
    values = { account_id = "444455556666" }
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
      module.nlb.listener.port == 443 && module.nlb.listener.protocol == "TCP"
      && module.nlb.target_group.protocol == "TCP" && module.nlb.target_group.health_check[0].protocol == "HTTPS"
      && aws_vpc_security_group_ingress_rule.endpoint.from_port == 443
      && aws_vpc_security_group_ingress_rule.endpoint.to_port == 443
      && output.test_url == "https://${output.endpoint_dns_name}/api/tasks"
    )
    error_message = "The NLB passes TLS on, port 443."
  }

  assert {
    condition = (
      module.nlb.target_group.health_check[0].path == "/api/tasks"
      && module.alb.target_group.health_check[0].path == "/api/tasks"
    )
    error_message = "Both health checks ask for the path."
  }

  assert {
    condition = (
      module.network.public_subnets[*].cidr_block == ["10.100.100.0/27", "10.100.100.32/27"]
      && module.network.private_subnets[*].cidr_block == ["10.100.100.64/27", "10.100.100.96/27"]
      && module.network.nlb_subnets[*].cidr_block == ["10.100.100.128/27", "10.100.100.160/27"]
      && module.network.nlb_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      && toset(module.nlb.load_balancer.subnets) == toset(module.network.nlb_subnets[*].id)
      && toset(module.alb.load_balancer.subnets) == toset(module.network.private_subnets[*].id)
    )
    error_message = "The NLB has subnets of its own."
  }

  assert {
    condition = alltrue([
      for number, association in module.network.route_table_associations.nlb :
      association.subnet_id == module.network.nlb_subnets[number].id
      && !contains(
        concat(module.network.routes.public[*].route_table_id, module.network.routes.private[*].route_table_id),
        association.route_table_id
      )
    ]) && length(module.network.route_table_associations.nlb) == 2
    error_message = "The NLB's subnets have a route table that leads nowhere."
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
    condition = (
      toset(module.nlb.load_balancer.security_groups) == toset([module.nlb.security_group_id])
      && module.nlb.load_balancer.enforce_security_group_inbound_rules_on_private_link_traffic == "on"
    )
    error_message = "The NLB has a security group, which holds for PrivateLink."
  }

  assert {
    condition = [
      for rule in module.nlb.security_group_rules.ingress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
      ] == [["tcp", 443, 443, "10.1.1.0/24"]] && [
      for rule in module.nlb.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.referenced_security_group_id]
    ] == [["tcp", 8888, 8888, module.alb.security_group_id]]
    error_message = "The customer's VPC gets to the NLB, and the NLB to the ALB."
  }

  assert {
    condition = (
      toset(aws_vpc_endpoint_service.api.allowed_principals) == toset(["arn:aws:iam::444455556666:root"])
      && aws_vpc_endpoint_service.api.acceptance_required
      && aws_vpc_endpoint_connection_accepter.customer[0].vpc_endpoint_id == aws_vpc_endpoint.api.id
      && aws_vpc_endpoint_connection_accepter.customer[0].vpc_endpoint_service_id == aws_vpc_endpoint_service.api.id
    )
    error_message = "The customer's account may connect, and its connection is accepted."
  }

  assert {
    condition = (
      aws_vpc_endpoint_connection_notification.connections[0].connection_notification_arn == output.connection_topic_arn
      && aws_vpc_endpoint_connection_notification.connections[0].vpc_endpoint_service_id == aws_vpc_endpoint_service.api.id
      && contains(aws_vpc_endpoint_connection_notification.connections[0].connection_events, "Connect")
      && jsondecode(aws_sns_topic_policy.connections[0].policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "111122223333"
      && jsondecode(aws_sns_topic_policy.connections[0].policy).Statement[0].Principal.Service == "vpce.amazonaws.com"
    )
    error_message = "Connections are announced, and PrivateLink may write to the topic."
  }

  assert {
    condition = (
      length(module.network.nat_gateways) == 2
      && module.network.nat_gateways[*].subnet_id == module.network.public_subnets[*].id
      && module.network.routes.private[*].nat_gateway_id == module.network.nat_gateways[*].id
      && module.network.route_table_associations.private[*].route_table_id == module.network.routes.private[*].route_table_id
      && length(distinct(module.network.routes.private[*].route_table_id)) == 2
    )
    error_message = "Every zone leaves through its own NAT gateway."
  }

  assert {
    condition = (
      module.ecs.service.desired_count == 3
      && module.ecs.log_group.retention_in_days == 30
      && jsondecode(module.ecs.task_definition.container_definitions)[0].logConfiguration == {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = "/ecs/demo-task"
          "awslogs-region"        = "eu-west-1"
          "awslogs-stream-prefix" = "demo"
        }
      }
      && module.ecs.task_definition.execution_role_arn == "arn:aws:iam::111122223333:role/some"
    )
    error_message = "What the containers print is kept for 30 days."
  }

  assert {
    condition = (
      aws_instance.client[0].subnet_id == module.customer_network.private_subnets[0].id
      && !aws_instance.client[0].associate_public_ip_address && output.client_public_ip == null
      && length(aws_vpc_security_group_ingress_rule.client_ssh) == 0
      && aws_instance.client[0].iam_instance_profile == aws_iam_instance_profile.client[0].name
      && aws_iam_instance_profile.client[0].role == aws_iam_role.client[0].name
      && aws_iam_role_policy_attachment.client[0].policy_arn == "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
      && output.client_instance_id == aws_instance.client[0].id
    )
    error_message = "The client is private: Session Manager gets to it."
  }
}

run "other_choices" {
  variables {
    suffix                            = "-2"
    nlb_security_group                = true
    nlb_client_cidrs                  = ["10.1.1.0/26", "10.9.0.0/16"]
    enforce_nlb_rules_on_private_link = false
    nlb_port                          = 8443
    alb_port                          = 9999
    container_port                    = 9090
    container_image                   = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.0"
    acceptance_required               = true
    accept_connection                 = false
    allowed_principals                = ["arn:aws:iam::777788889999:role/network"]
    client_instance_type              = "t4g.micro"
    client_key_name                   = "key"
    client_ssh_cidrs                  = ["203.0.113.7/32"]
  }

  override_data {
    target = data.aws_ec2_instance_type.client
    values = { supported_architectures = ["arm64"] }
  }

  assert {
    condition = (
      [for rule in module.alb.security_group_rules.ingress : [rule.from_port, rule.to_port, rule.referenced_security_group_id]]
      == [[9999, 9999, module.nlb.security_group_id]]
      && length(module.network.nlb_subnets) == 0
    )
    error_message = "Among the tasks the NLB is known by its security group."
  }

  assert {
    condition = (
      module.nlb.load_balancer.enforce_security_group_inbound_rules_on_private_link_traffic == "off"
      && [for rule in module.nlb.security_group_rules.ingress : [rule.from_port, rule.to_port, rule.cidr_ipv4]]
      == [[8443, 8443, "10.1.1.0/26"], [8443, 8443, "10.9.0.0/16"]]
      && module.nlb.security_group_rules.egress[0].to_port == 9999
    )
    error_message = "The NLB admits whom it is told to admit."
  }

  assert {
    condition = (
      module.nlb.listener.port == 8443 && aws_vpc_security_group_ingress_rule.endpoint.to_port == 8443
      && output.test_url == "http://${output.endpoint_dns_name}:8443/api/tasks"
      && module.alb.listener.port == 9999 && module.nlb.target_group.port == 9999 && module.nlb.target.port == 9999
      && module.alb.target_group.port == 9090 && module.alb.security_group_rules.egress[0].to_port == 9090
      && module.ecs.security_group_rules.ingress[0].to_port == 9090
      && one(module.ecs.service.load_balancer).container_port == 9090
      && jsondecode(module.ecs.task_definition.container_definitions)[0].portMappings[0].containerPort == 9090
    )
    error_message = "Every part has the ports of its neighbours."
  }

  assert {
    condition = (
      jsondecode(module.ecs.task_definition.container_definitions)[0].image == var.container_image
      && module.ecs.task_definition.execution_role_arn != null && module.ecs.log_group == null
    )
    error_message = "An image of ECR is pulled with a role."
  }

  assert {
    condition = (
      toset(aws_vpc_endpoint_service.api.allowed_principals) == toset(var.allowed_principals)
      && aws_vpc_endpoint_service.api.acceptance_required
      && length(aws_vpc_endpoint_connection_accepter.customer) == 0
    )
    error_message = "Who is named may connect, and waits to be accepted."
  }

  assert {
    condition = (
      endswith(data.aws_ssm_parameter.client_image[0].name, "-arm64")
      && aws_instance.client[0].instance_type == "t4g.micro" && aws_instance.client[0].key_name == "key"
      && [for rule in values(aws_vpc_security_group_ingress_rule.client_ssh) : rule.cidr_ipv4] == ["203.0.113.7/32"]
    )
    error_message = "The client is what it is asked to be."
  }

  assert {
    condition = alltrue([
      for name in [
        module.network.vpc.tags.Name, module.customer_network.vpc.tags.Name, module.ecs.cluster.name,
        module.ecs.service.name, module.ecs.task_definition.family, module.alb.load_balancer.name,
        module.alb.target_group.name, module.nlb.load_balancer.name, module.nlb.target_group.name,
        aws_security_group.endpoint.name, aws_security_group.client[0].name, aws_instance.client[0].tags.Name,
      ] : endswith(name, "-2")
    ])
    error_message = "Every name has the suffix."
  }
}

