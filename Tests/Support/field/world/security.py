"""Security groups and their rules."""
from world.names import arn, ec2_id


def add_security_group(account, vpc, name, inbound=(), outbound=()):
    group = ec2_id("sg", name)
    account.security_groups.append({
        "GroupId": group,
        "IpPermissionsEgress": list(outbound),
        "VpcId": vpc,
        "SecurityGroupArn": arn("ec2", f"security-group/{group}", account.number),
        "OwnerId": account.number,
        "GroupName": name,
        "Description": f"What {name} may send and receive",
        "IpPermissions": list(inbound),
    })
    return account.security_groups[-1]


def permission(port, last=None, *, protocol="tcp", blocks=(), blocks6=(), groups=(), prefix_lists=()):
    """A rule of a security group: ports, and who is at the other end.

    Args:
      groups: security groups, as dictionaries.
    """
    return {
        "IpProtocol": protocol,
        "FromPort": port,
        "ToPort": port if last is None else last,
        "UserIdGroupPairs": [
            {"UserId": group["OwnerId"], "GroupId": group["GroupId"]} for group in groups
        ],
        "IpRanges": [{"CidrIp": block} for block in blocks],
        "Ipv6Ranges": [{"CidrIpv6": block} for block in blocks6],
        "PrefixListIds": [{"PrefixListId": prefix_list} for prefix_list in prefix_lists],
    }


def everything():
    """The rule that lets all of IPv4 through."""
    rule = permission(None, protocol="-1", blocks=["0.0.0.0/0"])
    return {key: value for key, value in rule.items() if not key.endswith("Port")}
