variable "server_instance_type" {
  description = "The instance type of the API's instances."
  type        = string
  default     = "t3.micro"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", var.server_instance_type))
    error_message = "server_instance_type: give an instance type, such as t3.micro."
  }
}

variable "server_port" {
  description = "The port on which the API listens."
  type        = number
  default     = 8080
  nullable    = false

  validation {
    condition     = var.server_port >= 1 && var.server_port <= 65535 && floor(var.server_port) == var.server_port
    error_message = "server_port: give a port from 1 to 65535."
  }
}

variable "desired_count" {
  description = "How many instances are to run."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.desired_count >= 0 && floor(var.desired_count) == var.desired_count
    error_message = "desired_count: give a whole number, 2 or more to have an instance in more than one zone."
  }
}
