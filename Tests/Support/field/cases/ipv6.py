"""Endpoints with IPv6."""
from cases.case import NOTHING, case
from world.network import acl_entry
from world.security import permission

OFFICE = "2001:db8:60::/56"
SHOP = "2001:db8:20::/56"


def add_ipv6(account, block):
    """Gives a network IPv6: its VPC, subnets, local routes and ACL, and its endpoint's interfaces."""
    state = {"State": "associated"}
    prefix = block.removesuffix("::/56")
    vpc = account.vpcs[0]
    vpc["Ipv6CidrBlockAssociationSet"] = [{
        "AssociationId": f"vpc-cidr-assoc-{vpc['VpcId'][-17:]}",
        "Ipv6CidrBlock": block,
        "Ipv6CidrBlockState": state,
        "NetworkBorderGroup": "eu-central-1",
        "Ipv6Pool": "Amazon",
    }]
    subnets = {}
    for number, subnet in enumerate(account.subnets):
        subnets[subnet["SubnetId"]] = f"{prefix}:{number:x}::"
        subnet["Ipv6CidrBlockAssociationSet"] = [{
            "AssociationId": f"subnet-cidr-assoc-{subnet['SubnetId'][-17:]}",
            "Ipv6CidrBlock": f"{prefix}:{number:x}::/64",
            "Ipv6CidrBlockState": state,
        }]
    for table in account.route_tables:
        table["Routes"].append({
            "DestinationIpv6CidrBlock": block,
            "GatewayId": "local",
            "Origin": "CreateRouteTable",
            "State": "active",
        })
    for acl in account.network_acls:
        acl["Entries"] += [
            acl_entry(egress, 101, "allow", Ipv6CidrBlock="::/0") for egress in (True, False)]
    for interface in account.network_interfaces:
        address = f"{subnets[interface['SubnetId']]}2a"
        interface["Ipv6Addresses"] = [{"Ipv6Address": address, "IsPrimaryIpv6": False}]


def serve_both_families(world):
    """Service, NLB and endpoint have IPv4 and IPv6."""
    add_ipv6(world.provider, SHOP)
    add_ipv6(world.customer, OFFICE)
    world.nlb["IpAddressType"] = "dualstack"
    world.endpoint_service["SupportedIpAddressTypes"] = ["ipv4", "ipv6"]
    world.endpoint.update(IpAddressType="dualstack", DnsOptions={"DnsRecordIpType": "dualstack"})
    world.connection["IpAddressType"] = "dualstack"
    world.endpoint_security_group["IpPermissions"][0]["Ipv6Ranges"] = [{"CidrIpv6": OFFICE}]


@case("endpoint-with-both-families", "AWS PrivateLink dualstack", "up", NOTHING)
def endpoint_with_both_families(world):
    """IPv4 and IPv6, admitted both."""
    serve_both_families(world)


@case("endpoint-with-ipv6-only", "AWS PrivateLink IPv6", "up|unknown")
def endpoint_with_ipv6_only(world):
    """The endpoint has IPv6 addresses only, and admits IPv6 only."""
    serve_both_families(world)
    world.endpoint.update(IpAddressType="ipv6", DnsOptions={"DnsRecordIpType": "ipv6"})
    world.connection["IpAddressType"] = "ipv6"
    world.admit(permission(80, blocks6=[OFFICE]))
