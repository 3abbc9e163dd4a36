variable "suffix" {
  description = "Appended to every name."
  type        = string
  nullable    = false
}

variable "region" {
  description = "The region, to which the containers' logs go."
  type        = string
  nullable    = false
}

variable "partition" {
  description = "The partition of AWS, such as aws."
  type        = string
  nullable    = false
}

variable "vpc_id" {
  description = "The VPC of the tasks."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "The subnets of the tasks, which need a way to the image."
  type        = list(string)
  nullable    = false
}

variable "image" {
  description = "The container's image."
  type        = string
  nullable    = false
}

variable "port" {
  description = "The port on which the container listens."
  type        = number
  nullable    = false
}

variable "desired_count" {
  description = "How many tasks are to run."
  type        = number
  nullable    = false
}

variable "log_retention_days" {
  description = "How many days the containers' logs are kept; null: nothing is logged."
  type        = number
}

variable "target_group_arn" {
  description = "The target group in which the tasks register, with a listener in front of it."
  type        = string
  nullable    = false
}

variable "load_balancer_cidrs" {
  description = "The addresses that the load balancer sends from, where it has no security group to be known by."
  type        = list(string)
  nullable    = false
}

variable "admits_load_balancer_security_group" {
  description = "Whether the load balancer has a security group, and gets in by that."
  type        = bool
  nullable    = false
}

variable "load_balancer_security_group_id" {
  description = "The load balancer's security group; null without one."
  type        = string
}
