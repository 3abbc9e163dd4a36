# Only named accounts make endpoints, each connection is accepted, and an SNS topic tells of it.
# Left out, allowed_principals is the customer's account.
allowed_principals   = ["arn:aws:iam::444455556666:root"]
acceptance_required  = true
accept_connection    = true
announce_connections = true

# Health checks ask for something that shows whether the API works.
health_check_path = "/api/tasks"

