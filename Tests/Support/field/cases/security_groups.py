"""Security groups of the endpoint and of the tasks."""
from cases.case import NOTHING, case
from world.healthy import TASKS, TASK_PORT
from world.network import acl_entry
from world.security import add_security_group, everything, permission
from world.targets import unhealthy


@case("prefix-list-admits", "neighbour of modernisation-platform#13221", "up", NOTHING)
def prefix_list_admits(world):
    """The endpoint admits a prefix list, whose addresses pltop does not know."""
    world.admit(permission(80, prefix_lists=["pl-0c1d2e3f4a5b6c7d8"]))


@case("tasks-admit-nothing", "neighbour of copilot-cli#3225", "down", r"security group")
def tasks_admit_nothing(world):
    """The NLB leads to tasks whose security group admits nothing."""
    world.drop_alb()
    world.task_security_group["IpPermissions"] = []
    world.set_health(world.task_group, *(
        unhealthy(address, TASK_PORT, zone, "Target.FailedHealthChecks")
        for zone, address in TASKS.items()))


def give_nlb_security_group(world, enforced):
    """The NLB has a security group that does not admit the customer's network."""
    group = add_security_group(
        world.provider, world.provider_vpc, "edge",
        inbound=[permission(443, blocks=["192.0.2.0/24"])], outbound=[everything()])
    world.nlb.update(
        SecurityGroups=[group["GroupId"]],
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic="on" if enforced else "off")


@case("nlb-security-group-not-enforced", "neighbour of copilot-cli#3225", "up", NOTHING)
def nlb_security_group_not_enforced(world):
    """The NLB's security group does not count for PrivateLink."""
    give_nlb_security_group(world, enforced=False)


@case("nlb-security-group-blocks", "neighbour of copilot-cli#3225", "down", r"security group",
      hop="networkLoadBalancer")
def nlb_security_group_blocks(world):
    """The NLB's security group counts for PrivateLink, and does not admit the customer."""
    give_nlb_security_group(world, enforced=True)


@case("network-acl-blocks-tasks", "neighbour of copilot-cli#3225", "down", r"network ACL|acl-0")
def network_acl_blocks_tasks(world):
    """The provider's network ACL denies the tasks' port."""
    deny = acl_entry(False, 50, "deny", CidrBlock="0.0.0.0/0")
    deny.update(Protocol="6", PortRange={"From": TASK_PORT, "To": TASK_PORT})
    world.provider.network_acls[0]["Entries"].append(deny)
    world.set_health(world.task_group, *(
        unhealthy(address, TASK_PORT, zone) for zone, address in TASKS.items()))
    world.fail_alb_check()
