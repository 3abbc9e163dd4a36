"""Tasks on EC2 instances, in bridge mode: each has a port of the host's."""
from cases.case import NOTHING, case
from world.healthy import TASK_PORT
from world.names import arn, digits, ec2_id
from world.targets import target, unhealthy

HOSTS = {"a": ec2_id("i", "host-a"), "b": ec2_id("i", "host-b")}


def run_on_instances(world):
    """The tasks run on EC2 instances in bridge mode, each on a port of the host's."""
    service = world.service
    for holder in (service, service["deployments"][0]):
        holder["launchType"] = "EC2"
        for key in ("platformVersion", "platformFamily", "networkConfiguration"):
            del holder[key]
    service["placementStrategy"] = [{"type": "spread", "field": "attribute:ecs.availability-zone"}]
    for number, task in enumerate(world.provider.tasks):
        move_to_instance(task, number)
    world.task_definition.update(networkMode="bridge", requiresCompatibilities=["EC2"])
    world.task_definition["containerDefinitions"][0]["portMappings"] = [
        {"containerPort": TASK_PORT, "hostPort": 0, "protocol": "tcp"}]
    world.task_group.update(TargetType="instance", Port=80)
    world.set_health(
        world.task_group,
        *(target(id, 32768 + number, zone) for number, (zone, id) in enumerate(HOSTS.items())))
    world.open_alb()


def move_to_instance(task, number):
    for key in ("platformVersion", "platformFamily"):
        del task[key]
    task.update(
        launchType="EC2", attachments=[],
        containerInstanceArn=arn("ecs", f"container-instance/shop/{digits(str(number), 32)}"))
    container = task["containers"][0]
    container["networkInterfaces"] = []
    container["networkBindings"] = [{
        "bindIP": "0.0.0.0", "containerPort": TASK_PORT, "hostPort": 32768 + number, "protocol": "tcp",
    }]


@case("tasks-on-instances", "amazon-ecs-agent#1417, terraform-provider-aws#17405", "up", NOTHING)
def tasks_on_instances(world):
    """Bridge mode with dynamic host ports."""
    run_on_instances(world)


@case("one-task-on-instances-unhealthy", "neighbour of amazon-ecs-agent#1417", "degraded")
def one_task_on_instances_unhealthy(world):
    """Bridge mode; one of two host ports times out."""
    run_on_instances(world)
    world.set_health(
        world.task_group, target(HOSTS["a"], 32768, "a"), unhealthy(HOSTS["b"], 32769, "b"))
