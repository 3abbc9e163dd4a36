"""The world that situations change: the healthy one, and changes that several of them make."""
from world import balancing, security
from world.account import Refusal
from world.healthy import CUSTOMER_BLOCK, PROVIDER_BLOCK, TASK_PORT, Healthy
from world.targets import unhealthy


class World(Healthy):
    def __init__(self):
        super().__init__()
        self.refusals = []
        # What the CLI prints before each answer, and on standard error.
        self.banner = self.noise = ""

    def fail_alb_check(self):
        """The NLB's health check of the ALB fails."""
        self.set_health(
            self.alb_group,
            unhealthy(self.alb["LoadBalancerArn"], 8080, reason="Target.FailedHealthChecks"))

    def add_task_group(self, name, *targets):
        """Another target group of the ALB's."""
        group = balancing.add_target_group(
            self.provider, name, self.alb, "ip", "HTTP", TASK_PORT, ProtocolVersion="HTTP1")
        self.set_health(group, *targets)
        return group

    def open_alb(self):
        """The ALB may send to anything."""
        self.alb_security_group["IpPermissionsEgress"] = [security.everything()]

    def admit(self, *permissions):
        """The endpoint's security group admits only this."""
        self.endpoint_security_group["IpPermissions"] = list(permissions)

    def admit_port(self, port, last=None, protocol="tcp"):
        """The endpoint's security group admits other ports, from the whole VPC."""
        self.admit(security.permission(port, last, protocol=protocol, blocks=[CUSTOMER_BLOCK]))

    def drop_alb(self):
        """The NLB leads to the tasks by itself."""
        self.provider.load_balancers.remove(self.alb)
        self.provider.listeners.remove(self.alb_listener)
        self.provider.target_groups.remove(self.task_group)
        self.task_group = self.alb_group
        self.task_group.update(TargetType="ip", Port=TASK_PORT)
        balancing.check_by_tcp(self.task_group)
        self.set_health(self.task_group, *self.healthy_tasks())
        self.service["loadBalancers"][0]["targetGroupArn"] = self.task_group["TargetGroupArn"]
        self.task_security_group["IpPermissions"] = [
            security.permission(TASK_PORT, blocks=[PROVIDER_BLOCK])]

    def drop_ecs(self):
        """There is no ECS in the provider's account."""
        for things in (self.provider.clusters, self.provider.services, self.provider.tasks):
            things.clear()

    def drop_client(self):
        """There is no instance in the endpoint's VPC."""
        self.customer.reservations.clear()
        self.customer.instance_statuses.clear()

    def refuse(self, profile, service, operation, text, exit=254):
        """Makes calls fail; None stands for any."""
        self.refusals.append(Refusal(profile, service, operation, exit, text))
