# Nothing is there once only.
desired_count        = 2
nat_gateway_per_zone = true
