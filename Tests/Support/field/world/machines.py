"""Network interfaces and EC2 instances."""
from world.names import LONG_AGO, REGION, ec2_id, name_tag, zone


def interface(account, name, subnet, address, security_group, **more):
    """A network interface."""
    letter = next(each for each in account.subnets if each["SubnetId"] == subnet)["AvailabilityZone"][-1]
    return {
        "Attachment": {
            "AttachTime": LONG_AGO,
            "AttachmentId": ec2_id("ela-attach", name),
            "DeleteOnTermination": False,
            "DeviceIndex": 1,
            "InstanceOwnerId": "amazon-aws",
            "Status": "attached",
        },
        "AvailabilityZone": zone(letter),
        "Description": name,
        "Groups": [{"GroupId": security_group["GroupId"], "GroupName": security_group["GroupName"]}],
        "InterfaceType": "interface",
        "Ipv6Addresses": [],
        "MacAddress": "06:" + ":".join(f"{int(part):02x}" for part in f"1.{address}".split(".")),
        "NetworkInterfaceId": ec2_id("eni", name),
        "OwnerId": account.number,
        "PrivateIpAddress": address,
        "PrivateIpAddresses": [{"Primary": True, "PrivateIpAddress": address}],
        "RequesterManaged": True,
        "SourceDestCheck": True,
        "Status": "in-use",
        "SubnetId": subnet,
        "TagSet": [],
        "VpcId": security_group["VpcId"],
        **more,
    }


def instance(account, name, subnet, address, security_group, **more):
    """An EC2 instance that runs."""
    letter = next(each for each in account.subnets if each["SubnetId"] == subnet)["AvailabilityZone"][-1]
    groups = [{"GroupId": security_group["GroupId"], "GroupName": security_group["GroupName"]}]
    return {
        "ImageId": "ami-0d3c1a5f2b7e94c61",
        "InstanceId": ec2_id("i", name),
        "InstanceType": "t3.small",
        "LaunchTime": LONG_AGO,
        "Placement": {"AvailabilityZone": zone(letter), "GroupName": "", "Tenancy": "default"},
        "PrivateDnsName": f"ip-{address.replace('.', '-')}.{REGION}.compute.internal",
        "PrivateIpAddress": address,
        "State": {"Code": 16, "Name": "running"},
        "StateTransitionReason": "",
        "SubnetId": subnet,
        "VpcId": security_group["VpcId"],
        "Architecture": "x86_64",
        "SecurityGroups": groups,
        "Tags": name_tag(name),
        **more,
    }


def add_instance(account, name, subnet, address, security_group, **more):
    """Adds an EC2 instance that runs and passes its status checks."""
    new = instance(account, name, subnet, address, security_group, **more)
    account.reservations.append({
        "Groups": [],
        "Instances": [new],
        "OwnerId": account.number,
        "ReservationId": ec2_id("r", name),
    })
    passed = {"Details": [{"Name": "reachability", "Status": "passed"}], "Status": "ok"}
    account.instance_statuses.append({
        "AvailabilityZone": new["Placement"]["AvailabilityZone"],
        "InstanceId": new["InstanceId"],
        "InstanceState": new["State"],
        "InstanceStatus": passed,
        "SystemStatus": passed,
    })
    return new
