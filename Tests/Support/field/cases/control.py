"""The world that nobody changed."""
from cases.case import NOTHING, case


@case("healthy", "the control", "up", NOTHING)
def healthy(world):
    """Nothing."""
