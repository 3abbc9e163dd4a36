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

