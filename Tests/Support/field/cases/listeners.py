"""Listeners of both load balancers: protocols, ports, and those that carry nothing."""
from cases.case import NOTHING, case
from world.actions import forward, redirect_to_https
from world.balancing import add_listener, add_target_group
from world.healthy import CUSTOMER_BLOCK, PROVIDER_BLOCK, TASKS, TASK_PORT
from world.names import certificate_arn
from world.security import permission
from world.targets import target, unhealthy

HTTPS = {
    "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
    "Certificates": [{"CertificateArn": certificate_arn()}],
}


def take_udp(world, port):
    """The tasks' security group admits UDP on a port, too."""
    world.task_security_group["IpPermissions"].append(
        permission(port, protocol="udp", blocks=[PROVIDER_BLOCK]))


def carry_udp(world):
    """The NLB is able to carry UDP over PrivateLink."""
    world.nlb.update(IpAddressType="dualstack", EnablePrefixForIpv6SourceNat="on")
    world.endpoint_service["SupportedIpAddressTypes"] = ["ipv4", "ipv6"]


@case("https-beside-redirect", "terraform-provider-aws#21558, aws-load-balancer-controller#3846", "up",
      NOTHING)
def https_beside_redirect(world):
    """Port 443 carries the traffic, port 80 only redirects; the endpoint admits 443 alone."""
    provider, alb = world.provider, world.alb
    world.alb_listener.update(Port=443, Protocol="HTTPS", **HTTPS)
    add_listener(provider, alb, 80, "HTTP", redirect_to_https())
    world.alb_group["Port"] = 80
    world.set_health(world.alb_group, target(alb["LoadBalancerArn"], 80))
    by_https = add_target_group(
        provider, "edge-to-inner-443", world.nlb, "alb", "TCP", 443, HealthCheckProtocol="HTTPS")
    world.set_health(by_https, target(alb["LoadBalancerArn"], 443))
    add_listener(provider, world.nlb, 443, "TCP", forward(by_https))
    world.admit_port(443)
    world.alb_security_group["IpPermissions"] = [
        permission(port, blocks=[PROVIDER_BLOCK]) for port in (80, 443)]


@case("https-all-the-way", "neighbour of terraform-provider-aws#21558", "up", NOTHING)
def https_all_the_way(world):
    """The NLB hands port 443 to an ALB that speaks HTTPS."""
    world.nlb_listener["Port"] = 443
    world.alb_group.update(Port=443, HealthCheckProtocol="HTTPS")
    world.alb_listener.update(Port=443, Protocol="HTTPS", **HTTPS)
    world.set_health(world.alb_group, target(world.alb["LoadBalancerArn"], 443))
    world.admit_port(443)
    world.alb_security_group["IpPermissions"] = [permission(443, blocks=[PROVIDER_BLOCK])]


@case("tls-to-tasks", "neighbour of copilot-cli#3225", "up", NOTHING)
def tls_to_tasks(world):
    """The NLB ends TLS and speaks TLS with the tasks."""
    world.drop_alb()
    world.task_group["Protocol"] = "TLS"
    world.nlb_listener.update(Protocol="TLS", Port=443, **HTTPS)
    world.admit_port(443)


@case("udp", "AWS PrivateLink over UDP; containers-roadmap#706", "up", NOTHING)
def udp(world):
    """A name server in tasks, behind a UDP listener of an NLB with both address families."""
    world.drop_alb()
    carry_udp(world)
    world.nlb_listener.update(Port=53, Protocol="UDP")
    world.task_group.update(Protocol="UDP", Port=53)
    world.set_health(world.task_group, *world.healthy_tasks(port=53))
    world.service["loadBalancers"][0]["containerPort"] = 53
    world.task_definition["containerDefinitions"][0]["portMappings"] = [
        {"containerPort": 53, "hostPort": 53, "protocol": "udp"}]
    world.admit_port(53, protocol="udp")
    take_udp(world, 53)
    world.task_security_group["IpPermissions"].append(permission(53, blocks=[PROVIDER_BLOCK]))


@case("quic", "neighbour of containers-roadmap#706", "up", NOTHING)
def quic(world):
    """A listener for TCP and QUIC on one port leads to tasks."""
    world.drop_alb()
    world.task_group["Protocol"] = "TCP_QUIC"
    world.nlb_listener.update(Port=443, Protocol="TCP_QUIC")
    world.admit(*(
        permission(443, protocol=protocol, blocks=[CUSTOMER_BLOCK]) for protocol in ("tcp", "udp")))
    take_udp(world, TASK_PORT)


@case("other-alb-listener-with-empty-group", "neighbour of codedeploy-at-rest", "up", NOTHING)
def other_alb_listener_with_empty_group(world):
    """A second ALB listener, which no NLB leads to, has a group without targets."""
    idle = world.add_task_group("idle")
    add_listener(world.provider, world.alb, 9443, "HTTP", forward(idle))


@case("other-nlb-listener-with-empty-group", "neighbour of codedeploy-at-rest", "up", NOTHING)
def other_nlb_listener_with_empty_group(world):
    """A second NLB listener has a group without targets, for something that is yet to come."""
    idle = add_target_group(world.provider, "idle", world.nlb, "ip", "TCP", 9000)
    add_listener(world.provider, world.nlb, 9000, "TCP", forward(idle))
    world.admit_port(0, 65535)


@case("listener-without-actions", "neighbour of terraform-provider-aws#21558", "up|unknown|degraded")
def listener_without_actions(world):
    """AWS leaves the NLB listener's actions out of its answer."""
    del world.nlb_listener["DefaultActions"]


@case("nlb-without-listener", "neighbour of terraform-provider-aws#21558", "down", r"listener")
def nlb_without_listener(world):
    """Somebody deleted the NLB's only listener."""
    world.provider.listeners.remove(world.nlb_listener)


@case("mutual-tls-passed-through", "neighbour of terraform-provider-aws#21558", "up", NOTHING)
def mutual_tls_passed_through(world):
    """The ALB hands certificates of clients to the tasks."""
    world.alb_listener.update(
        Protocol="HTTPS", MutualAuthentication={"Mode": "passthrough"}, **HTTPS)
    world.alb_group["HealthCheckProtocol"] = "HTTPS"


@case("tls-ends-at-nlb", "neighbour of copilot-cli#3225", "up", NOTHING)
def tls_ends_at_nlb(world):
    """The NLB ends TLS; the tasks get plain TCP."""
    world.drop_alb()
    world.nlb_listener.update(Protocol="TLS", Port=443, **HTTPS)
    world.admit_port(443)


@case("health-check-port-blocked", "neighbour of copilot-cli#3225", "down", r"security group",
      hop="service|applicationLoadBalancer")
def health_check_port_blocked(world):
    """Health checks go to a port of their own, which the tasks' security group does not admit."""
    world.open_alb()
    world.task_group["HealthCheckPort"] = "9090"
    world.set_health(world.task_group, *(
        {**unhealthy(address, TASK_PORT, zone), "HealthCheckPort": "9090"}
        for zone, address in TASKS.items()))
    world.fail_alb_check()
