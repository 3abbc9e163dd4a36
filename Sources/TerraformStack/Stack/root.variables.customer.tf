variable "customer_vpc_cidr" {
  description = "The addresses of the customer's VPC. PrivateLink does not mind when they are the provider's, too."
  type        = string
  default     = "10.1.1.0/24"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9.]+/(1[6-9]|2[0-8])$", var.customer_vpc_cidr)) && try(cidrsubnet(var.customer_vpc_cidr, 0, 0) == var.customer_vpc_cidr, false)
    error_message = "customer_vpc_cidr: give an IPv4 block from /16 to /28 by its first address, such as 10.1.1.0/24."
  }

  validation {
    condition = try(
      tonumber(split("/", var.customer_vpc_cidr)[1]) + ceil(log(2 * var.zone_count, 2)) <= 28,
      false
    )
    error_message = "customer_vpc_cidr: a subnet cannot be smaller than /28; give a larger block, or lower zone_count."
  }
}

