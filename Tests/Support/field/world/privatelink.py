"""The endpoint service, the customer's endpoint to it, and the connection between them."""
from world.names import CUSTOMER, LONG_AGO, PROVIDER, REGION, ZONE_IDS, digits, ec2_id, zone
from world.machines import interface


def service_name(id):
    return f"com.amazonaws.vpce.{REGION}.{id}"


def add_endpoint_service(account, name, *balancers):
    id = f"vpce-svc-0{digits(name, 16)}"
    letters = [each["ZoneName"][-1] for each in balancers[0]["AvailabilityZones"]]
    account.endpoint_services.append({
        "ServiceType": [{"ServiceType": "Interface"}],
        "ServiceId": id,
        "ServiceName": service_name(id),
        "ServiceState": "Available",
        "AvailabilityZoneIds": [ZONE_IDS[letter] for letter in letters],
        "AvailabilityZones": [zone(letter) for letter in letters],
        "AcceptanceRequired": False,
        "ManagesVpcEndpoints": False,
        "NetworkLoadBalancerArns": [each["LoadBalancerArn"] for each in balancers],
        "SupportedIpAddressTypes": ["ipv4"],
        "BaseEndpointDnsNames": [f"{id}.{REGION}.vpce.amazonaws.com"],
        "Tags": [],
        "RemoteAccessEnabled": False,
    })
    account.principals.append({
        "PrincipalType": "Account",
        "Principal": f"arn:aws:iam::{CUSTOMER}:root",
        "ServicePermissionId": f"vpce-svc-perm-0{digits(name, 16)}",
        "Tags": [],
        "ServiceId": id,
    })
    return account.endpoint_services[-1]


def offer(account, name, owner=PROVIDER, letters="ab"):
    """The account may see a service that it is permitted to connect to."""
    id = name.rsplit(".", 1)[-1]
    account.offered_services.append({
        "ServiceName": name,
        "ServiceId": id,
        "ServiceType": [{"ServiceType": "Interface"}],
        "ServiceRegion": REGION,
        "AvailabilityZoneIds": [ZONE_IDS[letter] for letter in letters],
        "AvailabilityZones": [zone(letter) for letter in letters],
        "Owner": owner,
        "BaseEndpointDnsNames": [f"{id}.{REGION}.vpce.amazonaws.com"],
        "VpcEndpointPolicySupported": False,
        "AcceptanceRequired": False,
        "ManagesVpcEndpoints": False,
        "Tags": [],
        "SupportedIpAddressTypes": ["ipv4"],
    })


def add_endpoint(account, name, service, addresses, security_group):
    """Adds an interface endpoint with an interface in each subnet.

    Args:
      addresses: by subnet id, the address of the endpoint's interface there.
    """
    id = f"vpce-0{digits(name, 16)}"
    interfaces = [
        interface(
            account, f"{name}-{subnet}", subnet, address, security_group,
            Description=f"VPC Endpoint Interface {id}", InterfaceType="vpc_endpoint",
        )
        for subnet, address in addresses.items()
    ]
    account.network_interfaces += interfaces
    account.endpoints.append({
        "VpcEndpointId": id,
        "VpcEndpointType": "Interface",
        "VpcId": security_group["VpcId"],
        "ServiceName": service["ServiceName"],
        "State": "available",
        "PolicyDocument": '{"Statement": [{"Action": "*", "Effect": "Allow", "Principal": "*", '
        '"Resource": "*"}]}',
        "RouteTableIds": [],
        "SubnetIds": list(addresses),
        "Groups": [{"GroupId": security_group["GroupId"], "GroupName": security_group["GroupName"]}],
        "IpAddressType": "ipv4",
        "DnsOptions": {"DnsRecordIpType": "ipv4"},
        "PrivateDnsEnabled": False,
        "RequesterManaged": False,
        "NetworkInterfaceIds": [each["NetworkInterfaceId"] for each in interfaces],
        "DnsEntries": [
            {"DnsName": name, "HostedZoneId": "Z273ZU8SZ5RJPC"}
            for name in dns_names(id, service, interfaces)
        ],
        "CreationTimestamp": LONG_AGO,
        "Tags": [],
        "OwnerId": account.number,
    })
    return account.endpoints[-1]


def dns_names(endpoint, service, interfaces):
    """The endpoint's own name first, then one for each zone."""
    label = f"{endpoint}-{digits(endpoint, 8)}"
    zones = [f"-{each['AvailabilityZone']}" for each in interfaces]
    return [f"{label}{suffix}.{service['BaseEndpointDnsNames'][0]}" for suffix in ["", *zones]]


def add_connection(account, service, endpoint):
    account.connections.append({
        "ServiceId": service["ServiceId"],
        "VpcEndpointId": endpoint["VpcEndpointId"],
        "VpcEndpointOwner": CUSTOMER,
        "VpcEndpointState": "available",
        "CreationTimestamp": LONG_AGO,
        "DnsEntries": endpoint["DnsEntries"][:1],
        "NetworkLoadBalancerArns": list(service["NetworkLoadBalancerArns"]),
        "IpAddressType": "ipv4",
        "VpcEndpointConnectionId": ec2_id("vpce-con", endpoint["VpcEndpointId"]),
        "Tags": [],
        "VpcEndpointRegion": REGION,
    })
    return account.connections[-1]
