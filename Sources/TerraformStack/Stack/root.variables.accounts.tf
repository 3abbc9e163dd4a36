# Accounts and regions

variable "region" {
  description = "The provider's region, in which the API runs."
  type        = string
  default     = "eu-west-1"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region: give the name of a region, such as eu-west-1."
  }
}

variable "customer_region" {
  description = "The customer's region; null: the provider's. In another region the endpoint service admits that region, too."
  type        = string
  default     = null

  validation {
    condition     = var.customer_region == null || can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.customer_region))
    error_message = "customer_region: give the name of a region, such as eu-central-1, or leave it out for the provider's region."
  }
}

variable "provider_profile" {
  description = "The AWS CLI profile of the provider's account; null: what the environment says."
  type        = string
  default     = null

  validation {
    condition     = var.provider_profile != ""
    error_message = "provider_profile: give the name of a profile, or leave it out to use what the environment says."
  }
}

variable "provider_role_arn" {
  description = "A role of the provider's account to take on; null: none."
  type        = string
  default     = null

  validation {
    condition     = var.provider_role_arn == null || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$", var.provider_role_arn))
    error_message = "provider_role_arn: give the ARN of a role, such as arn:aws:iam::111122223333:role/deploy, or leave it out."
  }
}

variable "customer_profile" {
  description = "The AWS CLI profile of the customer's account; null: the provider's profile."
  type        = string
  default     = null

  validation {
    condition     = var.customer_profile != ""
    error_message = "customer_profile: give the name of a profile, or leave it out to use the provider's."
  }
}

variable "customer_role_arn" {
  description = "A role of the customer's account to take on; null: none with a profile of the customer's own, otherwise the provider's role."
  type        = string
  default     = null

  validation {
    condition     = var.customer_role_arn == null || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$", var.customer_role_arn))
    error_message = "customer_role_arn: give the ARN of a role, such as arn:aws:iam::444455556666:role/deploy, or leave it out."
  }
}

variable "suffix" {
  description = "Appended to every name, so that a second stack fits into the same account, such as -2."
  type        = string
  default     = ""
  nullable    = false

  validation {
    # The longest name, demo-nlb-target-group, leaves 11 of 32 characters.
    condition     = can(regex("^(-[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?)?$", var.suffix))
    error_message = "suffix: give a hyphen and up to 10 lower-case letters, digits and hyphens, the last one no hyphen, such as -2."
  }
}

variable "tags" {
  description = "Tags for everything that can have tags, in both accounts."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(lower(key), "aws:")])
    error_message = "tags: rename the tags that begin with aws:, which AWS keeps for itself."
  }
}

# Networks

