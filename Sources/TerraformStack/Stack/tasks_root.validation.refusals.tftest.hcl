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
    container_port       = 65535
    desired_count        = 0
    log_retention_days   = 3653
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
    container_image      = ""
    container_port       = 0
    desired_count        = -1
    log_retention_days   = 2
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
    var.container_image,
    var.container_port,
    var.desired_count,
    var.log_retention_days,
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
    container_port     = 80.5
    desired_count      = 1.5
    nlb_port           = 65536
    health_check_path  = "/health?deep"
    certificate_arn    = "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"
    allowed_principals = ["arn:aws:iam::444455556666:root", "arn:aws:iam::44445555666:root"]
  }

  expect_failures = [
    var.suffix,
    var.vpc_cidr,
    var.customer_vpc_cidr,
    var.container_port,
    var.desired_count,
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
    container_port    = 65536
    nlb_port          = 80.5
    certificate_arn   = "arn:aws:iam::111122223333:server-certificate/api"
  }

  expect_failures = [
    var.suffix,
    var.vpc_cidr,
    var.customer_vpc_cidr,
    var.container_port,
    var.nlb_port,
    var.certificate_arn,
  ]
}

