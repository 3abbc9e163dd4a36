# What the variables refuse. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

run "extremes_are_accepted" {
  command = plan

  variables {
    region               = "us-gov-west-1"
    customer_region      = "us-gov-east-1"
    provider_role_arn    = "arn:aws-us-gov:iam::111122223333:role/path/deploy"
    customer_role_arn    = "arn:aws-us-gov:iam::444455556666:role/deploy"
    suffix               = "-abcdefghi0"
    tags                 = { Team = "aws:like" }
    vpc_cidr             = "10.0.0.0/25"
    customer_vpc_cidr    = "10.0.0.0/26"
    nlb_port             = 65535
    certificate_arn      = "arn:aws-us-gov:acm:us-gov-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    nlb_client_cidrs     = []
    allowed_principals   = ["*", "arn:aws-us-gov:iam::444455556666:user/someone"]
    client_ssh_cidrs     = []
    client_instance_type = "u7i-12tb.224xlarge"
  }
}

run "first_refusals" {
  command = plan

  variables {
    region               = "Ireland"
    customer_region      = "eu-west-1a"
    provider_profile     = ""
    customer_profile     = ""
    provider_role_arn    = "deploy"
    customer_role_arn    = "arn:aws:iam::444455556666:user/someone"
    suffix               = "2"
    tags                 = { "aws:team" = "api" }
    vpc_cidr             = "10.0.0.1/24"
    customer_vpc_cidr    = "10.1.1.1/24"
    nlb_port             = 0
    health_check_path    = "health"
    nlb_client_cidrs     = ["10.1.1.0"]
    allowed_principals   = ["444455556666"]
    client_access        = "telnet"
    client_instance_type = "small"
    client_key_name      = ""
    client_ssh_cidrs     = ["203.0.113.7"]
  }

  expect_failures = [
    var.region,
    var.customer_region,
    var.provider_profile,
    var.customer_profile,
    var.provider_role_arn,
    var.customer_role_arn,
    var.suffix,
    var.tags,
    var.vpc_cidr,
    var.customer_vpc_cidr,
    var.nlb_port,
    var.health_check_path,
    var.nlb_client_cidrs,
    var.allowed_principals,
    var.client_access,
    var.client_instance_type,
    var.client_key_name,
    var.client_ssh_cidrs,
  ]
}

run "second_refusals" {
  command = plan

  variables {
    suffix             = "-abcdefghij0"
    vpc_cidr           = "2001:db8::/24"
    customer_vpc_cidr  = "10.0.0.0/8"
    nlb_port           = 65536
    health_check_path  = "/health?deep"
    certificate_arn    = "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    allowed_principals = ["arn:aws:iam::444455556666:root", "arn:aws:iam::44445555666:root"]
  }

  expect_failures = [
    var.suffix,
    var.vpc_cidr,
    var.customer_vpc_cidr,
    var.nlb_port,
    var.health_check_path,
    var.certificate_arn,
    var.allowed_principals,
  ]
}

run "third_refusals" {
  command = plan

  variables {
    suffix            = "-2-"
    vpc_cidr          = "10.0.0.0/26"
    customer_vpc_cidr = "10.0.0.0/27"
    nlb_port          = 80.5
    certificate_arn   = "arn:aws:iam::111122223333:server-certificate/api"
  }

  expect_failures = [
    var.suffix,
    var.vpc_cidr,
    var.customer_vpc_cidr,
    var.nlb_port,
    var.certificate_arn,
  ]
}

run "own_subnets_need_addresses" {
  command = plan

  variables {
    nlb_own_subnets = true
    zone_count      = 3
  }

  expect_failures = [var.vpc_cidr]
}

run "one_zone" {
  command = plan

  variables {
    zone_count = 1
  }

  expect_failures = [var.zone_count]
}

run "half_a_zone" {
  command = plan

  variables {
    zone_count = 2.5
  }

  expect_failures = [var.zone_count]
}

run "seven_zones" {
  command = plan

  variables {
    zone_count        = 7
    vpc_cidr          = "10.0.0.0/16"
    customer_vpc_cidr = "10.0.0.0/16"
  }

  expect_failures = [var.zone_count]
}

run "more_zones_than_the_region_has" {
  command = plan

  variables {
    zone_count        = 4
    vpc_cidr          = "10.0.0.0/16"
    customer_vpc_cidr = "10.0.0.0/16"
  }

  expect_failures = [data.aws_availability_zones.provider]
}

run "too_few_zones_in_common" {
  command = plan

  override_data {
    target = data.aws_availability_zones.customer
    values = {
      names    = ["eu-west-1a", "eu-west-1b"]
      zone_ids = ["euw1-az3", "euw1-az9"]
    }
  }

  expect_failures = [data.aws_availability_zones.customer]
}

run "too_few_zones_in_the_customers_region" {
  command = plan

  variables {
    customer_region = "us-west-1"
    zone_count      = 3
  }

  override_data {
    target = data.aws_availability_zones.customer
    values = {
      names    = ["us-west-1a", "us-west-1c"]
      zone_ids = ["usw1-az1", "usw1-az3"]
    }
  }

  expect_failures = [data.aws_availability_zones.customer]
}
