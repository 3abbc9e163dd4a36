"""Only one side can be seen: services of other companies, of AWS itself, and other kinds of endpoints."""
import copy

from cases.case import case
from world.names import REGION, arn, balancing_arn, digits
from world.privatelink import offer

ALONE = ["--provider", "none"]
ENDPOINT = ["--endpoint", f"vpce-0{digits('shop', 16)}"]


def drop_provider(world):
    """The provider's account has nothing to do with the endpoint's service."""
    provider = world.provider
    world.drop_ecs()
    for items in (
        provider.endpoint_services, provider.connections, provider.load_balancers, provider.listeners,
        provider.target_groups,
    ):
        items.clear()


@case("provider-not-watched", "neighbour of mongodb/terraform-provider-mongodbatlas", "up", arguments=ALONE)
def provider_not_watched(world):
    """Nothing; the provider's side is not ours."""


@case("customer-not-watched", "neighbour of mongodb/terraform-provider-mongodbatlas", "up",
      arguments=["--customer", "none"])
def customer_not_watched(world):
    """Nothing; the customer's side is not ours."""


@case("service-of-another-company", "mongodb/terraform-provider-mongodbatlas, timescale#319", "unknown|up",
      r"not visible|other account|somebody|provider's account does not have|cannot be (seen|read)")
def service_of_another_company(world):
    """The endpoint leads to a service of an account that is none of ours."""
    drop_provider(world)
    world.endpoint["ServiceName"] = f"com.amazonaws.vpce.{REGION}.vpce-svc-0{digits('atlas', 16)}"


def keep_endpoint_state(state, wanted):
    """A situation for each state that an endpoint can be in."""
    @case(f"their-endpoint-{state}", "neighbour of timescale#319", wanted, arguments=ALONE + ENDPOINT)
    def change(world):
        world.endpoint["State"] = state
    change.__doc__ = f"An endpoint to somebody else's service, in the state {state}."


for state, wanted in {
    "available": "up",
    "pendingAcceptance": "down",
    "pending": "down|degraded|unknown",
    "partial": "down|degraded|unknown",
    "rejected": "down",
    "failed": "down",
    "expired": "down",
    "deleted": "down",
}.items():
    keep_endpoint_state(state, wanted)


@case("their-endpoint-admits-nothing", "neighbour of timescale#319", "down|degraded", r"security group",
      arguments=ALONE)
def their_endpoint_admits_nothing(world):
    """An endpoint to somebody else's service, whose security group has no rule."""
    world.admit()


@case("their-endpoint-admits-443", "neighbour of timescale#319", "up", arguments=ALONE)
def their_endpoint_admits_443(world):
    """An endpoint to somebody else's service; it admits the port that most services have."""
    world.admit_port(443)


@case("service-of-aws", "neighbour of timescale#319", "up", arguments=ENDPOINT)
def service_of_aws(world):
    """The endpoint leads to a service of AWS's own."""
    world.endpoint.update(ServiceName=f"com.amazonaws.{REGION}.sqs", PrivateDnsEnabled=True)
    world.admit_port(443)


@case("gateway-load-balancer-only", "terraform-provider-aws#16129, terraform-aws-vpc#1271",
      "exit 69|unknown|up", r"Gateway|gwlb|load balancer")
def gateway_load_balancer_only(world):
    """An inspection VPC: the only endpoint and the only service are of a Gateway Load Balancer."""
    firewall = [balancing_arn("loadbalancer", "gwy", "firewall")]
    world.endpoint_service.update(
        ServiceType=[{"ServiceType": "GatewayLoadBalancer"}], GatewayLoadBalancerArns=firewall)
    world.connection["GatewayLoadBalancerArns"] = firewall
    del world.endpoint_service["NetworkLoadBalancerArns"]
    del world.connection["NetworkLoadBalancerArns"]
    world.endpoint.update(VpcEndpointType="GatewayLoadBalancer", Groups=[], DnsEntries=[])


@case("gateway-load-balancer-endpoint-named", "neighbour of terraform-provider-aws#16129",
      "up|unknown|exit 69", arguments=ENDPOINT)
def gateway_load_balancer_endpoint_named(world):
    """The endpoint that is named is one of a Gateway Load Balancer."""
    world.endpoint["VpcEndpointType"] = "GatewayLoadBalancer"


@case("resource-endpoint-named", "neighbour of terraform-provider-aws#16129", "up|unknown|exit 69",
      arguments=ENDPOINT)
def resource_endpoint_named(world):
    """The endpoint that is named leads to a resource of VPC Lattice, without a service."""
    del world.endpoint["ServiceName"]
    world.endpoint.update(
        VpcEndpointType="Resource",
        ResourceConfigurationArn=arn("vpc-lattice", f"resourceconfiguration/rcfg-0{digits('db', 16)}"))


@case("marketplace-endpoint", "neighbour of timescale#319", "up", arguments=ALONE)
def marketplace_endpoint(world):
    """A permitted customer's endpoint to a bought service, with a private name."""
    name = f"com.amazonaws.vpce.{REGION}.vpce-svc-0{digits('bought', 16)}"
    drop_provider(world)
    offer(world.customer, name, owner="999900001111")
    world.endpoint.update(ServiceName=name, PrivateDnsEnabled=True)
    world.endpoint["DnsEntries"].append(
        {"DnsName": "api.example.net", "HostedZoneId": "Z00000000EXAMPLE0000"})
    world.admit_port(443)


@case("acceptance-pending", "neighbour of timescale#319", "down", r"accept")
def acceptance_pending(world):
    """Both sides are watched; nobody has accepted the connection."""
    world.endpoint_service["AcceptanceRequired"] = True
    world.endpoint["State"] = world.connection["VpcEndpointState"] = "pendingAcceptance"
    world.connection["NetworkLoadBalancerArns"] = []


@case("second-endpoint-rejected", "neighbour of timescale#319", "up", arguments=ENDPOINT)
def second_endpoint_rejected(world):
    """The service rejected another endpoint; the one that is named is well."""
    other = copy.deepcopy(world.endpoint)
    other.update(VpcEndpointId=f"vpce-0{digits('other', 16)}", State="rejected")
    world.customer.endpoints.append(other)
    connection = copy.deepcopy(world.connection)
    connection.update(
        VpcEndpointId=other["VpcEndpointId"], VpcEndpointState="rejected",
        VpcEndpointConnectionId=f"vpce-con-0{digits('other', 16)}")
    world.provider.connections.append(connection)


@case("another-customer-waits", "neighbour of timescale#319", "up")
def another_customer_waits(world):
    """An endpoint of another account waits for acceptance; ours is well."""
    waiting = copy.deepcopy(world.connection)
    waiting.update(
        VpcEndpointId=f"vpce-0{digits('stranger', 16)}", VpcEndpointOwner="999900001111",
        VpcEndpointState="pendingAcceptance", NetworkLoadBalancerArns=[],
        VpcEndpointConnectionId=f"vpce-con-0{digits('stranger', 16)}")
    world.provider.connections.insert(0, waiting)


@case("two-endpoints-and-none-named", "neighbour of timescale#319", "exit 64", r"--endpoint")
def two_endpoints_and_none_named(world):
    """Two endpoints lead to the service."""
    other = copy.deepcopy(world.endpoint)
    other["VpcEndpointId"] = f"vpce-0{digits('other', 16)}"
    world.customer.endpoints.append(other)
    connection = copy.deepcopy(world.connection)
    connection.update(
        VpcEndpointId=other["VpcEndpointId"],
        VpcEndpointConnectionId=f"vpce-con-0{digits('other', 16)}")
    world.provider.connections.append(connection)
