"""Zones and regions: names that differ between accounts, zones without targets, regions apart."""
from cases.case import NOTHING, case
from world.healthy import TASK_PORT
from world.names import REGION
from world.network import add_subnet
from world.targets import target


def move_customer_to(world, region):
    """The customer's network is in another region."""
    code = {"us-west-2": "usw2"}[region]
    for subnet in world.customer.subnets:
        for key in ("AvailabilityZone", "SubnetArn"):
            subnet[key] = subnet[key].replace(REGION, region)
        subnet["AvailabilityZoneId"] = subnet["AvailabilityZoneId"].replace("euc1", code)
    for interface in world.customer.network_interfaces:
        interface["AvailabilityZone"] = interface["AvailabilityZone"].replace(REGION, region)
    placement = world.client["Placement"]
    placement["AvailabilityZone"] = placement["AvailabilityZone"].replace(REGION, region)
    world.regions["customer"] = region


@case("endpoint-in-other-region", "terraform-provider-aws#40438, cloud-custodian#10918, cztack#865", "up",
      NOTHING)
def endpoint_in_other_region(world):
    """The endpoint is in another region than the service, which allows that region."""
    region = "us-west-2"
    move_customer_to(world, region)
    world.endpoint["ServiceRegion"] = REGION
    world.endpoint["DnsEntries"] = world.endpoint["DnsEntries"][:1]
    world.connection["VpcEndpointRegion"] = region
    world.endpoint_service.update(
        RemoteAccessEnabled=True,
        SupportedRegions=[
            {"Region": each, "ServiceState": "Available"} for each in (REGION, region)])


@case("zone-names-differ", "sample-patterns-for-aws-marketplace#44, hypershift#1919", "up", NOTHING,
      lanes=[("10.60.0.31", f"{REGION}a")])
def zone_names_differ(world):
    """What the customer calls zone a the provider calls b, and the other way round."""
    ids = [subnet["AvailabilityZoneId"] for subnet in world.customer.subnets]
    swapped = dict(zip(ids[:2], reversed(ids[:2])))
    for subnet in world.customer.subnets:
        subnet["AvailabilityZoneId"] = swapped[subnet["AvailabilityZoneId"]]


@case("zone-without-target", "neighbour of hypershift#1919", "degraded", rf"{REGION}b")
def zone_without_target(world):
    """All targets are in zone a, and the NLB sends nothing there from other zones."""
    world.drop_alb()
    world.drop_ecs()
    world.set_health(
        world.task_group, *(target(f"10.20.0.14{last}", TASK_PORT, "a") for last in (0, 1)))


@case("cross-zone-off-at-alb-group", "neighbour of hypershift#1919", "up", NOTHING)
def cross_zone_off_at_alb_group(world):
    """The ALB's target group says that requests stay in their zone; both zones have a task."""
    attributes = world.provider.attributes[world.task_group["TargetGroupArn"]]
    attributes["load_balancing.cross_zone.enabled"] = "false"


@case("zone-without-target-cross-zone", "neighbour of hypershift#1919", "up", NOTHING)
def zone_without_target_cross_zone(world):
    """All targets are in zone a, and the NLB may send to them from every zone."""
    world.drop_alb()
    world.drop_ecs()
    world.provider.attributes[world.nlb["LoadBalancerArn"]].update(
        {"load_balancing.cross_zone.enabled": "true"})
    world.set_health(
        world.task_group, *(target(f"10.20.0.14{last}", TASK_PORT, "a") for last in (0, 1)))


@case("endpoint-in-two-of-three-zones", "neighbour of sample-patterns-for-aws-marketplace#44", "up", NOTHING)
def endpoint_in_two_of_three_zones(world):
    """The load balancers are in a third zone, too, where the customer has no subnet."""
    subnet = add_subnet(world.provider, world.provider_vpc, "shop-private-c", "10.20.0.32/27")
    for balancer in (world.nlb, world.alb):
        balancer["AvailabilityZones"].append({
            "ZoneName": f"{REGION}c", "SubnetId": subnet, "LoadBalancerAddresses": [],
        })
    world.endpoint_service["AvailabilityZones"].append(f"{REGION}c")
    world.endpoint_service["AvailabilityZoneIds"].append("euc1-az1")


@case("zonal-shift", "neighbour of hypershift#1919", "up|degraded")
def zonal_shift(world):
    """Somebody shifted the NLB's traffic away from zone a; all targets are healthy."""
    world.drop_alb()
    world.provider.attributes[world.nlb["LoadBalancerArn"]].update({"zonal_shift.config.enabled": "true"})
    shifted, other = world.healthy_tasks()
    shifted["AdministrativeOverride"] = {
        "State": "zonal_shift_active",
        "Reason": "AdministrativeOverride.ZonalShiftActive",
        "Description": "A zonal shift is active for this target",
    }
    world.set_health(world.task_group, shifted, other)
