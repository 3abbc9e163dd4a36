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
  description = "The certificate with which it serves TLS; null: it passes on what comes."
  type        = string
}

variable "target_type" {
  description = "What its targets are, in the words of AWS, such as ip."
  type        = string
  nullable    = false
}

variable "target_port" {
  description = "The port on which the targets listen, also for health checks."
  type        = number
  nullable    = false
}

variable "target_security_group_id" {
  description = "The targets' security group."
  type        = string
  nullable    = false
}

variable "health_check_protocol" {
  description = "What the targets speak: HTTP or HTTPS."
  type        = string
  nullable    = false
}

variable "health_check_path" {
  description = "The path that health checks ask for."
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
