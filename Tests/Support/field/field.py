"""Prints the situations of the field, or the world of one of them, as JSON.

    field.py list           every situation, and what pltop must make of it
    field.py world NAME     what the stand-in `aws` answers from in that situation
"""
import dataclasses
import json
import sys

from cases import CASES
from world.changes import World


def changed_world(case):
    """The healthy world after the situation's change."""
    world = World()
    case.change(world)
    return world


def described(case):
    """A situation, and the options that pltop gets."""
    regions = changed_world(case).regions.items()
    options = [word for side, region in regions for word in (f"--{side}-region", region)]
    expected = {
        name: getattr(case, name) for name in ("name", "source", "state", "says", "hop", "lanes")
    }
    return expected | {"change": case.change.__doc__ or "", "arguments": options + case.arguments}


def document(world):
    """What the stand-in reads."""
    return {
        "accounts": {
            "customer": dataclasses.asdict(world.customer),
            "provider": dataclasses.asdict(world.provider),
        },
        "refusals": [dataclasses.asdict(refusal) for refusal in world.refusals],
        "banner": world.banner,
        "noise": world.noise,
    }


def main(arguments):
    match arguments:
        case ["list"]:
            answer = [described(each) for each in CASES.values()]
        case ["world", name]:
            answer = document(changed_world(CASES[name]))
        case _:
            sys.exit(__doc__)
    print(json.dumps(answer, indent=2))


if __name__ == "__main__":
    main(sys.argv[1:])
