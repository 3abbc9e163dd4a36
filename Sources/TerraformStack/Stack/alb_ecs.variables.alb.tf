variable "alb_security_group_id" {
  description = "The ALB's security group, which alone gets to the tasks."
  type        = string
  nullable    = false
}
