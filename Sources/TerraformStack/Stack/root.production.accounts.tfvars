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

