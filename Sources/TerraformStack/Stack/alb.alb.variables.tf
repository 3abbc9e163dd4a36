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

variable "certificate_arn" {
  description = "The certificate with which it serves HTTPS; null: it serves HTTP."
  type        = string
}

variable "target_port" {
  description = "The port of the tasks."
  type        = number
  nullable    = false
}

variable "health_check_path" {
  description = "The path that the health checks of the tasks ask for."
  type        = string
  nullable    = false
}

variable "task_security_group_id" {
  description = "The security group of the tasks."
  type        = string
  nullable    = false
}

variable "client_cidrs" {
  description = "The addresses that it admits."
  type        = list(string)
  nullable    = false
}

variable "admits_nlb_security_group" {
  description = "Whether it admits the NLB's security group."
  type        = bool
  nullable    = false
}

variable "nlb_security_group_id" {
  description = "The NLB's security group; null without one."
  type        = string
}
