# HTTPS: the NLB passes on, on port 443, what the ALB decrypts with this certificate.
certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000"

# The NLB is in subnets of its own, which alone the ALB admits; it has a security group, whose rules
# hold for what comes through PrivateLink. The customer's VPC is admitted, or what is named here.
nlb_own_subnets                   = true
nlb_security_group                = true
enforce_nlb_rules_on_private_link = true
# nlb_client_cidrs                = ["10.1.1.0/24"]

