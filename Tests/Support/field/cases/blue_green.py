"""Blue/green, canary and linear deployments: which group has the tasks, and which gets the requests."""
from cases.case import NOTHING, case
from world.actions import fixed_response, forward, path_is, weighted
from world.balancing import add_listener, add_rule
from world.healthy import TASK_PORT
from world.names import PROVIDER, arn, digits, minutes_ago
from world.targets import starting, target, unhealthy

NEW_TASKS = (target("10.20.0.150", TASK_PORT, "a"), target("10.20.0.215", TASK_PORT, "b"))


def deploy_natively(world, green, strategy="BLUE_GREEN"):
    """The service is deployed by ECS itself; a production rule of the ALB's has the weights."""
    rule = world.alb_listener["ListenerArn"].replace(":listener/", ":listener-rule/") + f"/{10:016x}"
    world.service["loadBalancers"][0]["advancedConfiguration"] = {
        "alternateTargetGroupArn": green["TargetGroupArn"],
        "productionListenerRule": rule,
        "roleArn": f"arn:aws:iam::{PROVIDER}:role/ecsInfrastructureRole",
    }
    world.service["deploymentConfiguration"].update(
        strategy=strategy, bakeTimeInMinutes=60, lifecycleHooks=[])
    world.service["currentServiceDeployment"] = arn("ecs", "service-deployment/shop/web/Qm3vTn5cX")


def production_rule(world, *shares):
    """What no rule names gets 404; the production rule forwards the rest by weights."""
    world.alb_listener["DefaultActions"] = [fixed_response()]
    add_rule(world.provider, world.alb_listener, 10, path_is("/*"), weighted(*shares))


def task_set(world, group, status="PRIMARY", share=100.0):
    service = world.service
    id = f"ecs-svc/{int(digits(status, 15), 16)}"
    return {
        "id": id,
        "taskSetArn": arn("ecs", f"task-set/shop/web/{id}"),
        "serviceArn": service["serviceArn"],
        "clusterArn": service["clusterArn"],
        "status": status,
        "taskDefinition": service["taskDefinition"],
        "computedDesiredCount": 2,
        "pendingCount": 0,
        "runningCount": 2,
        "createdAt": minutes_ago(50),
        "updatedAt": minutes_ago(45),
        "launchType": "FARGATE",
        "platformVersion": "1.4.0",
        "networkConfiguration": service["networkConfiguration"],
        "loadBalancers": [
            {**service["loadBalancers"][0], "targetGroupArn": group["TargetGroupArn"]}
        ],
        "serviceRegistries": [],
        "scale": {"value": share, "unit": "PERCENT"},
        "stabilityStatus": "STEADY_STATE",
        "stabilityStatusAt": minutes_ago(44),
        "tags": [],
    }


def deploy_by_task_sets(world, controller, *task_sets):
    """Such a service has no deployments, but task sets."""
    world.service.update(
        deployments=[], deploymentController={"type": controller}, taskSets=list(task_sets))


@case("ecs-blue-green-at-rest", "cdk-real-drift#1730, AWS ECS blue/green", "up", NOTHING)
def ecs_blue_green_at_rest(world):
    """After the first deployment green has all the weight; blue is attached and empty."""
    green = world.add_task_group("web-green", *world.healthy_tasks())
    deploy_natively(world, green)
    production_rule(world, (world.task_group, 0), (green, 100))
    world.set_health(world.task_group)


@case("ecs-blue-green-weights-left-behind", "containers-roadmap#2853", "down",
      r"weight|\bweb\b.*(no|empty|0)", hop="applicationLoadBalancer")
def ecs_blue_green_weights_left_behind(world):
    """The production rule still points at blue, which has no tasks; green is healthy and gets nothing."""
    green = world.add_task_group("web-green", *world.healthy_tasks())
    deploy_natively(world, green)
    production_rule(world, (world.task_group, 100), (green, 0))
    world.set_health(world.task_group)
    world.fail_alb_check()


