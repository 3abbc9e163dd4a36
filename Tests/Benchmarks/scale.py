"""What one refresh and one key cost by the number of objects, inside pltop and on a screen."""
import json
import os
import shutil
import subprocess
import tempfile

import keys
from programs import Program
from tables import Table, ratio

COUNTS = (1, 10, 100, 1_000, 10_000)


def inside(context):
    """One line of figures for each number of objects."""
    words = [context.in_process, "scale", *map(str, COUNTS)]
    printed = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def tables_of(lines):
    base = lines[0]
    costs = Table(
        "Inside pltop by the number of targets and tasks, ms",
        ["objects", "derive and diagnose", "× least", "list made", "sample taken in", "filter", "sort"],
        "As many endpoints too, at most 1,000; 50 load balancers with the most. Only “sample taken in” is "
        "done\nby the thread that answers keys.",
    )
    frames = Table(
        "A frame, and a key with its frame, by the number of targets and tasks, ms (160×48)",
        ["objects", "path", "targets", "service", "fleet", "↓ targets", "× least", "↓ service",
         "↓ fleet"],
    )
    for line in lines:
        objects = line["objects"]
        ms = lambda value: value * 1000
        costs.add(
            f"{objects:,}", ms(line["derive"]), ratio(line["derive"], base["derive"]),
            ms(line["prepare"]), ms(line["arrival"]), ms(line["filter"]), ms(line["sort"]))
        frame, key = line["frame"], line["key"]
        frames.add(
            f"{objects:,}", *(ms(frame[name]) for name in ("path", "targets", "service", "fleet")),
            ms(key["targets"]), ratio(key["targets"], base["key"]["targets"]),
            ms(key["service"]), ms(key["fleet"]))
    return costs, frames


def standing_in(context, folder, tasks, endpoints):
    """pltop on AWS, where the demo's own answers stand in for the CLI's."""
    script = os.path.join(folder, f"aws-{tasks}")
    with open(script, "w") as file:
        file.write(f'#!/bin/sh\nexec "{context.pltop}" aws --tasks {tasks} --fleet {endpoints} -- "$@"\n')
    os.chmod(script, 0o755)
    command = [context.pltop, "--aws", script, "--interval", "60",
               "--customer-profile", "customer", "--provider-profile", "provider"]
    return Program(
        f"pltop, {tasks:,} targets", command, before=b"2", ready=b"PATH UP",
        # Until all pages of tasks are read.
        wait=3.0 + tasks / 200)


def run(context):
    yield from tables_of(inside(context))
    folder = tempfile.mkdtemp(prefix="pltop-benchmark-")
    yield keys.table(
        "Keys on a screen, live, by the number of targets, 160×48",
        [standing_in(context, folder, 2, 1), standing_in(context, folder, 10_000, 1_000)],
    )
    shutil.rmtree(folder, ignore_errors=True)
