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
