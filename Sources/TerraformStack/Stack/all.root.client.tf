# A test client in the customer's VPC: something to send requests from.

locals {
  has_client = var.client_access != "none"
  is_ssh     = var.client_access == "ssh"
  is_ssm     = var.client_access == "ssm"
}

data "aws_ec2_instance_type" "client" {
  provider = aws.customer
  count    = local.has_client ? 1 : 0

  instance_type = var.client_instance_type
}

# Amazon Linux 2023, of which AWS publishes the newest image of each region.
data "aws_ssm_parameter" "client_image" {
  provider = aws.customer
  count    = local.has_client ? 1 : 0

  name = join("-", [
    "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default",
    contains(data.aws_ec2_instance_type.client[0].supported_architectures, "arm64") ? "arm64" : "x86_64",
  ])
}

resource "aws_security_group" "client" {
  provider = aws.customer
  count    = local.has_client ? 1 : 0

  name        = "ssh-sg${var.suffix}"
  description = "The test client"
  vpc_id      = module.customer_network.vpc.id

  tags = {
    Name = "ssh-sg${var.suffix}"
  }
}

resource "aws_vpc_security_group_ingress_rule" "client_ssh" {
  provider = aws.customer
  for_each = local.is_ssh ? toset(var.client_ssh_cidrs) : []

  security_group_id = aws_security_group.client[0].id
  description       = "ssh"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_egress_rule" "client" {
  provider = aws.customer
  count    = local.has_client ? 1 : 0

  security_group_id = aws_security_group.client[0].id
  description       = "Everywhere"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_iam_role" "client" {
  provider = aws.customer
  count    = local.is_ssm ? 1 : 0

  name_prefix = "test-instance${var.suffix}-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "client" {
  provider = aws.customer
  count    = local.is_ssm ? 1 : 0

  role       = aws_iam_role.client[0].name
  policy_arn = "arn:${data.aws_partition.provider.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "client" {
  provider = aws.customer
  count    = local.is_ssm ? 1 : 0

  name_prefix = "test-instance${var.suffix}-"
  role        = aws_iam_role.client[0].name
}

resource "aws_instance" "client" {
  provider = aws.customer
  count    = local.has_client ? 1 : 0

  ami                         = data.aws_ssm_parameter.client_image[0].insecure_value
  instance_type               = var.client_instance_type
  subnet_id                   = local.is_ssh ? module.customer_network.public_subnets[0].id : module.customer_network.routed_private_subnets[0].id
  associate_public_ip_address = local.is_ssh
  key_name                    = local.is_ssh ? var.client_key_name : null
  vpc_security_group_ids      = [aws_security_group.client[0].id]
  iam_instance_profile        = one(aws_iam_instance_profile.client[*].name)

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    encrypted = true
  }

  tags = {
    Name = "test-instance-vpc-2${var.suffix}"
  }

  lifecycle {
    # A newer image is no reason to replace the client.
    ignore_changes = [ami]
  }
}
