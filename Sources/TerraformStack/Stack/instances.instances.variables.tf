variable "suffix" {
  description = "Appended to every name."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Tags for the instances, which an Auto Scaling group makes without the provider's own."
  type        = map(string)
  nullable    = false
}

variable "vpc_id" {
  description = "The VPC of the instances."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "The subnets of the instances."
  type        = list(string)
  nullable    = false
}

variable "instance_type" {
  description = "The instances' type."
  type        = string
  nullable    = false
}

variable "port" {
  description = "The port on which the server listens."
  type        = number
  nullable    = false
}

variable "health_check_path" {
  description = "The path that health checks ask for, which the server answers."
  type        = string
  nullable    = false
}

variable "desired_count" {
  description = "How many instances are to run."
  type        = number
  nullable    = false
}

variable "target_group_arn" {
  description = "The target group in which the instances register."
  type        = string
  nullable    = false
}

variable "nlb_cidrs" {
  description = "The addresses that the NLB sends from, where it has no security group to be known by."
  type        = list(string)
  nullable    = false
}

variable "admits_nlb_security_group" {
  description = "Whether the NLB has a security group, and gets in by that."
  type        = bool
  nullable    = false
}

variable "nlb_security_group_id" {
  description = "The NLB's security group; null without one."
  type        = string
}
