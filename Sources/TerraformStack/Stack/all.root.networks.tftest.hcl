# Zones, subnets and who signs in. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

# Zones: these come first, as subnets that are there stay where they are.

run "zones_have_other_names_in_another_account" {
  command = plan

  override_data {
    target = data.aws_availability_zones.customer
    values = {
      names    = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
      zone_ids = ["euw1-az1", "euw1-az2", "euw1-az3"]
    }
  }

  assert {
    condition = (
      module.network.public_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      && module.customer_network.public_subnets[*].availability_zone == ["eu-west-1c", "eu-west-1a"]
      && module.customer_network.public_subnets[*].tags.Name == ["public-1c", "public-1a"]
    )
    error_message = "Both sides are in the zones euw1-az3 and euw1-az1."
  }
}

run "zones_that_only_one_account_has" {
  command = plan

  override_data {
    target = data.aws_availability_zones.customer
    values = {
      names    = ["eu-west-1a", "eu-west-1b"]
      zone_ids = ["euw1-az1", "euw1-az2"]
    }
  }

  assert {
    condition = (
      module.network.public_subnets[*].availability_zone == ["eu-west-1b", "eu-west-1c"]
      && module.customer_network.public_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
    )
    error_message = "Both sides are in zones that both have: euw1-az1 and euw1-az2."
  }
}

run "customer_in_another_region" {
  command = plan

  variables {
    customer_region = "eu-central-1"
  }

  override_data {
    target = data.aws_availability_zones.customer
    values = {
      names    = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
      zone_ids = ["euc1-az2", "euc1-az3", "euc1-az1"]
    }
  }

  assert {
    condition = (
      toset(aws_vpc_endpoint_service.api.supported_regions) == toset(["eu-west-1", "eu-central-1"])
      && aws_vpc_endpoint.api.service_region == "eu-west-1"
    )
    error_message = "The service admits the customer's region, and the endpoint says where the service is."
  }

  assert {
    condition = (
      module.network.public_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      && module.customer_network.public_subnets[*].availability_zone == ["eu-central-1a", "eu-central-1b"]
    )
    error_message = "Each side is in the first zones of its own region."
  }
}

run "three_zones" {
  command = plan

  variables {
    zone_count = 3
  }

  assert {
    condition = (
      module.network.public_subnets[*].cidr_block == ["10.100.100.0/27", "10.100.100.32/27", "10.100.100.64/27"]
      && module.network.private_subnets[*].cidr_block == ["10.100.100.96/27", "10.100.100.128/27", "10.100.100.160/27"]
      && module.customer_network.private_subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    )
    error_message = "Every kind of subnet is in three zones."
  }
}

run "who_signs_in" {
  command = plan

  variables {
    provider_profile  = "provider"
    provider_role_arn = "arn:aws:iam::111122223333:role/deploy"
  }

  assert {
    condition     = local.customer_profile == "provider" && local.customer_role_arn == "arn:aws:iam::111122223333:role/deploy"
    error_message = "The customer is in the provider's account as long as nothing else is said."
  }
}

run "customer_with_a_profile" {
  command = plan

  variables {
    provider_profile  = "provider"
    provider_role_arn = "arn:aws:iam::111122223333:role/deploy"
    customer_profile  = "customer"
  }

  assert {
    condition     = local.customer_profile == "customer" && local.customer_role_arn == null
    error_message = "A profile of the customer's own needs no role."
  }
}

run "customer_with_a_role" {
  command = plan

  variables {
    provider_profile  = "provider"
    customer_role_arn = "arn:aws:iam::444455556666:role/deploy"
  }

  assert {
    condition     = local.customer_profile == "provider" && local.customer_role_arn == "arn:aws:iam::444455556666:role/deploy"
    error_message = "The customer's role is taken on from the provider's profile."
  }
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
