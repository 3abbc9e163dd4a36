locals {
  container_name = "demo"
  is_logged      = var.log_retention_days != null

  # ECS itself needs a role to write logs and to sign in to ECR; a public image needs none.
  needs_execution_role = local.is_logged || can(regex("^[0-9]{12}\\.dkr\\.ecr\\.", var.image))
}

resource "aws_ecs_cluster" "this" {
  name = "ecs-cluster${var.suffix}"
}

resource "aws_security_group" "task" {
  name        = "ecs-sg${var.suffix}"
  description = "The tasks of the API"
  vpc_id      = var.vpc_id

  tags = {
    Name = "ecs-sg${var.suffix}"
  }
}

