"""What a dashboard costs while nobody touches it: CPU, wake-ups, memory."""
import shutil
import time

import processes
import programs
from keys import open_list
from tables import Table, ratio

SECONDS = 20


class Usage:
    """What processes have used of the processors, and how often their threads have woken."""

    def __init__(self, pids):
        self.cpu, self.first = processes.cpu_seconds(pids), processes.wakeups(pids)
        self.latest = dict(self.first)

    def note(self, pids):
        """Threads that will have ended later are counted as far as they are noted."""
        self.latest |= processes.wakeups(pids)

    def until(self, pids):
        """Seconds and wake-ups since it was made."""
        self.note(pids)
        woken = sum(count - self.first.get(thread, 0) for thread, count in self.latest.items())
        return processes.cpu_seconds(pids) - self.cpu, woken


def measure(program, seconds=SECONDS):
    """CPU in percent of a core and wake-ups a second, with all children and without, bytes, memory."""
    home = program.home()
    screen, _ = open_list(program, home)
    with screen:
        screen.watch(3)
        before = Usage(screen.family)
        own_before, written, begin = Usage([screen.pid]), screen.count, time.perf_counter()
        while (left := begin + seconds - time.perf_counter()) > 0:
            screen.watch(min(0.5, left))
            before.note(screen.family)
        wall = time.perf_counter() - begin
        whole, own = before.until(screen.family), own_before.until([screen.pid])
        memory = processes.megabytes(screen.pid)
        written = screen.count - written
    shutil.rmtree(home, ignore_errors=True)
    cpu, woken = zip(whole, own)
    return *(100 * one / wall for one in cpu), *(one / wall for one in woken), written / wall, *memory


def run(context):
    made = Table(
        f"Idle, a refresh a second, {SECONDS} s each, 160×48",
        ["", "CPU %", "× pltop", "its own", "wake-ups/s", "its own", "bytes/s", "RSS MB", "PSS MB"],
        "CPU and wake-ups with all children (live: the workers that run the AWS CLI) and of the program "
        "itself,\nCPU in percent of one core; memory of the program itself.",
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
