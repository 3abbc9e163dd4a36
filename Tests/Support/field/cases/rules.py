"""Rules of the ALB's listener: who else uses it, and what a request meets."""
from cases.case import NOTHING, case
from world.actions import (
    fixed_response,
    forward,
    header_is,
    host_is,
    path_is,
    redirect_to_https,
    source_is,
)
from world.balancing import add_rule
from world.names import certificate_arn
from world.targets import unhealthy

SICK = unhealthy("10.20.0.180", 9000, "a")


def add_admin(world, *targets):
    """A rule for `/admin/*`, with a target group of its own."""
    world.open_alb()
    admin = world.add_task_group("admin", *targets)
    add_rule(world.provider, world.alb_listener, 5, path_is("/admin/*"), forward(admin))


def answer_one_host(world):
    """What asks for `api.example.com` is forwarded, all else gets 404."""
    world.alb_listener["DefaultActions"] = [fixed_response()]
    add_rule(
        world.provider, world.alb_listener, 10, host_is("api.example.com"), forward(world.task_group))


def add_canary(world, condition, *targets):
    """A rule with a condition that is not about hosts or paths."""
    canary = world.add_task_group("canary", *targets)
    add_rule(world.provider, world.alb_listener, 5, condition, forward(canary))


@case("shared-alb-other-team-unhealthy", "airship-ecs-service#15", "up|degraded")
def shared_alb_other_team_unhealthy(world):
    """Another team's rule on the same ALB leads to a target that times out."""
    add_admin(world, SICK)


@case("path-rule-unhealthy", "neighbour of airship-ecs-service#15", "degraded", r"admin")
def path_rule_unhealthy(world):
    """A rule for `/admin/*` leads to a target that times out."""
    add_admin(world, SICK)


@case("tasks-in-two-groups", "neighbour of amazon-ecs-agent#650", "up", NOTHING)
def tasks_in_two_groups(world):
    """The same addresses are targets of a second group, on another port."""
    add_admin(world, *world.healthy_tasks(port=9000))


@case("nlb-check-meets-404", "aws-load-balancer-controller#2392", "down|degraded", r"404",
      hop="networkLoadBalancer|applicationLoadBalancer")
def nlb_check_meets_404(world):
    """The NLB's health check asks without the host that the ALB's only rule wants; tasks are healthy."""
    answer_one_host(world)
    world.fail_alb_check()


@case("host-rule-is-watched", "neighbour of aws-load-balancer-controller#2392", "up", NOTHING,
      arguments=["--watch-host", "api.example.com"])
def host_rule_is_watched(world):
    """The host that is watched is the one that a rule forwards."""
    answer_one_host(world)


@case("host-without-rule-is-watched", "neighbour of aws-load-balancer-controller#2392", "down",
      arguments=["--watch-host", "web.example.com"])
def host_without_rule_is_watched(world):
    """The host that is watched gets 404 by the default action."""
    answer_one_host(world)


@case("header-rule-with-empty-group", "neighbour of airship-ecs-service#15", "up|degraded")
def header_rule_with_empty_group(world):
    """Only requests with a header go to a group without targets."""
    add_canary(world, header_is("x-canary", "1"))


@case("condition-nobody-knows", "neighbour of airship-ecs-service#15", "up|degraded")
def condition_nobody_knows(world):
    """A rule whose condition AWS may invent one day leads to a target that times out."""
    add_canary(world, {"Field": "moon-phase", "Values": ["full"]}, SICK)


@case("condition-without-values", "neighbour of airship-ecs-service#15", "up|degraded")
def condition_without_values(world):
    """A rule whose condition has no values leads to a target that times out."""
    add_canary(world, {"Field": "path-pattern"}, SICK)


@case("sign-in-before-forward", "neighbour of airship-ecs-service#15", "up", NOTHING)
def sign_in_before_forward(world):
    """The listener signs users in by OIDC, then forwards."""
    sign_in = {
        "Type": "authenticate-oidc",
        "Order": 1,
        "AuthenticateOidcConfig": {
            "Issuer": "https://id.example.com",
            "AuthorizationEndpoint": "https://id.example.com/authorize",
            "TokenEndpoint": "https://id.example.com/token",
            "UserInfoEndpoint": "https://id.example.com/user",
            "ClientId": "web",
        },
    }
    world.alb_listener["DefaultActions"] = [sign_in, forward(world.task_group, order=2)]


@case("nothing-but-a-redirect", "neighbour of terraform-provider-aws#21558", "down")
def nothing_but_a_redirect(world):
    """The ALB's only listener redirects to HTTPS, where nothing listens."""
    world.alb_listener["DefaultActions"] = [redirect_to_https()]


@case("hundred-rules", "neighbour of airship-ecs-service#15", "up", NOTHING)
def hundred_rules(world):
    """As many rules as a listener may have by default; all lead to the same group."""
    world.open_alb()
    for number in range(1, 100):
        add_rule(
            world.provider, world.alb_listener, number, path_is(f"/part-{number}/*"),
            forward(world.task_group))


@case("maintenance-page-by-default", "neighbour of aws-load-balancer-controller#2392", "up", NOTHING)
def maintenance_page_by_default(world):
    """The default action is a maintenance page; a rule forwards every path before it."""
    world.alb_listener["DefaultActions"] = [fixed_response("503")]
    add_rule(world.provider, world.alb_listener, 10, path_is("/*"), forward(world.task_group))


@case("maintenance-page-for-all", "neighbour of aws-load-balancer-controller#2392", "down",
      hop="applicationLoadBalancer|networkLoadBalancer")
def maintenance_page_for_all(world):
    """A rule for every path answers with a maintenance page, before all others."""
    add_rule(world.provider, world.alb_listener, 1, path_is("/*"), fixed_response("503"))


@case("one-network-refused", "neighbour of aws-load-balancer-controller#2392", "up", NOTHING)
def one_network_refused(world):
    """A rule answers 403 to one network; all others are forwarded."""
    add_rule(
        world.provider, world.alb_listener, 1, source_is("192.0.2.0/24"), fixed_response("403"))


@case("grpc-tasks", "neighbour of airship-ecs-service#15", "up", NOTHING)
def grpc_tasks(world):
    """The tasks speak gRPC, and health checks go by its codes."""
    world.task_group.update(ProtocolVersion="GRPC", Matcher={"GrpcCode": "12"})
    world.alb_listener.update(Protocol="HTTPS", Certificates=[{"CertificateArn": certificate_arn()}])
    world.alb_group["HealthCheckProtocol"] = "HTTPS"


@case("only-one-network-served", "neighbour of aws-load-balancer-controller#2392", "up|degraded|unknown")
def only_one_network_served(world):
    """A rule forwards the NLB's own network; all else gets 403."""
    world.alb_listener["DefaultActions"] = [fixed_response("403")]
    add_rule(
        world.provider, world.alb_listener, 1, source_is("10.20.0.0/24"), forward(world.task_group))
