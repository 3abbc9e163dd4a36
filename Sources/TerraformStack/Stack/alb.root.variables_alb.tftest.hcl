# What the ALB's variable refuses. Nothing here reaches AWS.

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
    alb_port = 1
  }
}

run "first_refusals" {
  command = plan

  variables {
    alb_port = 65536
  }

  expect_failures = [
    var.alb_port,
  ]
}

run "second_refusals" {
  command = plan

  variables {
    alb_port = 80.5
  }

  expect_failures = [
    var.alb_port,
  ]
}

run "third_refusals" {
  command = plan

  variables {
    alb_port = 0
  }

  expect_failures = [
    var.alb_port,
  ]
}
