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

