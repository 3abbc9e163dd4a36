variable "health_check_path" {
  description = "The path that health checks ask for, of the tasks and of the ALB."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/[^[:space:]?#]*$", var.health_check_path))
    error_message = "health_check_path: give a path that begins with a slash, such as /health."
  }
}

variable "certificate_arn" {
  description = "The ACM certificate with which the ALB serves HTTPS, in the provider's account and region; null: it serves HTTP."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:acm:${var.region}:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "certificate_arn: give the ARN of an ACM certificate in the provider's region, or leave it out."
  }
}

variable "nlb_own_subnets" {
  description = "Whether the NLB has subnets of its own, which alone the ALB then admits. Decide before the first apply: it renumbers all subnets."
  type        = bool
  default     = false
  nullable    = false
}

variable "nlb_security_group" {
  description = "Whether the NLB has a security group. Decide before the first apply: an NLB made without one can never have any."
  type        = bool
  default     = false
  nullable    = false
}

