locals {
  security_group_id = aws_security_group.this.id
}

resource "aws_security_group" "this" {
  name        = "api-sg${var.suffix}"
  description = "The instances of the API"
  vpc_id      = var.vpc_id

  tags = {
    Name = "api-sg${var.suffix}"
  }
}

