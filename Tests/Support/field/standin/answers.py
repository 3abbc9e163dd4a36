"""What the CLI prints for a call, out of what there is in an account."""
from standin.call import Refused
from standin.narrowing import names, narrowed

# Operations that list items: the answer's member, and where the account has them.
LISTS = {
    "describe-vpcs": ("Vpcs", "vpcs"),
    "describe-subnets": ("Subnets", "subnets"),
    "describe-route-tables": ("RouteTables", "route_tables"),
    "describe-internet-gateways": ("InternetGateways", "internet_gateways"),
    "describe-nat-gateways": ("NatGateways", "nat_gateways"),
    "describe-network-acls": ("NetworkAcls", "network_acls"),
    "describe-security-groups": ("SecurityGroups", "security_groups"),
    "describe-network-interfaces": ("NetworkInterfaces", "network_interfaces"),
    "describe-instances": ("Reservations", "reservations"),
    "describe-instance-status": ("InstanceStatuses", "instance_statuses"),
    "describe-vpc-endpoints": ("VpcEndpoints", "endpoints"),
    "describe-vpc-endpoint-services": ("ServiceDetails", "offered_services"),
    "describe-vpc-endpoint-service-configurations": ("ServiceConfigurations", "endpoint_services"),
    "describe-vpc-endpoint-connections": ("VpcEndpointConnections", "connections"),
    "describe-vpc-endpoint-service-permissions": ("AllowedPrincipals", "principals"),
    "describe-vpc-endpoint-connection-notifications": ("ConnectionNotificationSet", None),
    "describe-load-balancers": ("LoadBalancers", "load_balancers"),
    "describe-target-groups": ("TargetGroups", "target_groups"),
    "describe-listeners": ("Listeners", "listeners"),
    "describe-tags": ("TagDescriptions", "tags"),
    "describe-clusters": ("clusters", "clusters"),
    "describe-services": ("services", "services"),
    "describe-tasks": ("tasks", "tasks"),
    "describe-container-instances": ("containerInstances", "container_instances"),
}

# Options that name what an answer is about: where the account has it, and the error where it has not.
PARENTS = {
    "--load-balancer-arn": ("load_balancers", "LoadBalancerArn", "LoadBalancerNotFound"),
    "--listener-arn": ("listeners", "ListenerArn", "ListenerNotFound"),
    "--target-group-arn": ("target_groups", "TargetGroupArn", "TargetGroupNotFound"),
}


def answer(call, account):
    """The answer, as the CLI would print it."""
    refuse_if_missing(call, account)
    if call.operation in LISTS:
        member, place = LISTS[call.operation]
        return narrowed(call, member, account.get(place, []))
    if call.operation in SPECIAL:
        return SPECIAL[call.operation](call, account)
    raise Refused(f"aws: [ERROR]: the stand-in does not know {call.service} {call.operation}", 252)


def refuse_if_missing(call, account):
    """What Elastic Load Balancing is asked about must be there, even where the answer is another list."""
    for option, (place, key, error) in PARENTS.items():
        arn = call.one(option)
        if arn and all(item[key] != arn for item in account[place]):
            raise call.error(error, f"'{arn}' does not exist")


def caller(call, account):
    user = f"arn:aws:iam::{account['number']}:user/oncall"
    return {"UserId": "AIDAEXAMPLE", "Account": account["number"], "Arn": user}


def vpc_attribute(call, account):
    name = call.one("--attribute")
    return {"VpcId": call.one("--vpc-id"), name[0].upper() + name[1:]: {"Value": True}}


def health(call, account):
    return {"TargetHealthDescriptions": account["health"].get(call.one("--target-group-arn"), [])}


def attributes(call, account):
    arn = call.one("--target-group-arn") or call.one("--load-balancer-arn")
    pairs = account["attributes"].get(arn, {}).items()
    return {"Attributes": [{"Key": key, "Value": value} for key, value in pairs]}


def rules(call, account):
    """The listener's rules; the last one is its default actions."""
    arn = call.one("--listener-arn")
    actions = [each.get("DefaultActions", []) for each in account["listeners"] if each["ListenerArn"] == arn]
    last = {
        "RuleArn": arn.replace(":listener/", ":listener-rule/") + "/ffffffffffffffff",
        "Priority": "default",
        "Conditions": [],
        "Actions": actions[0] if actions else [],
        "IsDefault": True,
    }
    return {"Rules": account["rules"].get(arn, []) + [last]}


def clusters(call, account):
    return {"clusterArns": [cluster["clusterArn"] for cluster in account["clusters"]]}


def services(call, account):
    all = narrowed(call, "services", account["services"])["services"]
    return {"serviceArns": [service["serviceArn"] for service in all]}


def tasks(call, account):
    group = f"service:{call.one('--service-name')}"
    status = call.one("--desired-status") or "RUNNING"
    all = narrowed(call, "tasks", account["tasks"])["tasks"]
    mine = [task for task in all if task["group"] == group and task["desiredStatus"] == status]
    return {"taskArns": [task["taskArn"] for task in mine]}


def task_definition(call, account):
    wanted = call.one("--task-definition")
    for definition in account["task_definitions"]:
        if wanted in names(definition, "taskDefinitionArn"):
            return {"taskDefinition": definition, "tags": []}
    raise call.error("ClientException", "Unable to describe task definition.")


SPECIAL = {
    "get-caller-identity": caller,
    "describe-vpc-attribute": vpc_attribute,
    "describe-target-health": health,
    "describe-target-group-attributes": attributes,
    "describe-load-balancer-attributes": attributes,
    "describe-rules": rules,
    "list-clusters": clusters,
    "list-services": services,
    "list-tasks": tasks,
    "describe-task-definition": task_definition,
}
