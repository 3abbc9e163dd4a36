variable "name" {
  description = "The VPC's name."
  type        = string
  nullable    = false
}

variable "cidr" {
  description = "The VPC's addresses."
  type        = string
  nullable    = false
}

variable "zones" {
  description = "The names of the zones, each of which gets a subnet of every kind."
  type        = list(string)
  nullable    = false
}

variable "nat_gateway_per_zone" {
  description = "Whether every zone has a NAT gateway of its own; otherwise the first zone's serves them all."
  type        = bool
  default     = false
  nullable    = false
}

variable "nlb_subnets" {
  description = "Whether there are subnets for an NLB, which lead nowhere but into the VPC."
  type        = bool
  default     = false
  nullable    = false
}
