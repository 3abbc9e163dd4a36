"""The healthy world: client, endpoint, endpoint service, NLB, ALB and two Fargate tasks, in two zones.

        customer 10.60.0.0/24                  provider 10.20.0.0/24
    client ──▶ endpoint :80 ══▶ NLB edge :80 ──▶ ALB inner :8080 ──▶ tasks of web :8000
"""
from world import actions, balancing, containers, machines, network, privatelink, security
from world.account import Account
from world.names import CUSTOMER, PROVIDER, REGION
from world.targets import target

TASK_PORT = 8000
# The tasks' addresses, by zone.
TASKS = {"a": "10.20.0.140", "b": "10.20.0.205"}
PROVIDER_BLOCK = "10.20.0.0/24"
CUSTOMER_BLOCK = "10.60.0.0/24"


def subnets(start):
    """Four blocks of a network, as in `10.20.0`."""
    return {
        "public-a": f"{start}.0/26", "public-b": f"{start}.64/26",
        "private-a": f"{start}.128/26", "private-b": f"{start}.192/26",
    }


class Healthy:
    """Both accounts, and by name what situations change most."""

    def __init__(self):
        self.provider, self.customer = Account(PROVIDER), Account(CUSTOMER)
        self.regions = {"provider": REGION, "customer": REGION}
        self.make_networks()
        self.make_balancers()
        self.make_containers()
        self.make_endpoint()

    def make_networks(self):
        self.provider_vpc = network.add_vpc(
            self.provider, "shop", PROVIDER_BLOCK, subnets("10.20.0"))
        self.customer_vpc = network.add_vpc(
            self.customer, "office", CUSTOMER_BLOCK, subnets("10.60.0"))

        self.client_security_group = security.add_security_group(
            self.customer, self.customer_vpc, "client", outbound=[security.everything()])
        self.endpoint_security_group = security.add_security_group(
            self.customer, self.customer_vpc, "endpoint",
            inbound=[security.permission(80, blocks=[CUSTOMER_BLOCK])])

        self.alb_security_group = security.add_security_group(
            self.provider, self.provider_vpc, "inner",
            inbound=[security.permission(8080, blocks=[PROVIDER_BLOCK])])
        self.task_security_group = security.add_security_group(
            self.provider, self.provider_vpc, "tasks",
            inbound=[security.permission(TASK_PORT, groups=[self.alb_security_group])],
            outbound=[security.permission(443, blocks=["0.0.0.0/0"])])
        self.alb_security_group["IpPermissionsEgress"] = [
            security.permission(TASK_PORT, groups=[self.task_security_group])]

    def make_balancers(self):
        private = network.subnet_ids(self.provider, "private")
        self.nlb = balancing.add_load_balancer(
            self.provider, "edge", "network", self.provider_vpc, private,
            EnablePrefixForIpv6SourceNat="off")
        self.alb = balancing.add_load_balancer(
            self.provider, "inner", "application", self.provider_vpc, private,
            SecurityGroups=[self.alb_security_group["GroupId"]])

        self.task_group = balancing.add_target_group(
            self.provider, "web", self.alb, "ip", "HTTP", TASK_PORT, ProtocolVersion="HTTP1")
        self.set_health(self.task_group, *self.healthy_tasks())
        self.alb_listener = balancing.add_listener(
            self.provider, self.alb, 8080, "HTTP", actions.forward(self.task_group))

        self.alb_group = balancing.add_target_group(
            self.provider, "edge-to-inner", self.nlb, "alb", "TCP", 8080,
            HealthCheckTimeoutSeconds=6, Matcher={"HttpCode": "200-399"})
        self.set_health(self.alb_group, target(self.alb["LoadBalancerArn"], 8080))
        self.nlb_listener = balancing.add_listener(
            self.provider, self.nlb, 80, "TCP", actions.forward(self.alb_group))

    def make_containers(self):
        private = network.subnet_ids(self.provider, "private")
        self.cluster = containers.add_cluster(self.provider, "shop")
        self.task_definition = containers.add_task_definition(self.provider, "web", TASK_PORT)
        self.service = containers.add_service(
            self.provider, "web", self.cluster, self.task_definition, self.task_group, private,
            self.task_security_group)
        for subnet, address in zip(private, TASKS.values()):
            containers.add_task(self.provider, self.service, subnet, address)

    def make_endpoint(self):
        first, second = network.subnet_ids(self.customer, "public")
        self.endpoint_service = privatelink.add_endpoint_service(self.provider, "shop", self.nlb)
        self.endpoint = privatelink.add_endpoint(
            self.customer, "shop", self.endpoint_service,
            {first: "10.60.0.31", second: "10.60.0.90"}, self.endpoint_security_group)
        privatelink.offer(self.customer, self.endpoint_service["ServiceName"])
        self.connection = privatelink.add_connection(
            self.provider, self.endpoint_service, self.endpoint)
        self.client = machines.add_instance(
            self.customer, "client", first, "10.60.0.14", self.client_security_group)

    def set_health(self, group, *targets):
        self.provider.health[group["TargetGroupArn"]] = list(targets)

    def healthy_tasks(self, port=TASK_PORT):
        return [target(address, port, letter) for letter, address in TASKS.items()]
