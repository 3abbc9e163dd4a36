# The endpoint, its service and the test client, as the variables make them when they are left alone.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
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

run "no_client" {
  variables {
    client_access = "none"
  }

  assert {
    condition = (
      length(aws_instance.client) == 0 && length(aws_security_group.client) == 0
      && length(aws_vpc_security_group_ingress_rule.client_ssh) == 0
      && output.client_instance_id == null && output.client_public_ip == null && output.test_url != null
    )
    error_message = "There is no client, and nothing that belongs to it."
  }
}
