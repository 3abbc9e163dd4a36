"""How fast the CLI's answers become facts, against jq reading the same files."""
import json
import os
import shutil
import subprocess
import tempfile

from commands import cost
from tables import Table, median, ratio

RUNS = 5


def jq_seconds(file):
    """CPU of jq that reads a file and prints next to nothing, without its start-up."""
    def run(path):
        return median([cost(["jq", "length", path], os.environ)[1] for _ in range(RUNS)])
    return run(file) - run("/dev/null")


def run(context):
    table = Table(
        "Decoding answers",
        ["answer", "MB", "pltop, ms", "pltop, MB/s", "jq, MB/s", "pltop ÷ jq"],
        "pltop makes facts of them; jq only reads them (its start-up is taken off).",
    )
    folder = tempfile.mkdtemp(prefix="pltop-benchmark-")
    words = [context.in_process, "decode", folder]
    printed = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    for line in map(json.loads, printed.splitlines()):
        megabytes = line["bytes"] / 1e6
        own = megabytes / line["seconds"]
        # Short answers are read many times over, so that the clock's ticks do not show.
        repeated = os.path.join(folder, "repeated.json")
        with open(line["file"]) as answer, open(repeated, "w") as many:
            text, copies = answer.read(), max(1, int(20 / megabytes))
            many.write(text * copies)
        other = copies * megabytes / jq_seconds(repeated) if shutil.which("jq") else None
        table.add(line["what"], megabytes, 1000 * line["seconds"], own, other, ratio(own, other))
    shutil.rmtree(folder, ignore_errors=True)
    yield table
