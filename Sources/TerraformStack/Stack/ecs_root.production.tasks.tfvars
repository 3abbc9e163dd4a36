# Nothing is there once only, and what the containers print is kept.
desired_count        = 2
nat_gateway_per_zone = true
log_retention_days   = 30
