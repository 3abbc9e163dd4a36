"""Who is the client: an instance that was found, a named address, or networks that lead here."""
from cases.case import NOTHING, case
from world.healthy import CUSTOMER_BLOCK
from world.machines import add_instance
from world.network import subnet_ids
from world.security import add_security_group, everything, permission

SPOKES = "10.32.0.0/11"
ELSEWHERE = "10.99.0.0/16"


@case("endpoint-admits-app-group-only", "AWS security group practice; MaterializeInc/materialize#36623",
      "up")
def endpoint_admits_app_group_only(world):
    """The oldest instance is a bastion that is not meant to get through; the app is."""
    app = add_security_group(
        world.customer, world.customer_vpc, "app", outbound=[everything()])
    add_instance(
        world.customer, "app", subnet_ids(world.customer, "public-b")[0], "10.60.0.80", app,
        LaunchTime="2025-01-20T10:00:00+00:00")
    world.admit(permission(80, groups=[app]))


@case("hub-admits-spokes", "modernisation-platform#13221, hashintel/hash#2664", "up", NOTHING)
def hub_admits_spokes(world):
    """A VPC with nothing but endpoints; clients come from other networks by a transit gateway."""
    world.drop_client()
    world.admit(permission(80, blocks=[SPOKES]))


@case("hub-with-bastion", "modernisation-platform#13221", "up")
def hub_with_bastion(world):
    """The same, with an instance in the VPC that is no client."""
    world.admit(permission(80, blocks=[SPOKES]))


@case("bastion-stopped", "neighbour of modernisation-platform#13221", "up")
def bastion_stopped(world):
    """The instance that was found is stopped; nothing says that it is the client."""
    world.client["State"] = {"Code": 80, "Name": "stopped"}


@case("client-is-nobody", "neighbour of modernisation-platform#13221", "up", arguments=["--client", "none"])
def client_is_nobody(world):
    """There is no client to look from, whatever the endpoint admits."""
    world.admit(permission(80, blocks=[ELSEWHERE]))


@case("client-block-admitted-in-part", "neighbour of modernisation-platform#13221", "degraded",
      arguments=["--client", "10.60.0.0/16"])
def client_block_admitted_in_part(world):
    """The endpoint admits a part of the block that clients are in."""
    world.admit(permission(80, blocks=[CUSTOMER_BLOCK]))


@case("client-address-blocked", "neighbour of modernisation-platform#13221", "down",
      arguments=["--client", "10.60.0.200"])
def client_address_blocked(world):
    """The endpoint admits another network than the named client's."""
    world.admit(permission(80, blocks=[ELSEWHERE]))
