"""What moto 5.2.1 lacks of AWS, or tells otherwise, and this stack shows. Each part says which."""
import threading

from moto.core.responses import ActionResult
from moto.core.serialize import return_if_not_empty
from moto.core.utils import utcnow
from moto.ec2.exceptions import EC2ClientError, InvalidServiceName
from moto.ec2.models import EC2Backend, ec2_backends
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.ec2.responses import EC2Response
from moto.ec2.responses.instances import InstanceResponse
from moto.ec2.utils import random_resource_id
from moto.ecs.models import EC2ContainerServiceBackend
from moto.ecs.responses import EC2ContainerServiceResponse
from moto.elbv2.models import ELBv2Backend, elbv2_backends
from moto.elbv2.responses import ELBV2Response


def extends(owner):
    """Puts a function in the place of the method of its name, which it is given first."""
    def put(function):
        before = getattr(owner, function.__name__, None)

        def method(self, *arguments, **named):
            return function(before, self, *arguments, **named)

        setattr(owner, function.__name__, method)
        return function
    return put


def everywhere():
    """The EC2 of every account and region."""
    return [backend for regions in list(ec2_backends.values()) for backend in list(regions.values())]


# PrivateLink: moto knows no connections. An endpoint is available at once, whatever its service
# says, also when there is no such service or it admits others only.

@extends(EC2Response)
def create_vpc_endpoint(before, self):
    name = self._get_param("ServiceName")
    service = offered(name)
    if ".vpce-svc-" in name and not (service and admits(service, self.current_account)):
        raise InvalidServiceName(name)
    result = before(self)
    endpoint = result.result["VpcEndpoint"]
    if service and service.acceptance_required:
        endpoint.state = "pendingAcceptance"
    # moto has private DNS on where nobody asks for it, and ignores the service's region.
    endpoint.private_dns_enabled = self._get_bool_param("PrivateDnsEnabled", if_none=False)
    endpoint.service_region = self._get_param("ServiceRegion", self.region)
    for identifier in endpoint.network_interface_ids:
        self.ec2_backend.enis[identifier].status = "in-use"
    # Its name for the endpoint is no name that AWS makes.
    if service:
        endpoint.dns_entries = names(endpoint, service)
    return result


@extends(EC2Backend)
def delete_vpc_endpoints(before, self, vpce_ids=None):
    """moto shows deleted endpoints for ever."""
    before(self, vpce_ids)
    for identifier in vpce_ids or []:
        self.vpc_end_points.pop(identifier, None)


@extends(EC2Response)
def describe_vpc_endpoint_connections(_, self):
    shown = [
        connection for service in self.ec2_backend.configurations.values()
        for connection in connections(service)
        if all(connection[KEYS[name]] in values for name, values in self._filters_from_querystring().items())
    ]
    return ActionResult({"VpcEndpointConnections": shown})


@extends(EC2Response)
def accept_vpc_endpoint_connections(_, self):
    return decide(self, "available")


@extends(EC2Response)
def reject_vpc_endpoint_connections(_, self):
    return decide(self, "rejected")


def decide(response, state):
    service = response.ec2_backend.configurations.get(response._get_param("ServiceId"))
    if service is None:
        raise EC2ClientError("InvalidVpcEndpointServiceId.NotFound", "There is no such endpoint service")
    theirs = {endpoint.id: endpoint for endpoint in endpoints(service)}
    unknown = []
    for identifier in response._get_param("VpcEndpointIds", []):
        if identifier in theirs:
            theirs[identifier].state = state
        else:
            error = {"Code": "InvalidVpcEndpoint.NotFound", "Message": f"There is no endpoint {identifier}"}
            unknown.append({"ResourceId": identifier, "Error": error})
    return ActionResult({"Unsuccessful": unknown})


