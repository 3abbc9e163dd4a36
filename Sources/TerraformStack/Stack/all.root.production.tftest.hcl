# What production.tfvars.example says, and other choices. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

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
    nat_gateway_per_zone              = true
    client_access                     = "ssm"
  }

  override_data {
    target = data.aws_caller_identity.customer
    values = { account_id = "444455556666" }
  }

  assert {
    condition = (
      module.nlb.listener.port == 443 && aws_vpc_security_group_ingress_rule.endpoint.from_port == 443
      && aws_vpc_security_group_ingress_rule.endpoint.to_port == 443
      && output.test_url == "https://${output.endpoint_dns_name}/api/tasks"
      && module.nlb.target_group.health_check[0].path == "/api/tasks"
    )
    error_message = "HTTPS is on port 443, and health checks ask for the path."
  }

  assert {
    condition = (
      module.network.public_subnets[*].cidr_block == ["10.100.100.0/27", "10.100.100.32/27"]
      && module.network.private_subnets[*].cidr_block == ["10.100.100.64/27", "10.100.100.96/27"]
      && module.network.nlb_subnets[*].cidr_block == ["10.100.100.128/27", "10.100.100.160/27"]
      && module.network.nlb_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      && toset(module.nlb.load_balancer.subnets) == toset(module.network.nlb_subnets[*].id)
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
    ] == [["tcp", 443, 443, "10.1.1.0/24"]]
    error_message = "The customer's VPC gets to the NLB."
  }
}

run "other_choices" {
  variables {
    suffix                            = "-2"
    nlb_security_group                = true
    nlb_client_cidrs                  = ["10.1.1.0/26", "10.9.0.0/16"]
    enforce_nlb_rules_on_private_link = false
    nlb_port                          = 8443
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
      module.nlb.listener.port == 8443 && aws_vpc_security_group_ingress_rule.endpoint.to_port == 8443
      && output.test_url == "http://${output.endpoint_dns_name}:8443/api/tasks"
      && length(module.network.nlb_subnets) == 0
    )
    error_message = "The NLB and the endpoint have the port that they are told."
  }

  assert {
    condition = (
      module.nlb.load_balancer.enforce_security_group_inbound_rules_on_private_link_traffic == "off"
      && [for rule in module.nlb.security_group_rules.ingress : [rule.from_port, rule.to_port, rule.cidr_ipv4]]
      == [[8443, 8443, "10.1.1.0/26"], [8443, 8443, "10.9.0.0/16"]]
    )
    error_message = "The NLB admits whom it is told to admit."
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
        module.network.vpc.tags.Name, module.customer_network.vpc.tags.Name, module.nlb.load_balancer.name,
        module.nlb.target_group.name, aws_security_group.endpoint.name, aws_security_group.client[0].name,
        aws_instance.client[0].tags.Name,
      ] : endswith(name, "-2")
    ])
    error_message = "Every name has the suffix."
  }
}
