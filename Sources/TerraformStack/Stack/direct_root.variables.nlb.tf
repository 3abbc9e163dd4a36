# The way to the targets

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
    error_message = "vpc_cidr: the NLB and its targets want subnets of /27 or larger; give a larger block, or lower zone_count."
  }
}

variable "zone_count" {
  description = "How many availability zones both VPCs are in; in one region they are the same zones."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.zone_count >= 2 && var.zone_count <= 6 && floor(var.zone_count) == var.zone_count
    error_message = "zone_count: give a whole number from 2, so that one zone can fail, to 6."
  }
}

variable "health_check_path" {
  description = "The path that health checks ask for, of the targets."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/[^[:space:]?#]*$", var.health_check_path))
    error_message = "health_check_path: give a path that begins with a slash, such as /health."
  }
}

variable "certificate_arn" {
  description = "The ACM certificate with which the NLB serves HTTPS, in the provider's account and region; null: it passes on HTTP."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:acm:${var.region}:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "certificate_arn: give the ARN of an ACM certificate in the provider's region, or leave it out."
  }
}

variable "nlb_own_subnets" {
  description = "Whether the NLB has subnets of its own, which alone the targets admit if it has no security group. Decide before the first apply: it renumbers all subnets."
  type        = bool
  default     = false
  nullable    = false
}

variable "nlb_security_group" {
  description = "Whether the NLB has a security group, which alone the targets then admit. Decide before the first apply: an NLB made without one can never have any."
  type        = bool
  default     = true
  nullable    = false
}

