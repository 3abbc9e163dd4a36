"""VPCs with their subnets, routes, network ACLs and gateways."""
from world.names import LONG_AGO, ZONE_IDS, arn, ec2_id, name_tag, zone


def add_vpc(account, name, block, subnets):
    """Adds a VPC with private and public subnets.

    Args:
      subnets: by a subnet's name, such as `private-a`, its block. The last letter is the zone's.
    """
    vpc = ec2_id("vpc", name)
    account.vpcs.append({
        "OwnerId": account.number,
        "InstanceTenancy": "default",
        "CidrBlockAssociationSet": [{
            "AssociationId": ec2_id("vpc-cidr-assoc", name),
            "CidrBlock": block,
            "CidrBlockState": {"State": "associated"},
        }],
        "IsDefault": False,
        "Tags": name_tag(name),
        "VpcId": vpc,
        "State": "available",
        "CidrBlock": block,
        "DhcpOptionsId": ec2_id("dopt", name),
    })
    for subnet, subnet_block in subnets.items():
        add_subnet(account, vpc, f"{name}-{subnet}", subnet_block)
    add_gateways(account, vpc, name)
    for kind in ("private", "public"):
        add_route_table(account, vpc, name, kind, block)
    add_network_acl(account, vpc, name)
    return vpc


def add_subnet(account, vpc, name, block):
    subnet = ec2_id("subnet", name)
    letter = name[-1]
    account.subnets.append({
        "AvailabilityZoneId": ZONE_IDS[letter],
        "OwnerId": account.number,
        "AssignIpv6AddressOnCreation": False,
        "Ipv6CidrBlockAssociationSet": [],
        "Tags": name_tag(name),
        "SubnetArn": arn("ec2", f"subnet/{subnet}", account.number),
        "EnableDns64": False,
        "Ipv6Native": False,
        "SubnetId": subnet,
        "State": "available",
        "VpcId": vpc,
        "CidrBlock": block,
        "AvailableIpAddressCount": 53,
        "AvailabilityZone": zone(letter),
        "DefaultForAz": False,
        "MapPublicIpOnLaunch": False,
    })
    return subnet


def subnet_ids(account, *kinds):
    """The ids of the subnets whose name has one of the words in it: `private`, `public`, `public-a`."""
    return [
        subnet["SubnetId"] for subnet in account.subnets
        if any(kind in subnet["Tags"][0]["Value"] for kind in kinds)
    ]


def add_gateways(account, vpc, name):
    account.internet_gateways.append({
        "Attachments": [{"State": "available", "VpcId": vpc}],
        "InternetGatewayId": ec2_id("igw", name),
        "OwnerId": account.number,
        "Tags": name_tag(name),
    })
    account.nat_gateways.append({
        "CreateTime": LONG_AGO,
        "NatGatewayAddresses": [{
            "AllocationId": ec2_id("eipalloc", name),
            "NetworkInterfaceId": ec2_id("eni", f"{name}-nat"),
            "PrivateIp": account.vpcs[0]["CidrBlock"].replace(".0/24", ".20"),
            "PublicIp": "203.0.113.77",
            "AssociationId": ec2_id("eipassoc", name),
            "IsPrimary": True,
            "Status": "succeeded",
        }],
        "NatGatewayId": ec2_id("nat", name),
        "State": "available",
        "SubnetId": subnet_ids(account, "public-a")[0],
        "VpcId": vpc,
        "Tags": name_tag(name),
        "ConnectivityType": "public",
    })


def add_route_table(account, vpc, name, kind, block):
    """Private subnets go out by the NAT gateway, public ones by the internet gateway."""
    table = ec2_id("rtb", f"{name}-{kind}")
    out = (
        {"NatGatewayId": ec2_id("nat", name)} if kind == "private"
        else {"GatewayId": ec2_id("igw", name)}
    )
    account.route_tables.append({
        "Associations": [
            {
                "Main": False,
                "RouteTableAssociationId": ec2_id("rtbassoc", subnet),
                "RouteTableId": table,
                "SubnetId": subnet,
                "AssociationState": {"State": "associated"},
            }
            for subnet in subnet_ids(account, kind)
        ],
        "PropagatingVgws": [],
        "RouteTableId": table,
        "Routes": [
            {
                "DestinationCidrBlock": block,
                "GatewayId": "local",
                "Origin": "CreateRouteTable",
                "State": "active",
            },
            {"DestinationCidrBlock": "0.0.0.0/0", **out, "Origin": "CreateRoute", "State": "active"},
        ],
        "Tags": name_tag(f"{name}-{kind}"),
        "VpcId": vpc,
        "OwnerId": account.number,
    })


def add_network_acl(account, vpc, name):
    """The default one, which lets all of IPv4 through."""
    acl = ec2_id("acl", name)
    account.network_acls.append({
        "Associations": [
            {
                "NetworkAclAssociationId": ec2_id("aclassoc", subnet["SubnetId"]),
                "NetworkAclId": acl,
                "SubnetId": subnet["SubnetId"],
            }
            for subnet in account.subnets
        ],
        "Entries": [
            acl_entry(egress, number, action, CidrBlock="0.0.0.0/0")
            for egress in (True, False)
            for number, action in ((100, "allow"), (32767, "deny"))
        ],
        "IsDefault": True,
        "NetworkAclId": acl,
        "Tags": [],
        "VpcId": vpc,
        "OwnerId": account.number,
    })


def acl_entry(egress, number, action, **block):
    return {
        **block,
        "Egress": egress,
        "Protocol": "-1",
        "RuleAction": action,
        "RuleNumber": number,
    }
