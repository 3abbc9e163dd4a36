variable "certificate_arn" {
  description = "The certificate with which it serves TLS; null: it passes on what comes."
  type        = string
}

variable "target_type" {
  description = "What its targets are: ip or instance."
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

variable "health_check_path" {
  description = "The path that health checks ask for."
  type        = string
  nullable    = false
}

