"""A situation, what pltop must make of it, and the decorator that keeps it."""
import dataclasses
from collections.abc import Callable

# No finding but advice.
NOTHING = "NOTHING"


@dataclasses.dataclass
class Case:
    """One situation.

    Attributes:
      name: what the situation is called.
      source: where it was reported, or which reported one it is a neighbour of.
      state: the path's state, as a regular expression; `exit 64` stands for a command that gave no JSON.
      says: what the first finding that is not advice must contain, as a regular expression; NOTHING:
        there is none; None: it does not matter.
      hop: the hop of that finding, as a regular expression; None: it does not matter.
      arguments: what the command gets beside profiles and regions.
      change: makes the situation of a healthy world; its docstring says what is changed.
      lanes: pairs of the endpoint's address and the NLB's zone that no lane of the report may join.
    """

    name: str
    source: str
    state: str
    says: str | None
    hop: str | None
    arguments: list[str]
    lanes: list[tuple[str, str]]
    change: Callable


CASES: dict[str, Case] = {}


def case(name, source, state, says=None, *, hop=None, arguments=(), lanes=()):
    """Keeps the function below as the change that makes a situation."""
    def keep(change):
        if name in CASES:
            raise ValueError(f"two situations are called {name}")
        CASES[name] = Case(name, source, state, says, hop, list(arguments), list(lanes), change)
        return change
    return keep
