variable "vpc_cidr" {
  description = "The addresses of the provider's VPC."
  type        = string
  default     = "10.100.100.0/24"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9.]+/(1[6-9]|2[0-8])$", var.vpc_cidr)) && try(cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr, false)
    error_message = "vpc_cidr: give an IPv4 block from /16 to /28 by its first address, such as 10.100.100.0/24."
  }

  validation {
    condition = try(
      tonumber(split("/", var.vpc_cidr)[1]) + ceil(log((var.nlb_own_subnets ? 3 : 2) * var.zone_count, 2)) <= 27,
      false
    )
    error_message = "vpc_cidr: an ALB needs subnets of /27 or larger; give a larger block, or lower zone_count."
  }
}

