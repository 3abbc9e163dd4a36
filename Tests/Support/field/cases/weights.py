"""Target groups that share a listener's requests by weights."""
from cases.case import NOTHING, case
from world.actions import forward, weighted
from world.balancing import add_listener, add_load_balancer, add_target_group
from world.healthy import TASK_PORT
from world.targets import target, unhealthy


@case("nlb-weights-skip-retired-alb", "aws-load-balancer-controller#4528, terraform-provider-aws#45164",
      "up", NOTHING)
def nlb_weights_skip_retired_alb(world):
    """An NLB listener has two ALBs; all the weight is on the second, the first has no tasks any more."""
    provider = world.provider
    subnets = [zone["SubnetId"] for zone in world.alb["AvailabilityZones"]]
    retired = add_load_balancer(
        provider, "attic", "application", world.provider_vpc, subnets,
        SecurityGroups=world.alb["SecurityGroups"])
    empty = add_target_group(provider, "attic-tasks", retired, "ip", "HTTP", TASK_PORT)
    add_listener(provider, retired, 8080, "HTTP", forward(empty))
    to_retired = add_target_group(provider, "attic-alb", world.nlb, "alb", "TCP", 8080)
    world.set_health(
        to_retired, unhealthy(retired["LoadBalancerArn"], 8080, reason="Target.FailedHealthChecks"))
    world.nlb_listener["DefaultActions"] = [weighted((to_retired, 0), (world.alb_group, 100))]


@case("tenth-of-weight-on-empty-group", "neighbour of containers-roadmap#2853", "degraded", r"10 %")
def tenth_of_weight_on_empty_group(world):
    """A tenth of the requests goes to a group without targets."""
    green = world.add_task_group("web-green")
    world.alb_listener["DefaultActions"] = [weighted((world.task_group, 90), (green, 10))]


@case("half-of-weight-on-unhealthy-group", "neighbour of containers-roadmap#2853", "degraded", r"web-green")
def half_of_weight_on_unhealthy_group(world):
    """Half of the requests goes to a group whose only target times out."""
    green = world.add_task_group("web-green", unhealthy("10.20.0.150", TASK_PORT, "a"))
    world.alb_listener["DefaultActions"] = [weighted((world.task_group, 50), (green, 50))]


@case("all-weights-zero", "neighbour of containers-roadmap#2853", "down", r"weight")
def all_weights_zero(world):
    """Both groups have a weight of 0, though one has healthy targets."""
    green = world.add_task_group("web-green")
    world.alb_listener["DefaultActions"] = [weighted((world.task_group, 0), (green, 0))]


@case("sticky-halves", "neighbour of terraform-provider-aws#45164", "up", NOTHING)
def sticky_halves(world):
    """Two healthy groups share the requests, and clients stay with the one they got."""
    world.open_alb()
    green = world.add_task_group("web-green", target("10.20.0.150", TASK_PORT, "a"))
    world.alb_listener["DefaultActions"] = [
        weighted((world.task_group, 50), (green, 50), sticky=True)]
