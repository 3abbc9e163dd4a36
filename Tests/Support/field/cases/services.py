"""Which services there are: several on one ALB, successors, services of one task or none."""
import copy

from cases.case import NOTHING, case
from world.actions import forward, path_is
from world.balancing import add_listener, add_load_balancer, add_rule, add_target_group
from world.containers import add_cluster, add_service, scale_to_zero
from world.healthy import TASKS, TASK_PORT
from world.names import arn
from world.network import subnet_ids
from world.targets import target, unhealthy


def add_orders(world, *targets):
    """A second service on the same ALB, for `/orders/*`."""
    world.open_alb()
    group = world.add_task_group("orders", *targets)
    add_rule(world.provider, world.alb_listener, 5, path_is("/orders/*"), forward(group))
    add_service(
        world.provider, "orders", world.cluster, world.task_definition, group,
        [zone["SubnetId"] for zone in world.alb["AvailabilityZones"]], world.task_security_group)


@case("service-moved-to-new-cluster", "amazon-ecs-agent#650, containers-roadmap#417", "up")
def service_moved_to_new_cluster(world):
    """The old service is scaled to zero; one in a new cluster registers in the same group."""
    cluster = add_cluster(world.provider, "shop-2")
    new = copy.deepcopy(world.service)
    new.update(serviceArn=arn("ecs", "service/shop-2/web"), clusterArn=cluster["clusterArn"])
    world.provider.services.append(new)
    scale_to_zero(world.service)
    for task in world.provider.tasks:
        task.update(
            clusterArn=cluster["clusterArn"],
            taskArn=task["taskArn"].replace("task/shop/", "task/shop-2/"))


@case("draining-service-has-successor", "neighbour of amazon-ecs-agent#650", "up")
def draining_service_has_successor(world):
    """A service is being deleted; another one in the same cluster took over its group."""
    new = copy.deepcopy(world.service)
    new.update(serviceArn=arn("ecs", "service/shop/web-2"), serviceName="web-2")
    world.provider.services.append(new)
    world.service.update(status="DRAINING", desiredCount=0, runningCount=0)
    for task in world.provider.tasks:
        task["group"] = "service:web-2"


@case("two-services-on-one-alb", "neighbour of airship-ecs-service#15", "up", NOTHING)
def two_services_on_one_alb(world):
    """A second service is there for `/orders/*`."""
    add_orders(world, target("10.20.0.180", TASK_PORT, "a"))


@case("second-service-unhealthy", "neighbour of airship-ecs-service#15", "degraded", r"orders")
def second_service_unhealthy(world):
    """The second service's target times out, and nothing says which service is meant."""
    add_orders(world, unhealthy("10.20.0.180", TASK_PORT, "a"))


@case("healthy-service-is-watched", "neighbour of airship-ecs-service#15", "up", NOTHING,
      arguments=["--watch-path", "/api/tasks"])
def healthy_service_is_watched(world):
    """The second service's target times out; a path of the first one is meant."""
    add_orders(world, unhealthy("10.20.0.180", TASK_PORT, "a"))


@case("unhealthy-service-is-watched", "neighbour of airship-ecs-service#15", "down", r"orders",
      arguments=["--watch-path", "/orders/1"])
def unhealthy_service_is_watched(world):
    """The second service's target times out, and a path of its own is meant."""
    add_orders(world, unhealthy("10.20.0.180", TASK_PORT, "a"))


@case("tasks-behind-nlb", "copilot-cli#3225, PRX/Infrastructure#356", "up", NOTHING)
def tasks_behind_nlb(world):
    """No ALB: the NLB leads to Fargate tasks."""
    world.drop_alb()


@case("tasks-behind-nlb-scaled-to-zero", "neighbour of copilot-cli#3225", "down", r"desired-count-zero")
def tasks_behind_nlb_scaled_to_zero(world):
    """No ALB, and the service wants no tasks."""
    world.drop_alb()
    scale_to_zero(world.service)
    world.set_health(world.task_group)
    world.provider.tasks.clear()


@case("one-task-only", "neighbour of copilot-cli#3225", "up", NOTHING)
def one_task_only(world):
    """The service wants one task, and has it; the ALB sends to it from both zones."""
    world.service.update(desiredCount=1, runningCount=1)
    world.service["deployments"][0].update(desiredCount=1, runningCount=1)
    world.provider.tasks.pop()
    world.set_health(world.task_group, world.healthy_tasks()[0])


@case("service-in-another-group-unhealthy", "neighbour of amazon-ecs-agent#650", "up")
def service_in_another_group_unhealthy(world):
    """The service registers in a group of a public load balancer, too, where its tasks time out."""
    public = add_load_balancer(
        world.provider, "public", "application", world.provider_vpc,
        subnet_ids(world.provider, "public"), SecurityGroups=world.alb["SecurityGroups"],
        Scheme="internet-facing")
    group = add_target_group(world.provider, "public-web", public, "ip", "HTTP", 8443)
    add_listener(world.provider, public, 443, "HTTPS", forward(group))
    world.set_health(
        group, *(unhealthy(address, 8443, zone) for zone, address in TASKS.items()))
    world.service["loadBalancers"].insert(0, {
        "targetGroupArn": group["TargetGroupArn"], "containerName": "web", "containerPort": 8443,
    })
