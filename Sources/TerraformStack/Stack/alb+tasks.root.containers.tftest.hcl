# The ECS service. Nothing here reaches AWS.

mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

run "service" {

  assert {
    condition = (
      module.ecs.cluster.name == "ecs-cluster" && module.ecs.service.name == "ecs-service"
      && module.ecs.service.launch_type == "FARGATE" && module.ecs.service.desired_count == 2
    )
    error_message = "Two tasks run on Fargate."
  }

  assert {
    condition = (
      toset(module.ecs.service.network_configuration[0].subnets) == toset(module.network.private_subnets[*].id)
      && !module.ecs.service.network_configuration[0].assign_public_ip
      && toset(module.ecs.service.network_configuration[0].security_groups) == toset([module.ecs.security_group_id])
    )
    error_message = "Tasks are in the private subnets, without public addresses."
  }

  assert {
    condition = (
      module.ecs.task_definition.family == "demo-task" && module.ecs.task_definition.network_mode == "awsvpc"
      && module.ecs.task_definition.cpu == "256" && module.ecs.task_definition.memory == "512"
      && module.ecs.task_definition.execution_role_arn == null && module.ecs.log_group == null
    )
    error_message = "The task definition has no logs, and no role."
  }

  assert {
    condition = jsondecode(module.ecs.task_definition.container_definitions) == [{
      name         = "demo"
      image        = "lvthillo/python-flask-api"
      essential    = true
      portMappings = [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
    }]
    error_message = "The container serves on its port."
  }

  assert {
    condition = [
      for rule in module.ecs.security_group_rules.egress :
      [rule.ip_protocol, rule.from_port, rule.to_port, rule.cidr_ipv4]
    ] == [["tcp", 443, 443, "0.0.0.0/0"]]
    error_message = "Tasks get to their image, and nowhere else."
  }
}

run "logs" {
  variables {
    desired_count      = 3
    log_retention_days = 30
  }

  assert {
    condition = (
      module.ecs.service.desired_count == 3
      && module.ecs.log_group.retention_in_days == 30
      && jsondecode(module.ecs.task_definition.container_definitions)[0].logConfiguration == {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = "/ecs/demo-task"
          "awslogs-region"        = "eu-west-1"
          "awslogs-stream-prefix" = "demo"
        }
      }
      && module.ecs.task_definition.execution_role_arn == "arn:aws:iam::111122223333:role/some"
    )
    error_message = "What the containers print is kept for 30 days."
  }
}

run "other_image_and_port" {
  variables {
    suffix          = "-2"
    container_port  = 9090
    container_image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.0"
  }

  assert {
    condition = (
      jsondecode(module.ecs.task_definition.container_definitions)[0].image == var.container_image
      && module.ecs.task_definition.execution_role_arn != null && module.ecs.log_group == null
    )
    error_message = "An image of ECR is pulled with a role."
  }

  assert {
    condition = (
      module.ecs.security_group_rules.ingress[0].to_port == 9090
      && one(module.ecs.service.load_balancer).container_port == 9090
      && jsondecode(module.ecs.task_definition.container_definitions)[0].portMappings[0].containerPort == 9090
      && alltrue([
        for name in [module.ecs.cluster.name, module.ecs.service.name, module.ecs.task_definition.family] :
        endswith(name, "-2")
      ])
    )
    error_message = "Every part has the port, and the suffix."
  }
}
