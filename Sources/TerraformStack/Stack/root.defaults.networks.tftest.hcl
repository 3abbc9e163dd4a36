run "networks" {
  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      network.vpc.enable_dns_support && network.vpc.enable_dns_hostnames
    ])
    error_message = "Both VPCs resolve names and give names."
  }

  assert {
    condition = (
      [module.network.vpc.tags.Name, module.network.vpc.cidr_block] == ["vpc-1", "10.100.100.0/24"]
      && [module.customer_network.vpc.tags.Name, module.customer_network.vpc.cidr_block] == ["vpc-2", "10.1.1.0/24"]
    )
    error_message = "The VPCs have the article's names and addresses."
  }

  assert {
    condition = (
      module.network.public_subnets[*].cidr_block == ["10.100.100.0/26", "10.100.100.64/26"]
      && module.network.private_subnets[*].cidr_block == ["10.100.100.128/26", "10.100.100.192/26"]
      && module.customer_network.public_subnets[*].cidr_block == ["10.1.1.0/26", "10.1.1.64/26"]
      && module.customer_network.private_subnets[*].cidr_block == ["10.1.1.128/26", "10.1.1.192/26"]
    )
    error_message = "The subnets have the article's addresses."
  }

  assert {
    condition = alltrue(flatten([
      for network in [module.network, module.customer_network] : [
        for subnets in [network.public_subnets, network.private_subnets] :
        subnets[*].availability_zone == ["eu-west-1a", "eu-west-1b"]
      ]
    ]))
    error_message = "Every kind of subnet is in the first two zones."
  }

  assert {
    condition = (
      module.network.public_subnets[*].tags.Name == ["public-1a", "public-1b"]
      && module.network.private_subnets[*].tags.Name == ["private-1a", "private-1b"]
    )
    error_message = "A subnet's name tells its kind and its zone."
  }

  assert {
    condition     = length(module.network.nlb_subnets) == 0
    error_message = "The NLB has no subnets of its own."
  }

  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      length(network.nat_gateways) == 1
      && network.nat_gateways[0].subnet_id == network.public_subnets[0].id
      && network.internet_gateway.vpc_id == network.vpc.id
    ])
    error_message = "Each VPC has an internet gateway, and one NAT gateway in its first public subnet."
  }

  assert {
    condition = alltrue([
      for network in [module.network, module.customer_network] :
      network.routes.public[*].gateway_id == [network.internet_gateway.id]
      && network.routes.private[*].nat_gateway_id == [network.nat_gateways[0].id]
      && alltrue([for route in concat(network.routes.public, network.routes.private) : route.destination_cidr_block == "0.0.0.0/0"])
    ])
    error_message = "Public subnets leave through the internet gateway, private ones through the NAT gateway."
  }

  assert {
    condition = alltrue(flatten([
      for network in [module.network, module.customer_network] : [
        for kind, subnets in { public = network.public_subnets, private = network.private_subnets } : [
          for number, association in network.route_table_associations[kind] :
          association.subnet_id == subnets[number].id
          && association.route_table_id == network.routes[kind][0].route_table_id
        ]
      ]
    ]))
    error_message = "Each subnet has its kind's route table."
  }
}

