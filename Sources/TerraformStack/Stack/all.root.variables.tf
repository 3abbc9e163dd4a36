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

variable "vpc_cidr" {
  description = "The addresses of the provider's VPC."
  type        = string
  default     = "10.100.100.0/24"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9.]+/(1[6-9]|2[0-8])$", var.vpc_cidr)) && try(cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr, false)
    error_message = "vpc_cidr: give an IPv4 block from /16 to /28 by its first address, such as 10.100.100.0/24."
  }

  validation {
    condition = try(
      tonumber(split("/", var.vpc_cidr)[1]) + ceil(log((var.nlb_own_subnets ? 3 : 2) * var.zone_count, 2)) <= 27,
      false
    )
    error_message = "vpc_cidr: the NLB and its targets want subnets of /27 or larger; give a larger block, or lower zone_count."
  }
}

variable "customer_vpc_cidr" {
  description = "The addresses of the customer's VPC. PrivateLink does not mind when they are the provider's, too."
  type        = string
  default     = "10.1.1.0/24"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9.]+/(1[6-9]|2[0-8])$", var.customer_vpc_cidr)) && try(cidrsubnet(var.customer_vpc_cidr, 0, 0) == var.customer_vpc_cidr, false)
    error_message = "customer_vpc_cidr: give an IPv4 block from /16 to /28 by its first address, such as 10.1.1.0/24."
  }

  validation {
    condition = try(
      tonumber(split("/", var.customer_vpc_cidr)[1]) + ceil(log(2 * var.zone_count, 2)) <= 28,
      false
    )
    error_message = "customer_vpc_cidr: a subnet cannot be smaller than /28; give a larger block, or lower zone_count."
  }
}

variable "zone_count" {
  description = "How many availability zones both VPCs are in; in one region they are the same zones."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.zone_count >= 2 && var.zone_count <= 6 && floor(var.zone_count) == var.zone_count
    error_message = "zone_count: give a whole number from 2, so that one zone can fail, to 6."
  }
}

variable "nat_gateway_per_zone" {
  description = "Whether every zone of the provider's VPC has a NAT gateway of its own, so that no zone depends on another."
  type        = bool
  default     = false
  nullable    = false
}

# The way to the API

variable "health_check_path" {
  description = "The path that health checks ask for."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/[^[:space:]?#]*$", var.health_check_path))
    error_message = "health_check_path: give a path that begins with a slash, such as /health."
  }
}

variable "certificate_arn" {
  description = "The ACM certificate for HTTPS, in the provider's account and region; null: HTTP."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:acm:${var.region}:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "certificate_arn: give the ARN of an ACM certificate in the provider's region, or leave it out."
  }
}

variable "nlb_own_subnets" {
  description = "Whether the NLB has subnets of its own, by which what it sends to can know it. Decide before the first apply: it renumbers all subnets."
  type        = bool
  default     = false
  nullable    = false
}

variable "nlb_port" {
  description = "The port on which the NLB listens, which is the endpoint's, too; null: 80, or 443 with a certificate."
  type        = number
  default     = null

  validation {
    condition     = var.nlb_port == null || try(var.nlb_port >= 1 && var.nlb_port <= 65535 && floor(var.nlb_port) == var.nlb_port, false)
    error_message = "nlb_port: give a port from 1 to 65535, or leave it out for 80, or 443 with a certificate."
  }
}

variable "nlb_client_cidrs" {
  description = "What the NLB's security group admits: the clients' own addresses; null: the customer's VPC."
  type        = list(string)
  default     = null

  validation {
    condition     = var.nlb_client_cidrs == null || alltrue([for cidr in coalesce(var.nlb_client_cidrs, []) : can(cidrnetmask(cidr))])
    error_message = "nlb_client_cidrs: give IPv4 blocks, such as 10.1.1.0/24, or leave it out for the customer's VPC."
  }
}

variable "enforce_nlb_rules_on_private_link" {
  description = "Whether the inbound rules of the NLB's security group hold for what comes through PrivateLink."
  type        = bool
  default     = true
  nullable    = false
}

# PrivateLink

variable "acceptance_required" {
  description = "Whether the provider has to accept an endpoint's connection."
  type        = bool
  default     = false
  nullable    = false
}

variable "accept_connection" {
  description = "Whether the connection of this stack's own endpoint is accepted here, where acceptance is required."
  type        = bool
  default     = true
  nullable    = false
}

variable "announce_connections" {
  description = "Whether connections to the endpoint service are announced on an SNS topic, to which somebody then subscribes."
  type        = bool
  default     = false
  nullable    = false
}

variable "allowed_principals" {
  description = "Who may make endpoints to the service, as ARNs; null: the customer's account if it is another one, otherwise nobody else."
  type        = list(string)
  default     = null

  validation {
    condition = var.allowed_principals == null || alltrue([
      for principal in coalesce(var.allowed_principals, []) :
      principal == "*" || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(user|role)/.+)$", principal))
    ])
    error_message = "allowed_principals: give ARNs such as arn:aws:iam::444455556666:root, or leave it out for the customer's account."
  }
}

# The test client

variable "client_access" {
  description = "How to get at the test client: ssh (public address), ssm (private, by Session Manager), or none (no client at all)."
  type        = string
  default     = "ssh"
  nullable    = false

  validation {
    condition     = contains(["ssh", "ssm", "none"], var.client_access)
    error_message = "client_access: give ssh, ssm or none."
  }
}

variable "client_instance_type" {
  description = "The test client's instance type; ask for another where t2.micro is not on offer, such as t3.micro."
  type        = string
  default     = "t2.micro"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", var.client_instance_type))
    error_message = "client_instance_type: give an instance type, such as t3.micro."
  }
}

variable "client_key_name" {
  description = "The EC2 key pair for ssh, of the customer's account and region; null: none, which leaves EC2 Instance Connect."
  type        = string
  default     = null

  validation {
    condition     = var.client_key_name != ""
    error_message = "client_key_name: give the name of a key pair, or leave it out."
  }
}

variable "client_ssh_cidrs" {
  description = "From where the test client takes ssh, when client_access is ssh."
  type        = list(string)
  default     = ["0.0.0.0/0"]
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.client_ssh_cidrs : can(cidrnetmask(cidr))])
    error_message = "client_ssh_cidrs: give IPv4 blocks, such as 203.0.113.7/32."
  }
}
