"""Deployments and scaling under way: tasks that come and go."""
import copy

from cases.case import NOTHING, case
from world.containers import scale_to_zero
from world.healthy import TASKS, TASK_PORT
from world.names import arn, balancing_arn, digits, minutes_ago
from world.targets import draining, starting, target


def begin_deployment(world, **new):
    """A new deployment goes first; the old one stays active."""
    service, [old] = world.service, world.service["deployments"]
    deployment = copy.deepcopy(old)
    deployment.update(
        id="ecs-svc/7203948571029384756",
        createdAt=minutes_ago(3),
        updatedAt=minutes_ago(1),
        rolloutState="IN_PROGRESS",
        rolloutStateReason="ECS deployment in progress.")
    deployment.update(new)
    old["status"] = "ACTIVE"
    service["deployments"] = [deployment, old]


def stop_task(world, code, reason):
    """One task more, which was stopped a few minutes ago and replaced since."""
    stopped = copy.deepcopy(world.provider.tasks[0])
    stopped.update(
        taskArn=arn("ecs", f"task/shop/{digits('stopped', 32)}"),
        desiredStatus="STOPPED",
        lastStatus="STOPPED",
        stopCode=code,
        stoppedReason=reason,
        stoppingAt=minutes_ago(9),
        stoppedAt=minutes_ago(8))
    world.provider.tasks.append(stopped)


@case("rolling-deployment", "neighbour of containers-roadmap#2171", "up", NOTHING)
def rolling_deployment(world):
    """Both old tasks still answer; the first new one is not ready yet."""
    world.open_alb()
    begin_deployment(world, runningCount=1, pendingCount=1)
    world.service.update(runningCount=3, pendingCount=1)
    world.set_health(
        world.task_group, *world.healthy_tasks(), starting("10.20.0.150", TASK_PORT, "a"))


@case("deployment-waits-for-deleted-group", "containers-roadmap#1884, containers-roadmap#2196",
      "degraded|up", r"legacy|target group.*(gone|not exist|deleted|unknown|missing)",
      hop="service|applicationLoadBalancer")
def deployment_waits_for_deleted_group(world):
    """One of the service's two groups was deleted: no new task becomes ready, no old one stops."""
    service = world.service
    service["loadBalancers"].append(
        {**service["loadBalancers"][0], "targetGroupArn": balancing_arn("targetgroup", "legacy")})
    definition = service["taskDefinition"].replace(":7", ":8")
    begin_deployment(
        world, taskDefinition=definition, createdAt=minutes_ago(120), updatedAt=minutes_ago(110),
        runningCount=0, pendingCount=2)
    service.update(taskDefinition=definition, pendingCount=2)


@case("old-task-lingers", "containers-roadmap#2171", "up", NOTHING)
def old_task_lingers(world):
    """The group's deregistration delay is half an hour: an old task is still being taken out."""
    world.provider.attributes[world.task_group["TargetGroupArn"]].update(
        {"deregistration_delay.timeout_seconds": "1800"})
    old = copy.deepcopy(world.provider.tasks[0])
    old.update(
        taskArn=arn("ecs", f"task/shop/{digits('old', 32)}"),
        desiredStatus="STOPPED",
        lastStatus="DEACTIVATING",
        stoppedReason="Scaling activity initiated by (deployment ecs-svc/1234567890123456789)",
        stopCode="ServiceSchedulerInitiated",
        stoppingAt=minutes_ago(6))
    world.provider.tasks.append(old)
    world.set_health(
        world.task_group, *world.healthy_tasks(), draining("10.20.0.133", TASK_PORT, "a"))


@case("spot-task-replaced", "neighbour of containers-roadmap#2171", "up")
def spot_task_replaced(world):
    """AWS took a Fargate Spot task back; its successor is healthy."""
    stop_task(world, "SpotInterruption", "Your Spot Task was interrupted.")


@case("scaling-out", "neighbour of containers-roadmap#2171", "up|degraded")
def scaling_out(world):
    """The service wants two tasks more; they are pending, those there are healthy."""
    world.service.update(desiredCount=4, pendingCount=2)
    world.service["deployments"][0].update(
        desiredCount=4, pendingCount=2, rolloutState="COMPLETED")


@case("new-tasks-start-slowly", "neighbour of containers-roadmap#2171", "up", NOTHING)
def new_tasks_start_slowly(world):
    """The group gives new targets more requests little by little, and a third one has just come."""
    world.open_alb()
    world.provider.attributes[world.task_group["TargetGroupArn"]].update(
        {"slow_start.duration_seconds": "120"})
    world.set_health(
        world.task_group, *world.healthy_tasks(), target("10.20.0.150", TASK_PORT, "a"))


@case("all-tasks-draining", "neighbour of containers-roadmap#2171", "down")
def all_tasks_draining(world):
    """The service was scaled to zero a moment ago; its last tasks are being taken out."""
    scale_to_zero(world.service)
    world.provider.tasks.clear()
    world.set_health(
        world.task_group, *(draining(address, TASK_PORT, zone) for zone, address in TASKS.items()))
    world.fail_alb_check()
