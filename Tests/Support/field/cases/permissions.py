"""Calls that are refused: what is not known makes nothing down."""
from cases.case import case

REFUSED = "You are not authorized to perform this operation."


def deny(world, profile, service, *operations):
    code = "UnauthorizedOperation" if service == "ec2" else "AccessDenied"
    for operation in operations:
        name = "".join(part.capitalize() for part in operation.split("-"))
        world.refuse(
            profile, service, operation,
            f"An error occurred ({code}) when calling the {name} operation: {REFUSED}")


@case("load-balancers-denied", "neighbour of e1s#120", "unknown", r"permi|authori")
def load_balancers_denied(world):
    """Nothing of load balancers may be read."""
    deny(
        world, "provider", "elbv2", "describe-load-balancers", "describe-target-groups",
        "describe-listeners", "describe-rules", "describe-target-health")


@case("containers-denied", "neighbour of e1s#120", "up")
def containers_denied(world):
    """Nothing of ECS may be read; the targets are healthy."""
    deny(
        world, "provider", "ecs", "list-clusters", "describe-clusters", "list-services",
        "describe-services", "list-tasks", "describe-tasks", "describe-task-definition")


@case("connections-denied", "neighbour of e1s#120", "up|unknown|degraded")
def connections_denied(world):
    """The endpoint service's connections may not be read."""
    deny(world, "provider", "ec2", "describe-vpc-endpoint-connections")


@case("customer-network-denied", "neighbour of e1s#120", "up|unknown")
def customer_network_denied(world):
    """Of the customer's network only the endpoint may be read."""
    deny(
        world, "customer", "ec2", "describe-vpcs", "describe-subnets", "describe-route-tables",
        "describe-network-acls", "describe-security-groups", "describe-network-interfaces",
        "describe-instances", "describe-instance-status")


@case("health-throttled", "neighbour of e1s#120", "unknown")
def health_throttled(world):
    """AWS refuses to say how the targets are, since it was asked too often."""
    world.refuse(
        "provider", "elbv2", "describe-target-health",
        "An error occurred (Throttling) when calling the DescribeTargetHealth operation "
        "(reached max retries: 2): Rate exceeded")
