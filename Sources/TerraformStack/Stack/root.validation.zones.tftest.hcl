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
