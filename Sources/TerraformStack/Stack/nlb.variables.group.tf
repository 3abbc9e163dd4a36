variable "has_security_group" {
  description = "Whether the load balancer has a security group."
  type        = bool
  nullable    = false
}

variable "client_cidrs" {
  description = "The addresses that the security group admits."
  type        = list(string)
  nullable    = false
}

variable "enforces_rules_on_privatelink" {
  description = "Whether the security group's inbound rules hold for what comes through PrivateLink."
  type        = bool
  nullable    = false
}
