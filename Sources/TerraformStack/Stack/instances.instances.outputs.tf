output "autoscaling_group" {
  description = "What keeps the instances running."
  value       = aws_autoscaling_group.this
}

output "launch_template" {
  description = "What an instance is made of."
  value       = aws_launch_template.this
}

output "security_group_id" {
  description = "The security group of the instances."
  value       = aws_security_group.this.id
}

output "security_group_rules" {
  description = "Who gets in, and where it gets to."
  value = {
    ingress = concat(
      aws_vpc_security_group_ingress_rule.nlb,
      values(aws_vpc_security_group_ingress_rule.nlb_addresses),
    )
    egress = [aws_vpc_security_group_egress_rule.https]
  }
}
