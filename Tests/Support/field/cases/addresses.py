"""Targets that no ECS service knows: addresses and functions."""
from cases.case import NOTHING, case
from world.healthy import TASK_PORT
from world.names import arn
from world.targets import target, unhealthy


def serve_from(world, *targets):
    """The NLB leads to targets that ECS has nothing to do with."""
    world.drop_alb()
    world.drop_ecs()
    world.set_health(world.task_group, *targets)


@case("addresses-outside-the-vpc", "neighbour of hypershift#1919", "up", NOTHING)
def addresses_outside_the_vpc(world):
    """Two addresses of a data centre."""
    serve_from(world, target("10.77.3.5", TASK_PORT, "all"), target("10.77.3.6", TASK_PORT, "all"))


@case("one-address-unhealthy", "neighbour of hypershift#1919", "degraded", r"10\.20\.0\.215")
def one_address_unhealthy(world):
    """Of two database addresses one fails its check."""
    serve_from(
        world, target("10.20.0.150", TASK_PORT, "a"),
        unhealthy("10.20.0.215", TASK_PORT, "b", "Target.FailedHealthChecks"))


@case("targets-with-ipv6", "neighbour of AWS PrivateLink IPv6", "up", NOTHING)
def targets_with_ipv6(world):
    """The group's targets are IPv6 addresses."""
    serve_from(
        world, target("2001:db8:20:1::10", TASK_PORT, "a"), target("2001:db8:20:2::10", TASK_PORT, "b"))
    world.task_group["IpAddressType"] = "ipv6"


@case("function-behind-alb", "neighbour of hypershift#1919", "up", NOTHING)
def function_behind_alb(world):
    """The ALB leads to a Lambda function without a health check."""
    world.drop_ecs()
    group = world.task_group
    group.update(TargetType="lambda", HealthCheckEnabled=False)
    for key in ("Protocol", "Port", "VpcId", "ProtocolVersion"):
        del group[key]
    function = target(
        arn("lambda", "function:web"), 0, "all", "unavailable", "Target.HealthCheckDisabled")
    del function["Target"]["Port"], function["HealthCheckPort"]
    world.set_health(group, function)


@case("alb-leads-to-itself", "neighbour of terraform-provider-aws#21558", "up|unknown|degraded|down")
def alb_leads_to_itself(world):
    """The ALB's group has the ALB as its target: pltop must end."""
    world.task_group["TargetType"] = "alb"
    world.set_health(world.task_group, target(world.alb["LoadBalancerArn"], 8080))


@case("database-moved-away", "neighbour of hypershift#1919", "down", r"10\.20\.0\.150")
def database_moved_away(world):
    """A proxy's address was registered by hand, and the proxy has another one since."""
    serve_from(world, unhealthy("10.20.0.150", TASK_PORT, "a"))


@case("one-of-twenty-unhealthy", "neighbour of hypershift#1919", "degraded", r"10\.20\.0\.149")
def one_of_twenty_unhealthy(world):
    """Nineteen addresses answer, one does not."""
    serve_from(
        world, unhealthy("10.20.0.149", TASK_PORT, "a"),
        *(target(f"10.20.0.{150 + number}", TASK_PORT, "a") for number in range(9)),
        *(target(f"10.20.0.{210 + number}", TASK_PORT, "b") for number in range(10)))


@case("function-fails-its-check", "neighbour of hypershift#1919", "down")
def function_fails_its_check(world):
    """The ALB leads to a Lambda function that fails the health check, and so does the ALB."""
    world.drop_ecs()
    world.task_group["TargetType"] = "lambda"
    for key in ("Protocol", "Port", "VpcId", "ProtocolVersion"):
        del world.task_group[key]
    function = unhealthy(arn("lambda", "function:web"), 0, "all", "Target.FailedHealthChecks")
    del function["Target"]["Port"], function["HealthCheckPort"]
    world.set_health(world.task_group, function)
    world.fail_alb_check()
