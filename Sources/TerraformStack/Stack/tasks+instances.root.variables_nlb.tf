variable "nlb_security_group" {
  description = "Whether the NLB has a security group, which alone the targets then admit. Decide before the first apply: an NLB made without one can never have any."
  type        = bool
  default     = true
  nullable    = false
}
