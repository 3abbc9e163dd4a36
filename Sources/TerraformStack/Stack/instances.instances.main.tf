resource "aws_security_group" "this" {
  name        = "api-sg${var.suffix}"
  description = "The instances of the API"
  vpc_id      = var.vpc_id

  tags = {
    Name = "api-sg${var.suffix}"
  }
}

resource "aws_vpc_security_group_ingress_rule" "nlb" {
  count = var.admits_nlb_security_group ? 1 : 0

  security_group_id            = aws_security_group.this.id
  description                  = "The NLB and its health checks, by its security group"
  referenced_security_group_id = var.nlb_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
}

resource "aws_vpc_security_group_ingress_rule" "nlb_addresses" {
  for_each = toset(var.nlb_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "The NLB and its health checks, by its addresses"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "Updates"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

data "aws_ec2_instance_type" "this" {
  instance_type = var.instance_type
}

# Amazon Linux 2023, of which AWS publishes the newest image of each region. Python is part of it.
data "aws_ssm_parameter" "image" {
  name = join("-", [
    "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default",
    contains(data.aws_ec2_instance_type.this.supported_architectures, "arm64") ? "arm64" : "x86_64",
  ])
}

# Nothing is installed: an instance serves as soon as it has started, with no way to the internet.
resource "aws_launch_template" "this" {
  name_prefix            = "demo-api${var.suffix}-"
  image_id               = data.aws_ssm_parameter.image.insecure_value
  instance_type          = var.instance_type
  update_default_version = true
  vpc_security_group_ids = [aws_security_group.this.id]
  user_data = base64encode(templatefile("${path.module}/server.sh.tftpl", {
    port = var.port
    path = var.health_check_path
  }))

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted             = true
      volume_size           = 8
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  tag_specifications {
    resource_type = "instance"
    tags          = merge(var.tags, { Name = "demo-api${var.suffix}" })
  }
}

resource "aws_autoscaling_group" "this" {
  name                = "demo-api${var.suffix}"
  min_size            = var.desired_count
  max_size            = 2 * var.desired_count
  desired_capacity    = var.desired_count
  vpc_zone_identifier = var.subnet_ids
  target_group_arns   = [var.target_group_arn]

  # An instance that does not answer is replaced; it needs a moment before it does.
  health_check_type         = "ELB"
  health_check_grace_period = 120

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.latest_version
  }

  # A new image or server comes to one instance after the other.
  instance_refresh {
    strategy = "Rolling"
  }

  depends_on = [
    aws_vpc_security_group_ingress_rule.nlb,
    aws_vpc_security_group_ingress_rule.nlb_addresses,
  ]
}
