# What the variables of the instances refuse. Nothing here reaches AWS.

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
    server_port   = 65535
    desired_count = 0
  }
}

run "first_refusals" {
  command = plan

  variables {
    server_port          = 0
    desired_count        = -1
    server_instance_type = "large"
  }

  expect_failures = [
    var.server_port,
    var.desired_count,
    var.server_instance_type,
  ]
}

run "second_refusals" {
  command = plan

  variables {
    server_port   = 80.5
    desired_count = 1.5
  }

  expect_failures = [
    var.server_port,
    var.desired_count,
  ]
}

run "third_refusals" {
  command = plan

  variables {
    server_port = 65536
  }

  expect_failures = [
    var.server_port,
  ]
}
