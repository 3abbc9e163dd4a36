locals {
  # eu-west-1a → 1a
  labels = [for zone in var.zones : regex("[0-9]+[a-z]$", zone)]

  # All subnets have the same size: kinds in their order, in each kind the zones.
  zone_count = length(var.zones)
  newbits    = ceil(log((var.nlb_subnets ? 3 : 2) * local.zone_count, 2))
  cidrs = {
    for number, kind in ["public", "private", "nlb"] : kind => [
      for zone in range(local.zone_count) :
      cidrsubnet(var.cidr, local.newbits, number * local.zone_count + zone)
    ]
    if kind != "nlb" || var.nlb_subnets
  }

  nat_gateway_count = var.nat_gateway_per_zone ? local.zone_count : 1
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = var.name
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "igw"
  }
}

# Subnets stay in their zones, also when AWS adds a zone or has trouble with one.

resource "aws_subnet" "public" {
  count = local.zone_count

  vpc_id            = aws_vpc.this.id
  cidr_block        = local.cidrs.public[count.index]
  availability_zone = var.zones[count.index]

  tags = {
    Name = "public-${local.labels[count.index]}"
  }

  lifecycle {
    ignore_changes = [availability_zone, tags["Name"]]
  }
}

resource "aws_subnet" "private" {
  count = local.zone_count

  vpc_id            = aws_vpc.this.id
  cidr_block        = local.cidrs.private[count.index]
  availability_zone = var.zones[count.index]

  tags = {
    Name = "private-${local.labels[count.index]}"
  }

  lifecycle {
    ignore_changes = [availability_zone, tags["Name"]]
  }
}

resource "aws_subnet" "nlb" {
  count = var.nlb_subnets ? local.zone_count : 0

  vpc_id            = aws_vpc.this.id
  cidr_block        = local.cidrs.nlb[count.index]
  availability_zone = var.zones[count.index]

  tags = {
    Name = "nlb-${local.labels[count.index]}"
  }

  lifecycle {
    ignore_changes = [availability_zone, tags["Name"]]
  }
}

resource "aws_eip" "nat" {
  count = local.nat_gateway_count

  domain = "vpc"

  tags = {
    Name = "natgw-${local.labels[count.index]}"
  }

  # An address cannot be given to a VPC that has no way to the internet.
  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  count = local.nat_gateway_count

  subnet_id     = aws_subnet.public[count.index].id
  allocation_id = aws_eip.nat[count.index].id

  tags = {
    Name = "natgw-${local.labels[count.index]}"
  }

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "public"
  }
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  count = local.zone_count

  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public[count.index].id
}

resource "aws_route_table" "private" {
  count = local.nat_gateway_count

  vpc_id = aws_vpc.this.id

  tags = {
    Name = var.nat_gateway_per_zone ? "private-${local.labels[count.index]}" : "private"
  }
}

resource "aws_route" "private" {
  count = local.nat_gateway_count

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[count.index].id
}

resource "aws_route_table_association" "private" {
  count = local.zone_count

  route_table_id = aws_route_table.private[var.nat_gateway_per_zone ? count.index : 0].id
  subnet_id      = aws_subnet.private[count.index].id
}

# No way out: an NLB only sends to targets in the VPC.
resource "aws_route_table" "nlb" {
  count = var.nlb_subnets ? 1 : 0

  vpc_id = aws_vpc.this.id

  tags = {
    Name = "nlb"
  }
}

resource "aws_route_table_association" "nlb" {
  count = var.nlb_subnets ? local.zone_count : 0

  route_table_id = aws_route_table.nlb[0].id
  subnet_id      = aws_subnet.nlb[count.index].id
}
