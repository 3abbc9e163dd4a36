# What both sides need to know of each other.

data "aws_caller_identity" "provider" {}

data "aws_caller_identity" "customer" {
  provider = aws.customer
}

data "aws_partition" "provider" {}

data "aws_availability_zones" "provider" {
  state = "available"

  # No local or wavelength zones.
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.zone_ids) >= var.zone_count
      error_message = "${var.region} has ${length(self.zone_ids)} zones for the provider: lower zone_count."
    }
  }
}

data "aws_availability_zones" "customer" {
  provider = aws.customer
  state    = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }

  lifecycle {
    postcondition {
      condition     = length(self.zone_ids) >= var.zone_count
      error_message = "${local.customer_region} has ${length(self.zone_ids)} zones for the customer: lower zone_count."
    }

    postcondition {
      condition = local.is_cross_region || length(setintersection(
        self.zone_ids, data.aws_availability_zones.provider.zone_ids
      )) >= var.zone_count
      error_message = "The two accounts have too few zones of ${var.region} in common: lower zone_count."
    }
  }
}

locals {
  is_cross_region  = local.customer_region != var.region
  is_cross_account = data.aws_caller_identity.customer.account_id != data.aws_caller_identity.provider.account_id

  # A zone's name is each account's own, its id is not. An endpoint can only be in zones of the
  # service, so that in one region both sides take the same ids.
  provider_zones = zipmap(data.aws_availability_zones.provider.zone_ids, data.aws_availability_zones.provider.names)
  customer_zones = zipmap(data.aws_availability_zones.customer.zone_ids, data.aws_availability_zones.customer.names)
  provider_zone_ids = slice([
    for id in data.aws_availability_zones.provider.zone_ids : id
    if local.is_cross_region || contains(keys(local.customer_zones), id)
  ], 0, var.zone_count)
  customer_zone_ids = (
    local.is_cross_region
    ? slice(data.aws_availability_zones.customer.zone_ids, 0, var.zone_count)
    : local.provider_zone_ids
  )

  is_https = var.certificate_arn != null
  protocol = local.is_https ? "HTTPS" : "HTTP"
  nlb_port = coalesce(var.nlb_port, local.is_https ? 443 : 80)
}