KEYS = {
    "service-id": "ServiceId", "vpc-endpoint-id": "VpcEndpointId", "vpc-endpoint-owner": "VpcEndpointOwner",
    "vpc-endpoint-state": "VpcEndpointState", "vpc-endpoint-region": "VpcEndpointRegion",
}


def names(endpoint, service):
    """The endpoint's own name and one for each of its zones, as AWS makes them."""
    entry = endpoint.dns_entries[0]
    own = entry["dns_name"].split(".")[0]
    zones = [endpoint.ec2_backend.get_subnet(subnet).availability_zone for subnet in endpoint.subnet_ids]
    return [{**entry, "dns_name": f"{name}.{service.endpoint_dns_name}"}
            for name in (own, *(f"{own}-{zone}" for zone in zones))]


def offered(name):
    services = [service for backend in everywhere() for service in backend.configurations.values()]
    return next((service for service in services if service.service_name == name), None)


def admits(service, account):
    return account == service.ec2_backend.account_id or any(
        principal == "*" or f"::{account}:" in principal for principal in service.principals)


def endpoints(service):
    return [endpoint for backend in everywhere() for endpoint in backend.vpc_end_points.values()
            if endpoint.service_name == service.service_name]


def connections(service):
    return [{
        "ServiceId": service.id, "VpcEndpointId": endpoint.id, "VpcEndpointOwner": endpoint.owner_id,
        "VpcEndpointState": endpoint.state, "VpcEndpointRegion": endpoint.ec2_backend.region_name,
        "CreationTimestamp": endpoint.creation_timestamp, "DnsEntries": endpoint.dns_entries,
        "NetworkLoadBalancerArns": service.network_load_balancer_arns, "IpAddressType": "ipv4",
        "VpcEndpointConnectionId": endpoint.id.replace("vpce-", "vpce-con-"),
    } for endpoint in endpoints(service)]


# Notifications of connections: moto has none.

@extends(EC2Response)
def create_vpc_endpoint_connection_notification(_, self):
    notification = {
        "ConnectionNotificationId": f"vpce-nfn-{random_resource_id(17)}",
        "ServiceId": self._get_param("ServiceId"), "VpcEndpointId": self._get_param("VpcEndpointId"),
        "ConnectionNotificationType": "Topic", "ConnectionNotificationState": "Enabled",
        "ConnectionNotificationArn": self._get_param("ConnectionNotificationArn"),
        "ConnectionEvents": self._get_param("ConnectionEvents", []),
    }
    notifications(self)[notification["ConnectionNotificationId"]] = notification
    return ActionResult({"ConnectionNotification": notification})


@extends(EC2Response)
def describe_vpc_endpoint_connection_notifications(_, self):
    wanted = self._get_param("ConnectionNotificationId")
    if wanted and wanted not in notifications(self):
        raise EC2ClientError("InvalidConnectionNotification", f"There is no notification {wanted}")
    services = self._filters_from_querystring().get("service-id")
    return ActionResult({"ConnectionNotificationSet": [
        one for one in notifications(self).values()
        if wanted in (None, one["ConnectionNotificationId"]) and (not services or one["ServiceId"] in services)
    ]})


@extends(EC2Response)
def delete_vpc_endpoint_connection_notifications(_, self):
    for identifier in self._get_param("ConnectionNotificationIds", []):
        notifications(self).pop(identifier, None)
    return ActionResult({"Unsuccessful": []})


def notifications(response):
    return response.ec2_backend.__dict__.setdefault("connection_notifications", {})


# ECS: moto runs no task of a service, nor any whose containers name no memory, forgets what it was
# asked for about checks and deployments, and lists every service's tasks as one service's.

EC2ContainerServiceBackend._calculate_task_resource_requirements = staticmethod(lambda definition: {})


@extends(EC2ContainerServiceResponse)
def create_service(before, self):
    result = before(self)
    service = result.result["service"]
    remember(self, service)
    settle(service)
    return result


