"""What a dashboard costs while nobody touches it: CPU, wake-ups, memory."""
import shutil
import time

import processes
import programs
from keys import open_list
from tables import Table, ratio

SECONDS = 20


def measure(program, seconds=SECONDS):
    """CPU in percent of a core, wake-ups and bytes a second, memory of the program itself."""
    home = program.home()
    screen, _ = open_list(program, home)
    with screen:
        screen.watch(3)
        family = screen.family
        cpu, sleeps = processes.cpu_seconds(family), processes.wakeups(family)
        written, begin = screen.count, time.perf_counter()
        latest = dict(sleeps)
        while (left := begin + seconds - time.perf_counter()) > 0:
            screen.watch(min(0.5, left))
            latest |= processes.wakeups(screen.family)
        wall = time.perf_counter() - begin
        cpu = processes.cpu_seconds(screen.family) - cpu
        woken = sum(count - sleeps.get(thread, 0) for thread, count in latest.items())
        own = processes.megabytes(screen.pid)
        written = screen.count - written
    shutil.rmtree(home, ignore_errors=True)
    return 100 * cpu / wall, woken / wall, written / wall, *own


def run(context):
    made = Table(
        f"Idle, a refresh a second, {SECONDS} s each, 160×48",
        ["", "CPU %", "× pltop", "wake-ups/s", "bytes/s", "RSS MB", "PSS MB"],
        "CPU and wake-ups with all children (live: the workers that run the AWS CLI), CPU in percent of one "
        "core;\nmemory of the program itself.",
    )
    base = None
    second = ("--interval", "1")
    subjects = [
        programs.demo(context.pltop, *second), context.live_program(*second),
        *programs.peers(second=True),
    ]
    for program in subjects:
        if program is None or not program.is_there():
            continue
        cpu, *rest = measure(program)
        base = base or cpu
        made.add(program.name, cpu, ratio(cpu, base), *rest)
    yield made
