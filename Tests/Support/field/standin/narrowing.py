"""Of all items those that a call asks for: by ids, ARNs, names and filters."""
from standin.call import Refused

# Options that name what is asked for: the item's member, and the error where something does not exist.
# ECS has no error: it lists under `failures` what it lacks.
IDS = {
    "--vpc-ids": ("VpcId", "InvalidVpcID.NotFound"),
    "--instance-ids": ("InstanceId", "InvalidInstanceID.NotFound"),
    "--network-interface-ids": ("NetworkInterfaceId", "InvalidNetworkInterfaceID.NotFound"),
    "--vpc-endpoint-ids": ("VpcEndpointId", "InvalidVpcEndpointId.NotFound"),
    "--service-ids": ("ServiceId", "InvalidVpcEndpointServiceId.NotFound"),
    "--service-id": ("ServiceId", None),
    "--service-names": ("ServiceName", "InvalidServiceName"),
    "--load-balancer-arn": ("LoadBalancerArn", None),
    "--load-balancer-arns": ("LoadBalancerArn", "LoadBalancerNotFound"),
    "--target-group-arns": ("TargetGroupArn", "TargetGroupNotFound"),
    "--resource-arns": ("ResourceArn", None),
    "--clusters": ("clusterArn", "MISSING"),
    "--cluster": ("clusterArn", None),
    "--services": ("serviceArn", "MISSING"),
    "--tasks": ("taskArn", "MISSING"),
    "--container-instances": ("containerInstanceArn", "MISSING"),
}

# Names of filters, and where the values are that they go by.
FILTERS = {
    "vpc-id": ("VpcId",),
    "attachment.vpc-id": ("Attachments", "VpcId"),
    "vpc-endpoint-id": ("VpcEndpointId",),
    "vpc-endpoint-type": ("VpcEndpointType",),
    "service-id": ("ServiceId",),
    "instance-id": ("InstanceId",),
    "instance-state-name": ("State", "Name"),
    "addresses.private-ip-address": ("PrivateIpAddresses", "PrivateIpAddress"),
    "ipv6-addresses.ipv6-address": ("Ipv6Addresses", "Ipv6Address"),
}


def narrowed(call, member, items):
    """Of all items those that were asked for, and under `failures` what ECS lacks."""
    failures = []
    for option, wanted in call.options.items():
        if option in IDS:
            key, error = IDS[option]
            items = kept(items, lambda item: not set(wanted).isdisjoint(names(item, key)))
            found = {name for item in things(items) for name in names(item, key)}
            lacking = [id for id in wanted if id not in found]
            failures += [{"arn": id, "reason": "MISSING"} for id in lacking if error == "MISSING"]
            if lacking and error not in (None, "MISSING") and call.operation != "describe-instance-status":
                raise call.error(error, f"'{lacking[0]}' does not exist")
        if option in ("--filter", "--filters"):
            for text in wanted:
                items = filtered(items, text)
    return {member: items} | ({"failures": failures} if call.service == "ecs" else {})


def names(item, key):
    """What an item goes by under a key, or under its plural; ECS takes the last part of an ARN, too."""
    values = item[key] if key in item else item.get(f"{key}s", [])
    values = values if isinstance(values, list) else [values]
    return {name for value in values for name in (value, value.rsplit("/", 1)[-1])}


def filtered(items, text):
    name, _, values = text.removeprefix("Name=").partition(",Values=")
    if name not in FILTERS:
        raise Refused(f"the stand-in does not know the filter {name}", 252)
    return kept(items, lambda item: not set(values.split(",")).isdisjoint(reached(item, FILTERS[name])))


def reached(item, path):
    """The values at a path of members, through lists."""
    if isinstance(item, list):
        return [value for each in item for value in reached(each, path)]
    if not path:
        return [item]
    return reached(item[path[0]], path[1:]) if path[0] in item else []


def things(items):
    """The items; of EC2's reservations the instances."""
    return [thing for item in items for thing in item.get("Instances", [item])]


def kept(items, wanted):
    if any("Instances" in item for item in items):
        items = [item | {"Instances": list(filter(wanted, item["Instances"]))} for item in items]
        return [item for item in items if item["Instances"]]
    return list(filter(wanted, items))
