"""What it costs to stay up to date: pltop, screen and children, against a shell that makes the same calls."""
import collections
import glob
import json
import shutil
import tempfile
import time

import processes
from commands import cost, ways
from moto import READY, Moto
from screen import Screen
from tables import Table, ratio

SECONDS, INTERVAL, REPEATS = 30, 2, 3


def saved_runs(screen, folder):
    """How often each call has been made, as the status JSON says that the dashboard saves."""
    known = set(glob.glob(f"{folder}/*.json"))
    screen.write(b"S")
    end = time.perf_counter() + 10
    while time.perf_counter() < end:
        screen.watch(0.2)
        for path in set(glob.glob(f"{folder}/*.json")) - known:
            with open(path) as file:
                text = file.read()
            if text.endswith("}"):
                calls = json.loads(text)["calls"]
                return {(call["side"], call["command"]): call["runs"] for call in calls}
    raise SystemExit("benchmark: pltop did not save its status (key S)")


def watch(context, stack, cli, options):
    """Seconds of CPU, and the calls that were made, by how often, while the dashboard is up."""
    folder = tempfile.mkdtemp(prefix="pltop-benchmark-")
    command = [context.pltop, *stack.options(cli), "--interval", str(INTERVAL), *options]
    with Screen(command, stack.home, folder=folder) as screen:
        if not screen.wait_for(READY, 120):
            raise SystemExit("benchmark: pltop does not see the hops in moto as up")
        # Slow calls of the first poll end.
        screen.watch(10)
        before = saved_runs(screen, folder)
        cpu, begin = processes.cpu_seconds(screen.family), time.perf_counter()
        screen.watch(SECONDS)
        cpu = processes.cpu_seconds(screen.family) - cpu
        wall = time.perf_counter() - begin
        after = saved_runs(screen, folder)
    shutil.rmtree(folder, ignore_errors=True)
    made = collections.Counter(after) - collections.Counter(before)
    return cpu / wall * SECONDS, made


def shell(stack, cli, made):
    """CPU and wall time by which a shell makes the same calls as often."""
    cpu = wall = 0.0
    for (side, command), times in made.items():
        line = stack.call(cli, {"side": side, "command": command})
        costs = [cost(line, stack.environment) for _ in range(min(REPEATS, times))]
        wall += times * sum(one[0] for one in costs) / len(costs)
        cpu += times * sum(one[1] for one in costs) / len(costs)
    return cpu, wall


def of_cli(context, stack, name, cli):
    table = Table(
        f"Steady refresh every {INTERVAL} s against moto, {SECONDS} s, {name}",
        ["", "CPU, s", "calls", "CPU a call, ms", "shell's CPU, s", "shell's wall, s", "shell ÷ pltop"],
        "CPU of pltop with its children and its screen (160×48), against a process for each of the same\n"
        f"calls, as often: each was run {REPEATS} times by itself. Calls as pltop's own status JSON has them.",
    )
    for words, options in ways(context.pltop):
        cpu, made = watch(context, stack, cli, options)
        calls = sum(made.values())
        spent, wall = shell(stack, cli, made)
        table.add(words, cpu, calls, 1000 * cpu / max(1, calls), spent, wall, ratio(spent, cpu))
    return table


def run(context):
    with Moto(context.root) as stack:
        for name, cli in context.clis:
            yield of_cli(context, stack, name, cli)
