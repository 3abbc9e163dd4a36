output "security_group_rules" {
  description = "Who gets to the tasks, and where they get to."
  value = {
    ingress = [aws_vpc_security_group_ingress_rule.alb]
    egress  = [aws_vpc_security_group_egress_rule.https]
  }
}
