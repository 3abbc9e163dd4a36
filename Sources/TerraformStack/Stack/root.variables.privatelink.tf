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
