"""Several databases by their addresses, each behind a listener of one NLB."""
from cases.case import NOTHING, case
from world.actions import forward
from world.balancing import add_listener, add_target_group, check_by_tcp, listener_arn
from world.names import balancing_arn
from world.targets import target, unhealthy

ADDRESSES = {"a": "10.20.0.150", "b": "10.20.0.215"}
PORTS = (5432, 9092, 27017)


def serve_databases(world, broken=None):
    """One listener for each port; each target of the broken one fails its check."""
    world.drop_alb()
    world.drop_ecs()
    world.provider.listeners.clear()
    world.provider.target_groups.clear()
    for port in PORTS:
        group = add_target_group(world.provider, f"port-{port}", world.nlb, "ip", "TCP", port)
        check_by_tcp(group)
        world.set_health(group, *(
            unhealthy(address, port, zone, "Target.FailedHealthChecks") if port == broken
            else target(address, port, zone)
            for zone, address in ADDRESSES.items()))
        add_listener(world.provider, world.nlb, port, "TCP", forward(group))
    world.admit_port(0, 65535)


@case("three-databases", "neighbour of hypershift#1919", "up", NOTHING)
def three_databases(world):
    """All of them answer."""
    serve_databases(world)


@case("one-of-three-databases-broken", "neighbour of hypershift#1919", "degraded", r"9092")
def one_of_three_databases_broken(world):
    """The one on port 9092 does not answer, and nothing says which port is meant."""
    serve_databases(world, broken=9092)


@case("healthy-database-is-watched", "neighbour of hypershift#1919", "up", NOTHING,
      arguments=["--watch-port", "5432"])
def healthy_database_is_watched(world):
    """The one on port 9092 does not answer; port 5432 is meant."""
    serve_databases(world, broken=9092)


@case("broken-database-is-watched", "neighbour of hypershift#1919", "down", r"9092",
      arguments=["--watch-port", "9092"])
def broken_database_is_watched(world):
    """The one on port 9092 does not answer, and it is meant."""
    serve_databases(world, broken=9092)


@case("broken-database-is-ignored", "neighbour of hypershift#1919", "up", NOTHING,
      arguments=["--ignore", listener_arn(balancing_arn("loadbalancer", "net", "edge"), 9092)])
def broken_database_is_ignored(world):
    """The one on port 9092 does not answer; its listener is somebody else's."""
    serve_databases(world, broken=9092)
