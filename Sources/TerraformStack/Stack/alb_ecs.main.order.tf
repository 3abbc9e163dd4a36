  # The first tasks must find their way to the image, and a role that has its rights.
  depends_on = [
    aws_iam_role_policy_attachment.execution,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_ingress_rule.alb,
  ]
}
