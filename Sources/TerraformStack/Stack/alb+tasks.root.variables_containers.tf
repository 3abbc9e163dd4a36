variable "container_image" {
  description = "The API's image. With one in ECR the tasks get a role that may pull it."
  type        = string
  default     = "lvthillo/python-flask-api"
  nullable    = false

  validation {
    condition     = can(regex("^[^[:space:]]+$", var.container_image))
    error_message = "container_image: give an image without spaces, such as lvthillo/python-flask-api."
  }
}

variable "container_port" {
  description = "The port on which the container listens."
  type        = number
  default     = 8080
  nullable    = false

  validation {
    condition     = var.container_port >= 1 && var.container_port <= 65535 && floor(var.container_port) == var.container_port
    error_message = "container_port: give a port from 1 to 65535."
  }
}

variable "desired_count" {
  description = "How many tasks are to run."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.desired_count >= 0 && floor(var.desired_count) == var.desired_count
    error_message = "desired_count: give a whole number, 2 or more to have a task in more than one zone."
  }
}

variable "log_retention_days" {
  description = "How many days CloudWatch keeps what the containers print; null: nothing is logged."
  type        = number
  default     = null

  validation {
    condition = var.log_retention_days == null || contains(
      [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
      coalesce(var.log_retention_days, 0)
    )
    error_message = "log_retention_days: give one of the numbers that CloudWatch has, such as 7, 30, 90 or 365, or leave it out."
  }
}
