output "provider_account" {
  description = "The account that offers the API."
  value       = data.aws_caller_identity.provider.account_id
}

output "customer_account" {
  description = "The account that uses the API."
  value       = data.aws_caller_identity.customer.account_id
}

output "test_url" {
  description = "What to ask for from the test client. With HTTPS the certificate is for another name: see README.md."
  value = try(format(
    "%s://%s%s/api/tasks",
    lower(local.protocol),
    aws_vpc_endpoint.api.dns_entry[0].dns_name,
    local.nlb_port == (local.is_https ? 443 : 80) ? "" : ":${local.nlb_port}",
  ), null)
}
