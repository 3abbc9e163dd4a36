variable "suffix" {
  description = "Appended to every name."
  type        = string
  nullable    = false
}

variable "vpc_id" {
  description = "The VPC of the load balancer."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "The subnets of the load balancer."
  type        = list(string)
  nullable    = false
}

variable "port" {
  description = "The port on which it listens."
  type        = number
  nullable    = false
}

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
