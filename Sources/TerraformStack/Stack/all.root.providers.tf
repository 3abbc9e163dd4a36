locals {
  customer_region = coalesce(var.customer_region, var.region)

  # The customer is in the provider's account unless something says how to sign in to another one.
  customer_profile = var.customer_profile != null ? var.customer_profile : var.provider_profile
  customer_role_arn = (
    var.customer_role_arn != null || var.customer_profile != null
    ? var.customer_role_arn
    : var.provider_role_arn
  )
}

# The account that offers the API.
provider "aws" {
  region  = var.region
  profile = var.provider_profile

  dynamic "assume_role" {
    for_each = var.provider_role_arn[*]
    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = var.tags
  }
}

# The account that uses the API.
provider "aws" {
  alias   = "customer"
  region  = local.customer_region
  profile = local.customer_profile

  dynamic "assume_role" {
    for_each = local.customer_role_arn[*]
    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = var.tags
  }
}
