resource "aws_lb" "this" {
  name               = "demo-nlb${var.suffix}"
  load_balancer_type = "network"
  internal           = true
  subnets            = var.subnet_ids
  security_groups    = var.has_security_group ? [aws_security_group.this[0].id] : null

  enforce_security_group_inbound_rules_on_private_link_traffic = (
    var.has_security_group ? (var.enforces_rules_on_privatelink ? "on" : "off") : null
  )
}