@extends(EC2ContainerServiceResponse)
def update_service(before, self):
    result = before(self)
    remember(self, result.result["service"])
    settle(result.result["service"])
    return result


@extends(EC2ContainerServiceResponse)
def delete_service(before, self):
    result = before(self)
    settle(result.result["service"])
    return result


@extends(EC2ContainerServiceResponse)
def list_tasks(before, self):
    service, status = self._get_param("serviceName"), self._get_param("desiredStatus", "RUNNING")
    tasks = self.ecs_backend.list_tasks(
        self._get_param("cluster", "default"), self._get_param("containerInstance"), self._get_param("family"),
        self._get_param("startedBy"), None, status)
    group = f"service:{service.split('/')[-1]}" if service else None
    return ActionResult({"taskArns": [task.task_arn for task in tasks if group in (None, task.group)]})


def remember(response, service):
    for key, attribute in (("healthCheckGracePeriodSeconds", "health_check_grace_period_seconds"),
                           ("deploymentConfiguration", "deployment_configuration"),
                           ("availabilityZoneRebalancing", "availability_zone_rebalancing")):
        value = response._get_param(key)
        if value is not None:
            setattr(service, attribute, value)


def settle(service):
    """Stops the tasks that are too many or old, and runs those that are missing."""
    backend, cluster = service._backend, service.cluster_name
    wanted = service.desired_count if service.status == "ACTIVE" else 0
    running = [task for task in backend.tasks.get(cluster, {}).values()
               if task.group == f"service:{service.name}" and task.last_status == "RUNNING"]
    kept = [task for task in running if task.task_definition_arn == service.task_definition][:wanted]
    for task in running:
        if task not in kept:
            stop(backend, service, task)
    placement = service.network_configuration["awsvpcConfiguration"]
    for number in range(len(kept), wanted):
        run(backend, service, placement, placement["subnets"][number % len(placement["subnets"])])
    service.running_count, service.pending_count = wanted, 0
    service.deployments[0].update(
        desiredCount=wanted, runningCount=wanted, pendingCount=0, rolloutState="COMPLETED",
        taskDefinition=service.task_definition, updatedAt=utcnow())


def run(backend, service, placement, subnet):
    task, = backend.run_task(
        service.cluster_name, service.task_definition, 1, None, service.deployments[0]["id"], None, "FARGATE",
        {"awsvpcConfiguration": {**placement, "subnets": [subnet]}}, f"service:{service.name}")
    for balancer in service.load_balancers:
        of(service).register_targets(balancer["targetGroupArn"], [target(task, balancer)])


def stop(backend, service, task):
    reason = f"Scaling activity initiated by (deployment {task.started_by})"
    backend.stop_task(service.cluster_name, task.task_arn, reason)
    for balancer in service.load_balancers:
        of(service).deregister_targets(balancer["targetGroupArn"], [target(task, balancer)])
    ec2_backends[backend.account_id][backend.region_name].enis.pop(detail(task, "networkInterfaceId"), None)


def of(service):
    return elbv2_backends[service._account_id][service.region_name]


def target(task, balancer):
    return {"Id": detail(task, "privateIPv4Address"), "Port": balancer["containerPort"]}


def detail(task, name):
    return next(entry["value"] for entry in task.attachments[0]["details"] if entry["name"] == name)


# Load balancers: moto calls an NLB app/ in its ARN, and forgets whether its security groups hold for
# PrivateLink.

@extends(ELBv2Backend)
def create_load_balancer(before, self, *arguments, **named):
    balancer = before(self, *arguments, **named)
    if balancer.type == "network":
        del self.load_balancers[balancer.arn]
        balancer.arn = balancer.arn.replace("/app/", "/net/")
        self.load_balancers[balancer.arn] = balancer
        self.tagging_service.tag_resource(balancer.arn, named.get("tags"))
    return balancer


