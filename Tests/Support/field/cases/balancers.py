"""Endpoint services with several NLBs, or without the one that they name."""
from cases.case import NOTHING, case
from world.actions import forward
from world.balancing import add_listener, add_load_balancer, add_target_group
from world.healthy import TASK_PORT
from world.targets import target, unhealthy


def add_retired_nlb(world, *targets):
    """The endpoint service's first NLB, by name and by place, is one that was replaced."""
    subnets = [zone["SubnetId"] for zone in world.nlb["AvailabilityZones"]]
    retired = add_load_balancer(
        world.provider, "attic", "network", world.provider_vpc, subnets,
        EnablePrefixForIpv6SourceNat="off")
    world.endpoint_service["NetworkLoadBalancerArns"].insert(0, retired["LoadBalancerArn"])
    group = add_target_group(world.provider, "attic-alb", retired, "alb", "TCP", 8080)
    world.set_health(group, *targets)
    add_listener(world.provider, retired, 80, "TCP", forward(group))


@case("second-nlb-carries-it", "AWS: endpoint services with several NLBs; aws-load-balancer-controller#1545",
      "up")
def second_nlb_carries_it(world):
    """The connection goes through the second NLB; the first one has an empty group."""
    add_retired_nlb(world)


@case("one-of-two-nlbs-unhealthy", "neighbour of aws-load-balancer-controller#1545", "degraded", r"attic")
def one_of_two_nlbs_unhealthy(world):
    """The connection goes through both NLBs; the first one's ALB fails its check."""
    add_retired_nlb(
        world, unhealthy(world.alb["LoadBalancerArn"], 8080, reason="Target.FailedHealthChecks"))
    world.connection["NetworkLoadBalancerArns"] = list(
        world.endpoint_service["NetworkLoadBalancerArns"])


@case("nlb-deleted", "neighbour of aws-load-balancer-controller#1545", "down")
def nlb_deleted(world):
    """The endpoint service names an NLB that is not there any more."""
    world.provider.load_balancers.remove(world.nlb)
    world.provider.listeners.remove(world.nlb_listener)
    world.alb_group["LoadBalancerArns"] = []


@case("provider-in-shared-vpc", "AWS RAM shared subnets; containers-roadmap#417", "up", NOTHING)
def provider_in_shared_vpc(world):
    """Another account owns the provider's network and shares it; the NAT gateways stay its own."""
    provider = world.provider
    shared = (
        provider.vpcs, provider.subnets, provider.route_tables, provider.network_acls,
        provider.internet_gateways)
    for items in shared:
        for item in items:
            item["OwnerId"] = "888899990000"
    provider.nat_gateways.clear()


def add_second_alb(world, state):
    """A second ALB, behind another listener of the NLB."""
    provider = world.provider
    subnets = [zone["SubnetId"] for zone in world.alb["AvailabilityZones"]]
    alb = add_load_balancer(
        provider, "admin", "application", world.provider_vpc, subnets,
        SecurityGroups=world.alb["SecurityGroups"])
    tasks = add_target_group(provider, "admin-tasks", alb, "ip", "HTTP", TASK_PORT)
    world.open_alb()
    world.set_health(tasks, state("10.20.0.170", TASK_PORT, "a"))
    add_listener(provider, alb, 8080, "HTTP", forward(tasks))
    group = add_target_group(provider, "edge-to-admin", world.nlb, "alb", "TCP", 8080)
    world.set_health(group, state(alb["LoadBalancerArn"], 8080))
    add_listener(provider, world.nlb, 81, "TCP", forward(group))
    world.admit_port(80, 81)


@case("second-alb-on-other-port", "neighbour of terraform-provider-aws#21558", "up", NOTHING)
def second_alb_on_other_port(world):
    """Port 81 of the NLB leads to another ALB, which is healthy."""
    add_second_alb(world, target)


@case("second-alb-unhealthy", "neighbour of terraform-provider-aws#21558", "degraded", r"admin")
def second_alb_unhealthy(world):
    """Port 81 of the NLB leads to another ALB, whose tasks time out."""
    add_second_alb(world, unhealthy)


@case("second-alb-not-watched", "neighbour of terraform-provider-aws#21558", "up", NOTHING,
      arguments=["--watch-port", "80"])
def second_alb_not_watched(world):
    """Port 81 of the NLB leads to another ALB, whose tasks time out; port 80 is meant."""
    add_second_alb(world, unhealthy)
