"""How long it takes from nothing to everything that is known of the path."""
import json
import subprocess

from commands import cost, ways
from moto import Moto
from tables import Table, median, ratio

RUNS = 3


def of_cli(context, stack, name, cli):
    made = Table(
        f"First full verdict against moto, {name}",
        ["", "wall, s", "× shell", "CPU, s", "× shell", "calls"],
        f"pltop status; the shell makes the same calls, one after the other. Median of {RUNS} runs.",
    )
    measured, calls = [], []
    for words, options in ways(context.pltop):
        command = [context.pltop, "status", "--format", "json", *stack.options(cli), *options]
        runs = [cost(command, stack.environment, subprocess.PIPE) for _ in range(RUNS)]
        calls = calls or json.loads(runs[0][2])["calls"]
        measured.append((words, runs))
    passes = []
    for _ in range(RUNS):
        costs = [cost(stack.call(cli, call), stack.environment) for call in calls]
        passes.append((sum(c[0] for c in costs), sum(c[1] for c in costs)))
    walls, cpus = (median([one[index] for one in passes]) for index in (0, 1))
    made.add("shell", walls, 1.0, cpus, 1.0, len(calls))
    for words, runs in measured:
        wall, cpu = (median([run[index] for run in runs]) for index in (0, 1))
        made.add(words, wall, ratio(wall, walls), cpu, ratio(cpu, cpus), len(calls))
    return made


def run(context):
    with Moto(context.root) as stack:
        for name, cli in context.clis:
            yield of_cli(context, stack, name, cli)
