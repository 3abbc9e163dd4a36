"""Load balancers, their listeners and rules, and target groups."""
from world.names import LONG_AGO, REGION, balancing_arn


def add_load_balancer(account, name, kind, vpc, subnets, **more):
    """Adds an internal load balancer, `network` or `application`."""
    short = {"network": "net", "application": "app"}[kind]
    arn = balancing_arn("loadbalancer", short, name)
    account.load_balancers.append({
        "LoadBalancerArn": arn,
        "DNSName": f"internal-{name}-1029384756.{REGION}.elb.amazonaws.com",
        "CanonicalHostedZoneId": "Z215JYRZR1TBD5",
        "CreatedTime": LONG_AGO,
        "LoadBalancerName": name,
        "Scheme": "internal",
        "VpcId": vpc,
        "State": {"Code": "active"},
        "Type": kind,
        "AvailabilityZones": [
            {
                "ZoneName": subnet["AvailabilityZone"],
                "SubnetId": subnet["SubnetId"],
                "LoadBalancerAddresses": [],
            }
            for subnet in account.subnets if subnet["SubnetId"] in subnets
        ],
        "IpAddressType": "ipv4",
        **more,
    })
    across = "false" if kind == "network" else "true"
    account.attributes[arn] = {
        "deletion_protection.enabled": "false",
        "load_balancing.cross_zone.enabled": across,
    }
    return account.load_balancers[-1]


def listener_arn(balancer_arn, port):
    return balancer_arn.replace(":loadbalancer/", ":listener/") + f"/{port:016x}"


def add_listener(account, balancer, port, protocol, *actions, **more):
    account.listeners.append({
        "ListenerArn": listener_arn(balancer["LoadBalancerArn"], port),
        "LoadBalancerArn": balancer["LoadBalancerArn"],
        "Port": port,
        "Protocol": protocol,
        "DefaultActions": list(actions),
        **more,
    })
    return account.listeners[-1]


def add_target_group(account, name, balancer, target_type, protocol, port, **more):
    """Adds a target group without targets, with a health check by HTTP."""
    arn = balancing_arn("targetgroup", name)
    account.target_groups.append({
        "TargetGroupArn": arn,
        "TargetGroupName": name,
        "Protocol": protocol,
        "Port": port,
        "VpcId": account.vpcs[0]["VpcId"],
        "HealthCheckProtocol": "HTTP",
        "HealthCheckPort": "traffic-port",
        "HealthCheckEnabled": True,
        "HealthCheckIntervalSeconds": 30,
        "HealthCheckTimeoutSeconds": 5,
        "HealthyThresholdCount": 5,
        "UnhealthyThresholdCount": 2,
        "HealthCheckPath": "/",
        "Matcher": {"HttpCode": "200"},
        "LoadBalancerArns": [balancer["LoadBalancerArn"]],
        "TargetType": target_type,
        "IpAddressType": "ipv4",
        **more,
    })
    account.health[arn] = []
    account.attributes[arn] = {
        "deregistration_delay.timeout_seconds": "300",
        "load_balancing.cross_zone.enabled": "use_load_balancer_configuration",
    }
    return account.target_groups[-1]


def check_by_tcp(group):
    """Makes the group's health check one that only connects."""
    group["HealthCheckProtocol"] = "TCP"
    group.pop("HealthCheckPath", None)
    group.pop("Matcher", None)


def add_rule(account, listener, priority, conditions, *actions):
    """Adds a rule before the default one; it is returned.

    Args:
      conditions: one condition, or a list of them.
    """
    rule = {
        "RuleArn": listener["ListenerArn"].replace(":listener/", ":listener-rule/") + f"/{priority:016x}",
        "Priority": str(priority),
        "Conditions": conditions if isinstance(conditions, list) else [conditions],
        "Actions": list(actions),
        "IsDefault": False,
    }
    account.rules.setdefault(listener["ListenerArn"], []).append(rule)
    return rule
