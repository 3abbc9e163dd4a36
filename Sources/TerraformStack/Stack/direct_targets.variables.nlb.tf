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
