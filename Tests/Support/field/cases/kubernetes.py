"""Pods behind load balancers that the AWS Load Balancer Controller makes."""
from cases.case import NOTHING, case
from world.healthy import TASK_PORT
from world.machines import interface
from world.network import subnet_ids
from world.targets import draining, target, unhealthy

PODS = {"a": "10.20.0.160", "b": "10.20.0.222"}


def serve_from_pods(world, *targets):
    """The NLB leads to pods by their addresses; the controller tagged the group."""
    world.drop_alb()
    world.drop_ecs()
    world.set_health(world.task_group, *targets)
    world.provider.tags.append({
        "ResourceArn": world.task_group["TargetGroupArn"],
        "Tags": [
            {"Key": "elbv2.k8s.aws/cluster", "Value": "shop"},
            {"Key": "service.k8s.aws/resource", "Value": "shop/web:http"},
            {"Key": "service.k8s.aws/stack", "Value": "shop/web"},
        ],
    })
    for zone, address in PODS.items():
        world.provider.network_interfaces.append(interface(
            world.provider, f"aws-K8S-node-{zone}", subnet_ids(world.provider, f"private-{zone}")[0],
            address, world.task_security_group, RequesterManaged=False))


@case("pods", "neighbour of aws-load-balancer-controller#4528", "up", NOTHING)
def pods(world):
    """One pod in each zone, both healthy."""
    serve_from_pods(world, *(target(address, TASK_PORT, zone) for zone, address in PODS.items()))


@case("pod-replaced", "neighbour of aws-load-balancer-controller#4528", "up", NOTHING)
def pod_replaced(world):
    """An old pod drains; its successor is healthy already."""
    serve_from_pods(
        world, draining("10.20.0.161", TASK_PORT, "a"),
        *(target(address, TASK_PORT, zone) for zone, address in PODS.items()))


@case("one-pod-unhealthy", "neighbour of aws-load-balancer-controller#4528", "degraded", r"10\.20\.0\.222")
def one_pod_unhealthy(world):
    """One of two pods times out."""
    serve_from_pods(
        world, target(PODS["a"], TASK_PORT, "a"), unhealthy(PODS["b"], TASK_PORT, "b"))
