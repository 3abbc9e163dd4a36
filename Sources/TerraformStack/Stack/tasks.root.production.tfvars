# What to do differently in production. Copy this to terraform.tfvars and put in your own values.
# Decide on nlb_own_subnets and nlb_security_group before the first apply: the one renumbers all
# subnets, the other cannot be given to an NLB that is there already.

# The provider and the customer have an account each. Profiles of the AWS CLI say how to sign in.
provider_profile = "provider"
customer_profile = "customer"
# Or take on a role of each account:
# provider_role_arn = "arn:aws:iam::111122223333:role/deploy"
# customer_role_arn = "arn:aws:iam::444455556666:role/deploy"

tags = {
  Project = "privatelink-api"
}

# HTTPS: the NLB decrypts with this certificate, on port 443; the tasks get HTTP.
certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"

# The NLB is in subnets of its own and has a security group, which alone the tasks admit. Its rules
# hold for what comes through PrivateLink. The customer's VPC is admitted, or what is named here.
nlb_own_subnets                   = true
nlb_security_group                = true
enforce_nlb_rules_on_private_link = true
# nlb_client_cidrs                = ["10.1.1.0/24"]

# Only named accounts make endpoints, each connection is accepted, and an SNS topic tells of it.
# Left out, allowed_principals is the customer's account.
allowed_principals   = ["arn:aws:iam::444455556666:root"]
acceptance_required  = true
accept_connection    = true
announce_connections = true

# Health checks ask for something that shows whether the API works.
health_check_path = "/api/tasks"

# Nothing is there once only, and what the containers print is kept.
desired_count        = 2
nat_gateway_per_zone = true
log_retention_days   = 30

# The client has no public address: Session Manager gets to it, and nobody by ssh.
client_access = "ssm"
# Or ssh from your own address:
# client_access    = "ssh"
# client_ssh_cidrs = ["203.0.113.7/32"]
# client_key_name  = "your-key"
