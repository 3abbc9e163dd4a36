locals {
  security_group_id = aws_security_group.task.id
}

