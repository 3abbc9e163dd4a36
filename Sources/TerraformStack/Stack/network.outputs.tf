output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "The public subnets, in the order of the zones."
  value       = aws_subnet.public[*].id
}

output "private_subnet_ids" {
  description = "The private subnets, in the order of the zones."
  value       = aws_subnet.private[*].id
}

output "routed_private_subnet_ids" {
  description = "The private subnets as soon as they have their way out, for what needs it from the start."
  value       = aws_subnet.private[*].id

  depends_on = [
    aws_route.private,
    aws_route.public,
    aws_route_table_association.private,
    aws_route_table_association.public,
  ]
}

output "nlb_subnet_ids" {
  description = "The NLB's subnets, in the order of the zones; none without nlb_subnets."
  value       = aws_subnet.nlb[*].id
}

output "nlb_subnet_cidrs" {
  description = "The addresses of the NLB's subnets."
  value       = lookup(local.cidrs, "nlb", [])
}
