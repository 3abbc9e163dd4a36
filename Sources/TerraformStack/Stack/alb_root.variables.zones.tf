variable "zone_count" {
  description = "How many availability zones both VPCs are in; in one region they are the same zones."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.zone_count >= 2 && var.zone_count <= 6 && floor(var.zone_count) == var.zone_count
    error_message = "zone_count: give a whole number from 2, which an ALB needs, to 6."
  }
}