@extends(ELBV2Response)
def set_security_groups(before, self):
    result = before(self)
    enforced = self._get_param("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic")
    balancer = self.elbv2_backend.load_balancers[self._get_param("LoadBalancerArn")]
    name = "enforce_security_group_inbound_rules_on_private_link_traffic"
    setattr(balancer, name, enforced or getattr(balancer, name, None))
    return result


# Health: moto calls every registered target healthy. A target group's tag `health` says otherwise.

@extends(ELBv2Backend)
def describe_target_health(before, self, target_group_arn, targets):
    shown = before(self, target_group_arn, targets)
    state = self.tagging_service.get_tag_dict_for_resource(target_group_arn).get("health")
    for one in shown if state else []:
        one.status, one.reason, one.description = state, "Target.FailedHealthChecks", "Health checks failed"
    return shown


# Security groups: moto loses the description of a rule that names a group.

SecurityGroupRule.description = property(lambda rule: (rule.ip_range or rule.source_group).get("Description"))


# It rebuilds a group's rules without a lock, so that of two rules revoked at once one comes back; and it
# calls a rule that is gone by its id an unknown permission, where AWS says that there is no such rule.

REVOKING = threading.RLock()


@extends(EC2Backend)
def revoke_security_group_ingress(before, self, *arguments, **named):
    return revoke(before, self, "ingress_rules", *arguments, **named)


@extends(EC2Backend)
def revoke_security_group_egress(before, self, *arguments, **named):
    return revoke(before, self, "egress_rules", *arguments, **named)


def revoke(before, backend, rules, group_name_or_id, *arguments, security_rule_ids=None, **named):
    with REVOKING:
        found = backend.get_security_group_by_name_or_id(group_name_or_id, named.get("vpc_id"))
        known = {rule.id for rule in getattr(found, rules)} if found else set()
        unknown = [rule for rule in security_rule_ids or [] if found and rule not in known]
        if unknown:
            message = f"The security group rule ID '{unknown[0]}' does not exist"
            raise EC2ClientError("InvalidSecurityGroupRuleId.NotFound", message)
        return before(backend, group_name_or_id, *arguments, security_rule_ids=security_rule_ids, **named)


# Instances: moto asks for the size of a volume that an image already has, does not say which security
# groups an instance has by its network interface, and shows an empty association where that has no
# public address.

EC2Response.RESPONSE_KEY_PATH_TO_TRANSFORMER |= {
    "NetworkInterfaces.InstanceNetworkInterface.Association": return_if_not_empty,
    "PrivateIpAddresses.InstancePrivateIpAddress.Association": return_if_not_empty,
}


@extends(InstanceResponse)
def _parse_block_device_mapping(before, self):
    for mapping in self._get_param("BlockDeviceMappings", []):
        mapping.get("Ebs", {}).setdefault("VolumeSize", 8)
    return before(self)


@extends(InstanceResponse)
def run_instances(before, self):
    result = before(self)
    for instance in result.result.instances:
        instance.security_groups = instance.security_groups or instance.nics[0].group_set
    return result


# Launch templates: moto takes the tags of the template itself for a part of what it launches.

@extends(EC2Backend)
def create_launch_template(before, self, name, description, template_data, tag_spec):
    tags = template_data.get("TagSpecifications", [])
    template_data["TagSpecifications"] = [tag for tag in tags if tag["ResourceType"] != "launch-template"]
    return before(self, name, description, template_data, tag_spec)


# Networks: moto leaves behind what goes with a VPC: its own network ACL, and the interfaces of NAT
# gateways and instances that are gone.

@extends(EC2Backend)
def delete_vpc(before, self, vpc_id):
    vpc = before(self, vpc_id)
    for things in (self.enis, self.network_acls):
        for identifier in [key for key, thing in things.items() if vpc_of(thing) == vpc_id]:
            del things[identifier]
    return vpc


def vpc_of(thing):
    return thing.vpc_id if hasattr(thing, "vpc_id") else thing.subnet.vpc_id
