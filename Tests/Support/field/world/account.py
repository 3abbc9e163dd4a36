"""What AWS knows of one account. Items are dictionaries as the CLI prints them."""
import dataclasses


def several():
    return dataclasses.field(default_factory=list)


def by_arn():
    return dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Account:
    number: str

    vpcs: list = several()
    subnets: list = several()
    route_tables: list = several()
    internet_gateways: list = several()
    nat_gateways: list = several()
    network_acls: list = several()
    security_groups: list = several()
    network_interfaces: list = several()
    reservations: list = several()
    instance_statuses: list = several()

    endpoints: list = several()
    offered_services: list = several()
    endpoint_services: list = several()
    connections: list = several()
    principals: list = several()

    load_balancers: list = several()
    listeners: list = several()
    target_groups: list = several()
    tags: list = several()
    # By the listener's ARN: the rules before the default one.
    rules: dict = by_arn()
    # By the target group's ARN.
    health: dict = by_arn()
    # By the ARN of a load balancer or target group: attributes by their keys.
    attributes: dict = by_arn()

    clusters: list = several()
    services: list = several()
    task_definitions: list = several()
    tasks: list = several()
    container_instances: list = several()


@dataclasses.dataclass
class Refusal:
    """A call that fails: of a profile (None: any), of a service and operation (None: all)."""

    profile: str | None
    service: str | None
    operation: str | None
    exit: int
    text: str
