"""A VPC as the tests need it: subnets in two zones, gateways, route tables, security groups."""

ZONES = ("eu-west-1a", "eu-west-1b")


def tagged(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


def security_group(side, name, vpc, inbound=(), outbound=None):
    """Makes a group; `outbound` None keeps the rule that lets everything out."""
    group = side.ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]
    allow(side, group, inbound=inbound)
    if outbound is not None:
        everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
        side.ec2.revoke_security_group_egress(GroupId=group, IpPermissions=everything)
        allow(side, group, outbound=outbound)
    return group


def allow(side, group, inbound=(), outbound=()):
    if inbound:
        side.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=list(inbound))
    if outbound:
        side.ec2.authorize_security_group_egress(GroupId=group, IpPermissions=list(outbound))


def tcp(port, cidr=None, group=None):
    """One security group rule."""
    peer = {"IpRanges": [{"CidrIp": cidr}]} if cidr else {"UserIdGroupPairs": [{"GroupId": group}]}
    return {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, **peer}


def build_network(side, name, cidr, prefix):
    """A VPC with a public and a private subnet per zone, an internet gateway and a NAT gateway."""
    ec2 = side.ec2
    vpc = ec2.create_vpc(CidrBlock=cidr, TagSpecifications=tagged("vpc", name))["Vpc"]["VpcId"]
    for attribute in ("EnableDnsSupport", "EnableDnsHostnames"):
        ec2.modify_vpc_attribute(VpcId=vpc, **{attribute: {"Value": True}})

    def subnets(kind, offsets):
        return [
            ec2.create_subnet(
                VpcId=vpc, CidrBlock=f"{prefix}.{offset}/26", AvailabilityZone=zone,
                TagSpecifications=tagged("subnet", f"subnet-{zone[-2:]}-{kind}"),
            )["Subnet"]["SubnetId"]
            for zone, offset in zip(ZONES, offsets)
        ]

    public, private = subnets("public", (0, 64)), subnets("private", (128, 192))
    internet_gateway = ec2.create_internet_gateway(
        TagSpecifications=tagged("internet-gateway", "igw"))["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=internet_gateway, VpcId=vpc)
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    nat_gateway = ec2.create_nat_gateway(
        SubnetId=public[0], AllocationId=address,
        TagSpecifications=tagged("natgateway", "natgw"))["NatGateway"]["NatGatewayId"]

    def route_table(kind, subnets, **gateway):
        table = ec2.create_route_table(
            VpcId=vpc, TagSpecifications=tagged("route-table", f"{kind}_route_table"))["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", **gateway)
        for subnet in subnets:
            ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
        return table

    return {
        "vpc": vpc, "name": name, "cidr": cidr, "publicSubnets": public, "privateSubnets": private,
        "internetGateway": internet_gateway, "natGateway": nat_gateway,
        "publicRouteTable": route_table("public", public, GatewayId=internet_gateway),
        "privateRouteTable": route_table("private", private, NatGatewayId=nat_gateway),
    }
