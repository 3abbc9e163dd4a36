"""Targets, and how healthy they are."""
from world.names import zone

REASONS = {
    "Target.Timeout": "Request timed out",
    "Target.FailedHealthChecks": "Health checks failed",
    "Target.DeregistrationInProgress": "Target deregistration is in progress",
    "Target.InvalidState": "Target is in the stopped state",
    "Target.HealthCheckDisabled": "Health checks are disabled for this target",
    "Elb.RegistrationInProgress": "Target registration is in progress",
}


def target(id, port, letter=None, state="healthy", reason=None):
    """A target and its health.

    Args:
      letter: the zone's; `all` for an address outside the VPC; None where AWS names no zone.
    """
    description = {"Target": {"Id": id, "Port": port}, "HealthCheckPort": str(port)}
    if letter:
        description["Target"]["AvailabilityZone"] = "all" if letter == "all" else zone(letter)
    description["TargetHealth"] = {"State": state}
    if reason:
        description["TargetHealth"].update(Reason=reason, Description=REASONS[reason])
    return description


def unhealthy(id, port, letter=None, reason="Target.Timeout"):
    return target(id, port, letter, "unhealthy", reason)


def draining(id, port, letter=None):
    return target(id, port, letter, "draining", "Target.DeregistrationInProgress")


def starting(id, port, letter=None):
    return target(id, port, letter, "initial", "Elb.RegistrationInProgress")
