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

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  count = var.admits_load_balancer_security_group ? 1 : 0

  security_group_id            = aws_security_group.task.id
  description                  = "The load balancer, by its security group"
  referenced_security_group_id = var.load_balancer_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer_addresses" {
  for_each = toset(var.load_balancer_cidrs)

  security_group_id = aws_security_group.task.id
  description       = "The load balancer, by its addresses"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.task.id
  description       = "The registry of the image"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_cloudwatch_log_group" "this" {
  count = local.is_logged ? 1 : 0

  name              = "/ecs/demo-task${var.suffix}"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "execution" {
  count = local.needs_execution_role ? 1 : 0

  name_prefix = "demo-task${var.suffix}-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "execution" {
  count = local.needs_execution_role ? 1 : 0

  role       = aws_iam_role.execution[0].name
  policy_arn = "arn:${var.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_ecs_task_definition" "this" {
  family                   = "demo-task${var.suffix}"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = one(aws_iam_role.execution[*].arn)

  container_definitions = jsonencode([merge(
    {
      name      = local.container_name
      image     = var.image
      essential = true
      portMappings = [{
        containerPort = var.port
        hostPort      = var.port
        protocol      = "tcp"
      }]
    },
    local.is_logged ? {
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.this[0].name
          "awslogs-region"        = var.region
          "awslogs-stream-prefix" = local.container_name
        }
      }
    } : {}
  )])
}

resource "aws_ecs_service" "this" {
  name            = "ecs-service${var.suffix}"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  launch_type     = "FARGATE"
  desired_count   = var.desired_count

  # Tasks that have come to be in one zone spread over the zones again.
  availability_zone_rebalancing = "ENABLED"

  # A container needs a moment before it answers the health checks.
  health_check_grace_period_seconds = 60

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.task.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = local.container_name
    container_port   = var.port
  }

  # The first tasks must find their way to the image, and a role that has its rights.
  depends_on = [
    aws_iam_role_policy_attachment.execution,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_ingress_rule.load_balancer,
    aws_vpc_security_group_ingress_rule.load_balancer_addresses,
  ]
}