@case("codedeploy-at-rest", "traveloka/terraform-aws-alb-single-listener#47, fakecloud#1273", "up", NOTHING)
def codedeploy_at_rest(world):
    """A service with task sets; the old group stays in the listener with a weight of 0."""
    green = world.add_task_group("web-green", *world.healthy_tasks())
    world.alb_listener["DefaultActions"] = [weighted((green, 100), (world.task_group, 0))]
    world.set_health(world.task_group)
    deploy_by_task_sets(world, "CODE_DEPLOY", task_set(world, green))


@case("external-task-sets", "neighbour of codedeploy-at-rest", "up", NOTHING)
def external_task_sets(world):
    """Another program deploys; only the task set names the target group, the service does not."""
    deploy_by_task_sets(world, "EXTERNAL", task_set(world, world.task_group))
    del world.service["loadBalancers"]


@case("canary-halfway", "neighbour of ecs-blue-green-at-rest", "up", NOTHING)
def canary_halfway(world):
    """A tenth of the requests goes to the new tasks; both groups are healthy."""
    green = world.add_task_group("web-green", *NEW_TASKS)
    world.open_alb()
    deploy_natively(world, green, "CANARY")
    production_rule(world, (world.task_group, 90), (green, 10))
    world.service["deployments"][0]["rolloutState"] = "IN_PROGRESS"


@case("test-listener-unhealthy", "neighbour of codedeploy-at-rest", "up", NOTHING)
def test_listener_unhealthy(world):
    """A second ALB listener, which no NLB leads to, has a group whose target is unhealthy."""
    green = world.add_task_group("web-green", unhealthy("10.20.0.150", TASK_PORT, "a"))
    add_listener(world.provider, world.alb, 9443, "HTTP", forward(green))


@case("codedeploy-test-listener", "neighbour of codedeploy-at-rest", "up", NOTHING)
def codedeploy_test_listener(world):
    """Blue has the requests; green is healthy behind a test listener, and waits for its turn."""
    world.open_alb()
    green = world.add_task_group("web-green", *NEW_TASKS)
    add_listener(world.provider, world.alb, 9443, "HTTP", forward(green))
    deploy_by_task_sets(
        world, "CODE_DEPLOY", task_set(world, world.task_group), task_set(world, green, "ACTIVE"))


@case("codedeploy-test-listener-not-ready", "neighbour of codedeploy-at-rest", "up", NOTHING)
def codedeploy_test_listener_not_ready(world):
    """Blue has the requests; green is still starting behind a test listener."""
    world.open_alb()
    green = world.add_task_group("web-green", starting("10.20.0.150", TASK_PORT, "a"))
    add_listener(world.provider, world.alb, 9443, "HTTP", forward(green))
    deploy_by_task_sets(
        world, "CODE_DEPLOY", task_set(world, world.task_group), task_set(world, green, "ACTIVE"))


@case("ecs-blue-green-baking", "neighbour of ecs-blue-green-at-rest", "up", NOTHING)
def ecs_blue_green_baking(world):
    """Green has all the weight; blue still runs, in case that ECS has to go back."""
    world.open_alb()
    green = world.add_task_group("web-green", *NEW_TASKS)
    deploy_natively(world, green)
    production_rule(world, (world.task_group, 0), (green, 100))
    world.service["deployments"][0]["rolloutState"] = "IN_PROGRESS"


@case("canary-unhealthy", "neighbour of ecs-blue-green-at-rest", "degraded", r"web-green")
def canary_unhealthy(world):
    """A tenth of the requests goes to new tasks, which time out."""
    world.open_alb()
    green = world.add_task_group("web-green", unhealthy("10.20.0.150", TASK_PORT, "a"))
    deploy_natively(world, green, "CANARY")
    production_rule(world, (world.task_group, 90), (green, 10))
    world.service["deployments"][0]["rolloutState"] = "IN_PROGRESS"
