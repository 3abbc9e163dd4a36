variable "nat_gateway_per_zone" {
  description = "Whether every zone of the provider's VPC has a NAT gateway of its own, so that no zone depends on another."
  type        = bool
  default     = false
  nullable    = false
}

# The API

