"""Instances behind the NLB, without ECS and without an ALB."""
from cases.case import NOTHING, case
from world.healthy import TASK_PORT
from world.machines import add_instance
from world.network import subnet_ids
from world.targets import draining, starting, target, unhealthy

ADDRESSES = {"a": "10.20.0.150", "b": "10.20.0.215"}


def serve_from_instances(world):
    """Two instances; their ids by zone."""
    world.drop_alb()
    world.drop_ecs()
    world.task_group["TargetType"] = "instance"
    return {
        zone: add_instance(
            world.provider, f"web-{zone}", subnet_ids(world.provider, f"private-{zone}")[0], address,
            world.task_security_group)["InstanceId"]
        for zone, address in ADDRESSES.items()
    }


@case("instances", "hypershift#1919", "up", NOTHING)
def instances(world):
    """Both answer."""
    ids = serve_from_instances(world)
    world.set_health(world.task_group, *(target(id, TASK_PORT, zone) for zone, id in ids.items()))


@case("instances-without-zones", "neighbour of hypershift#1919", "up", NOTHING)
def instances_without_zones(world):
    """AWS names no zone of the targets."""
    ids = serve_from_instances(world)
    world.set_health(world.task_group, *(target(id, TASK_PORT) for id in ids.values()))


@case("instance-refresh", "neighbour of hypershift#1919", "up|degraded")
def instance_refresh(world):
    """An Auto Scaling group replaces its instances: one drains, its successor is not ready yet."""
    ids = serve_from_instances(world)
    new = add_instance(
        world.provider, "web-new", subnet_ids(world.provider, "private-a")[0], "10.20.0.155",
        world.task_security_group)["InstanceId"]
    world.set_health(
        world.task_group, draining(ids["a"], TASK_PORT, "a"), target(ids["b"], TASK_PORT, "b"),
        starting(new, TASK_PORT, "a"))


@case("instance-stopped", "neighbour of hypershift#1919", "degraded", r"web-a|i-0")
def instance_stopped(world):
    """One of two instances is stopped."""
    ids = serve_from_instances(world)
    instance = world.provider.reservations[0]["Instances"][0]
    instance["State"] = {"Code": 80, "Name": "stopped"}
    world.set_health(
        world.task_group, target(ids["a"], TASK_PORT, "a", "unused", "Target.InvalidState"),
        target(ids["b"], TASK_PORT, "b"))


@case("group-scaled-in", "neighbour of hypershift#1919", "up", NOTHING)
def group_scaled_in(world):
    """An Auto Scaling group takes a third instance out; two stay."""
    ids = serve_from_instances(world)
    old = add_instance(
        world.provider, "web-old", subnet_ids(world.provider, "private-a")[0], "10.20.0.155",
        world.task_security_group)["InstanceId"]
    world.set_health(
        world.task_group, *(target(id, TASK_PORT, zone) for zone, id in ids.items()),
        draining(old, TASK_PORT, "a"))


@case("no-instance-answers", "neighbour of hypershift#1919", "down", r"refuses|Health checks failed")
def no_instance_answers(world):
    """Both instances run; neither answers the health check."""
    ids = serve_from_instances(world)
    world.set_health(world.task_group, *(
        unhealthy(id, TASK_PORT, zone, "Target.FailedHealthChecks") for zone, id in ids.items()))
