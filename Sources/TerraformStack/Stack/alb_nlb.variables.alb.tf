variable "alb_arn" {
  description = "The ALB to which it sends, which listens already."
  type        = string
  nullable    = false
}

variable "alb_port" {
  description = "The port on which the ALB listens."
  type        = number
  nullable    = false
}

variable "alb_security_group_id" {
  description = "The ALB's security group."
  type        = string
  nullable    = false
}

variable "health_check_protocol" {
  description = "What the ALB speaks: HTTP or HTTPS."
  type        = string
  nullable    = false
}

variable "health_check_path" {
  description = "The path that the health checks of the ALB ask for."
  type        = string
  nullable    = false
}

