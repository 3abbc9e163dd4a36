variable "alb_port" {
  description = "The port on which the ALB listens, and to which the NLB sends."
  type        = number
  default     = 8888
  nullable    = false

  validation {
    condition     = var.alb_port >= 1 && var.alb_port <= 65535 && floor(var.alb_port) == var.alb_port
    error_message = "alb_port: give a port from 1 to 65535."
  }
}

variable "nlb_security_group" {
  description = "Whether the NLB has a security group. Decide before the first apply: an NLB made without one can never have any."
  type        = bool
  default     = false
  nullable    = false
}
