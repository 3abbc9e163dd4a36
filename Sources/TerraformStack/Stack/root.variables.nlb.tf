variable "nlb_port" {
  description = "The port on which the NLB listens, which is the endpoint's, too; null: 80, or 443 with a certificate."
  type        = number
  default     = null

  validation {
    condition     = var.nlb_port == null || try(var.nlb_port >= 1 && var.nlb_port <= 65535 && floor(var.nlb_port) == var.nlb_port, false)
    error_message = "nlb_port: give a port from 1 to 65535, or leave it out for 80, or 443 with a certificate."
  }
}

