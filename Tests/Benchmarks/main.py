"""Measures pltop side by side with other programs, in one run, and prints tables.

Parts: polling, verdict, keys, idle, decoding, scale; all of them without a name. Nothing is asserted: the
figures are of this machine, now.
"""
import argparse
import os

import decoding
import idle
import keys
import machine
import polling
import scale
import verdict
from moto import READY, Moto
from programs import Program

PARTS = {
    "polling": polling, "verdict": verdict, "keys": keys, "idle": idle, "decoding": decoding,
    "scale": scale,
}


class Context:
    """Where everything is."""

    def __init__(self, root):
        self.root = root
        build = os.path.join(root, ".build/release")
        self.pltop, self.in_process = os.path.join(build, "pltop"), os.path.join(build, "InProcess")
        self.clis = [("AWS CLI v1", os.path.join(root, ".venv/bin/aws")), ("AWS CLI v2", "/usr/bin/aws")]
        self.stack = None

    def live_program(self, *options):
        """pltop on the stack in moto, on the list of its targets; None: nothing serves it."""
        if not self.stack:
            return None
        return Program(
            "pltop live", [self.pltop, *options, *self.stack.options(self.clis[1][1])], before=b"2",
            ready=READY, files=self.stack.files, wait=10.0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--format", choices=("text", "markdown"), default="text")
    arguments = parser.parse_args()
    unknown = [part for part in arguments.parts if part not in PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]}; there are {', '.join(PARTS)}")

    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
    context = Context(root)
    told = machine.lines(context.clis[0][1], context.clis[1][1])
    print("\n".join(f"- {line}" if arguments.format == "markdown" else line for line in told), flush=True)
    for name in arguments.parts or PARTS:
        if name in ("keys", "idle"):
            with Moto(root) as context.stack:
                show(PARTS[name].run(context), arguments.format)
        else:
            show(PARTS[name].run(context), arguments.format)


def show(tables, form):
    for table in tables:
        print(table.markdown() if form == "markdown" else table.plain(), flush=True)


if __name__ == "__main__":
    main()
