output "client_public_ip" {
  description = "The test client's public address; null without one."
  value       = local.is_ssh ? one(aws_instance.client[*].public_ip) : null
}

output "client_instance_id" {
  description = "The test client's id; null without a client."
  value       = one(aws_instance.client[*].id)
}

output "endpoint_dns_name" {
  description = "The first of the endpoint's DNS names, by which clients in the customer's VPC reach the API."
  value       = try(aws_vpc_endpoint.api.dns_entry[0].dns_name, null)
}

output "endpoint_id" {
  description = "The endpoint in the customer's VPC."
  value       = aws_vpc_endpoint.api.id
}

output "endpoint_service_name" {
  description = "The name by which customers make endpoints to the service."
  value       = aws_vpc_endpoint_service.api.service_name
}

output "endpoint_service_id" {
  description = "The endpoint service in the provider's account."
  value       = aws_vpc_endpoint_service.api.id
}

output "connection_topic_arn" {
  description = "The SNS topic on which connections are announced; null without one."
  value       = one(aws_sns_topic.connections[*].arn)
}

output "nlb_arn" {
  description = "The network load balancer behind the endpoint service."
  value       = module.nlb.load_balancer.arn
}

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
