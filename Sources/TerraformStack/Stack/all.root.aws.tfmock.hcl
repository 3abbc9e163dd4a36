# What AWS would make up, as far as the configuration or the provider looks at it.

mock_data "aws_availability_zones" {
  defaults = {
    names    = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    zone_ids = ["euw1-az3", "euw1-az1", "euw1-az2"]
  }
}

mock_data "aws_caller_identity" {
  defaults = {
    account_id = "111122223333"
  }
}

mock_data "aws_partition" {
  defaults = {
    partition = "aws"
  }
}

mock_data "aws_ec2_instance_type" {
  defaults = {
    supported_architectures = ["i386", "x86_64"]
  }
}

mock_data "aws_ssm_parameter" {
  defaults = {
    insecure_value = "ami-0123456789abcdef0"
  }
}

mock_resource "aws_lb" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/some/0123456789abcdef"
  }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/some/0123456789abcdef"
  }
}

mock_resource "aws_lb_listener" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/some/0123456789abcdef/0123456789abcdef"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::111122223333:role/some"
  }
}

mock_resource "aws_sns_topic" {
  defaults = {
    arn = "arn:aws:sns:eu-west-1:111122223333:some"
  }
}

mock_resource "aws_vpc_endpoint_service" {
  defaults = {
    arn          = "arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint-service/vpce-svc-0123456789abcdef0"
    id           = "vpce-svc-0123456789abcdef0"
    service_name = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"
  }
}

mock_resource "aws_vpc_endpoint" {
  defaults = {
    id = "vpce-0123456789abcdef0"
    dns_entry = [
      { dns_name = "vpce-0123456789abcdef0-01234567.vpce-svc-0123456789abcdef0.eu-west-1.vpce.amazonaws.com", hosted_zone_id = "Z38GZ743OKFT7T" },
      { dns_name = "vpce-0123456789abcdef0-01234567-eu-west-1a.vpce-svc-0123456789abcdef0.eu-west-1.vpce.amazonaws.com", hosted_zone_id = "Z38GZ743OKFT7T" },
    ]
  }
}

mock_resource "aws_launch_template" {
  defaults = {
    id             = "lt-0123456789abcdef0"
    latest_version = 1
  }
}
