"""An ECS cluster, its service, and the tasks that the service runs."""
from world.names import LONG_AGO, PROVIDER, REGION, arn, digits, ec2_id

IMAGE = "registry.example.com/web:7"


def add_cluster(account, name):
    account.clusters.append({
        "clusterArn": arn("ecs", f"cluster/{name}"),
        "clusterName": name,
        "status": "ACTIVE",
        "registeredContainerInstancesCount": 0,
        "runningTasksCount": 2,
        "pendingTasksCount": 0,
        "activeServicesCount": 1,
        "statistics": [],
        "tags": [],
        "settings": [],
        "capacityProviders": [],
        "defaultCapacityProviderStrategy": [],
    })
    return account.clusters[-1]


def add_task_definition(account, family, port):
    account.task_definitions.append({
        "taskDefinitionArn": arn("ecs", f"task-definition/{family}:7"),
        "containerDefinitions": [{
            "name": family,
            "image": IMAGE,
            "cpu": 256,
            "memory": 512,
            "portMappings": [{"containerPort": port, "hostPort": port, "protocol": "tcp"}],
            "essential": True,
            "environment": [],
            "mountPoints": [],
            "volumesFrom": [],
        }],
        "family": family,
        "networkMode": "awsvpc",
        "revision": 7,
        "volumes": [],
        "status": "ACTIVE",
        "placementConstraints": [],
        "compatibilities": ["EC2", "FARGATE"],
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "256",
        "memory": "512",
    })
    return account.task_definitions[-1]


def add_service(account, name, cluster, definition, group, subnets, security_group):
    """Adds a service of two Fargate tasks that registers them in a target group."""
    container = definition["containerDefinitions"][0]
    network = {
        "awsvpcConfiguration": {
            "subnets": subnets,
            "securityGroups": [security_group["GroupId"]],
            "assignPublicIp": "DISABLED",
        },
    }
    cluster_name = cluster["clusterName"]
    account.services.append({
        "serviceArn": arn("ecs", f"service/{cluster_name}/{name}"),
        "serviceName": name,
        "clusterArn": cluster["clusterArn"],
        "loadBalancers": [{
            "targetGroupArn": group["TargetGroupArn"],
            "containerName": container["name"],
            "containerPort": container["portMappings"][0]["containerPort"],
        }],
        "serviceRegistries": [],
        "status": "ACTIVE",
        "desiredCount": 2,
        "runningCount": 2,
        "pendingCount": 0,
        "launchType": "FARGATE",
        "platformVersion": "LATEST",
        "platformFamily": "Linux",
        "taskDefinition": definition["taskDefinitionArn"],
        "deploymentConfiguration": {
            "deploymentCircuitBreaker": {"enable": True, "rollback": True},
            "maximumPercent": 200,
            "minimumHealthyPercent": 100,
        },
        "deployments": [{
            "id": f"ecs-svc/{int(digits(name, 15), 16)}",
            "status": "PRIMARY",
            "taskDefinition": definition["taskDefinitionArn"],
            "desiredCount": 2,
            "pendingCount": 0,
            "runningCount": 2,
            "failedTasks": 0,
            "createdAt": LONG_AGO,
            "updatedAt": LONG_AGO,
            "launchType": "FARGATE",
            "platformVersion": "1.4.0",
            "platformFamily": "Linux",
            "networkConfiguration": network,
            "rolloutState": "COMPLETED",
            "rolloutStateReason": "ECS deployment completed.",
        }],
        "roleArn": f"arn:aws:iam::{PROVIDER}:role/aws-service-role/ecs.amazonaws.com/"
        "AWSServiceRoleForECS",
        "events": [{
            "id": "5b0c3d81-6a1e-4b57-8a5d-9d7f20c6b001",
            "createdAt": LONG_AGO,
            "message": f"(service {name}) has reached a steady state.",
        }],
        "createdAt": LONG_AGO,
        "placementConstraints": [],
        "placementStrategy": [],
        "networkConfiguration": network,
        "healthCheckGracePeriodSeconds": 30,
        "schedulingStrategy": "REPLICA",
        "deploymentController": {"type": "ECS"},
        "enableECSManagedTags": False,
        "propagateTags": "NONE",
        "enableExecuteCommand": False,
    })
    return account.services[-1]


def host_name(address):
    return f"ip-{address.replace('.', '-')}.{REGION}.compute.internal"


def add_task(account, service, subnet, address):
    """Adds a Fargate task of the service, which runs."""
    cluster = service["clusterArn"].rsplit("/", 1)[-1]
    name = service["serviceName"]
    definition = next(
        each for each in account.task_definitions
        if each["taskDefinitionArn"] == service["taskDefinition"]
    )
    container = definition["containerDefinitions"][0]
    id = digits(f"task-{name}-{address}", 32)
    attachment = f"{digits(address, 8)}-3b1d-4c6e-9f20-{digits(name, 12)}"
    zone = next(each for each in account.subnets if each["SubnetId"] == subnet)["AvailabilityZone"]
    account.tasks.append({
        "attachments": [{
            "id": attachment,
            "type": "ElasticNetworkInterface",
            "status": "ATTACHED",
            "details": [
                {"name": "subnetId", "value": subnet},
                {"name": "networkInterfaceId", "value": ec2_id("eni", id)},
                {"name": "privateDnsName", "value": host_name(address)},
                {"name": "privateIPv4Address", "value": address},
            ],
        }],
        "attributes": [{"name": "ecs.cpu-architecture", "value": "x86_64"}],
        "availabilityZone": zone,
        "clusterArn": service["clusterArn"],
        "connectivity": "CONNECTED",
        "connectivityAt": LONG_AGO,
        "containers": [{
            "containerArn": arn("ecs", f"container/{cluster}/{id}/{attachment}"),
            "taskArn": arn("ecs", f"task/{cluster}/{id}"),
            "name": container["name"],
            "image": container["image"],
            "runtimeId": f"{id}-1029384756",
            "lastStatus": "RUNNING",
            "networkBindings": [],
            "networkInterfaces": [{"attachmentId": attachment, "privateIpv4Address": address}],
            "healthStatus": "UNKNOWN",
            "cpu": "256",
            "memory": "512",
        }],
        "cpu": "256",
        "createdAt": LONG_AGO,
        "desiredStatus": "RUNNING",
        "enableExecuteCommand": False,
        "group": f"service:{name}",
        "healthStatus": "UNKNOWN",
        "lastStatus": "RUNNING",
        "launchType": "FARGATE",
        "memory": "512",
        "overrides": {"containerOverrides": [{"name": container["name"]}]},
        "platformVersion": "1.4.0",
        "platformFamily": "Linux",
        "startedAt": LONG_AGO,
        "startedBy": service["deployments"][0]["id"],
        "tags": [],
        "taskArn": arn("ecs", f"task/{cluster}/{id}"),
        "taskDefinitionArn": service["taskDefinition"],
        "version": 4,
    })
    return account.tasks[-1]


def scale_to_zero(service):
    """The service wants no tasks, and has none."""
    service.update(desiredCount=0, runningCount=0)
    service["deployments"][0].update(desiredCount=0, runningCount=0)
