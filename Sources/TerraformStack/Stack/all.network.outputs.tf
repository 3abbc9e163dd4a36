output "vpc" {
  description = "The VPC."
  value       = aws_vpc.this
}

output "public_subnets" {
  description = "The public subnets, in the order of the zones."
  value       = aws_subnet.public
}

output "private_subnets" {
  description = "The private subnets, in the order of the zones."
  value       = aws_subnet.private
}

output "routed_private_subnets" {
  description = "The private subnets as soon as they have their way out, for what needs it from the start."
  value       = aws_subnet.private

  depends_on = [
    aws_route.private,
    aws_route.public,
    aws_route_table_association.private,
    aws_route_table_association.public,
  ]
}

output "nlb_subnets" {
  description = "The NLB's subnets, in the order of the zones; none without nlb_subnets."
  value       = aws_subnet.nlb
}

output "nlb_subnet_cidrs" {
  description = "The addresses of the NLB's subnets."
  value       = lookup(local.cidrs, "nlb", [])
}

output "internet_gateway" {
  description = "The internet gateway."
  value       = aws_internet_gateway.this
}

output "nat_gateways" {
  description = "The NAT gateways, in the order of the zones."
  value       = aws_nat_gateway.this
}

output "routes" {
  description = "The ways out, of the public subnets and of the private ones."
  value = {
    public  = [aws_route.public]
    private = aws_route.private
  }
}

output "route_table_associations" {
  description = "Which route table each subnet has, in the order of the zones."
  value = {
    public  = aws_route_table_association.public
    private = aws_route_table_association.private
    nlb     = aws_route_table_association.nlb
  }
}
