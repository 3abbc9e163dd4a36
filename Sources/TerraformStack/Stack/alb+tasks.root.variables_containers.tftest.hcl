# What the variables of the containers refuse. Nothing here reaches AWS.

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
    container_port     = 65535
    desired_count      = 0
    log_retention_days = 3653
  }
}

run "first_refusals" {
  command = plan

  variables {
    container_image    = ""
    container_port     = 0
    desired_count      = -1
    log_retention_days = 2
  }

  expect_failures = [
    var.container_image,
    var.container_port,
    var.desired_count,
    var.log_retention_days,
  ]
}

run "second_refusals" {
  command = plan

  variables {
    container_port = 80.5
    desired_count  = 1.5
  }

  expect_failures = [
    var.container_port,
    var.desired_count,
  ]
}

run "third_refusals" {
  command = plan

  variables {
    container_port = 65536
  }

  expect_failures = [
    var.container_port,
  ]
}
