"""What the kernel says of a process and of all that it started: CPU, wake-ups, memory."""
import os
import re
import time

TICK = os.sysconf("SC_CLK_TCK")


def children(pid):
    """The direct children of a process that live."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as file:
                found += map(int, file.read().split())
    except OSError:
        pass  # It ended meanwhile.
    return found


def family(pid):
    """A process and all its descendants that live."""
    members = [pid]
    for member in members:
        members += [child for child in children(member) if child not in members]
    return members


def fields_of_stat(text):
    """The fields of /proc/PID/stat from the third on; the second, the name, may hold anything."""
    return text.rpartition(")")[2].split()


def cpu_seconds(pids):
    """CPU of these processes, to the nanosecond, and of their children that have ended, in ticks."""
    total = 0.0
    for pid in pids:
        try:
            # The clock of another process's CPU time: clock_getcpuclockid(3).
            total += time.clock_gettime(~pid << 3 | 2)
            with open(f"/proc/{pid}/stat") as file:
                fields = fields_of_stat(file.read())
            total += (int(fields[13]) + int(fields[14])) / TICK
        except OSError:
            pass
    return total


def wakeups(pids):
    """By thread, how often it has slept and gone on (voluntary context switches)."""
    counts = {}
    for pid in pids:
        try:
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/status") as file:
                    found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", file.read(), re.M)
                counts[int(thread)] = int(found.group(1))
        except OSError:
            pass
    return counts


def kilobytes(text, name):
    """A field of /proc/PID/status or smaps_rollup; 0 where there is none."""
    found = re.search(rf"^{name}:\s+(\d+) kB", text, re.M)
    return int(found.group(1)) if found else 0


def megabytes(pid):
    """Resident memory of a process, and its share of it where pages are shared: RSS and PSS."""
    sizes = []
    for file, name in (("status", "VmRSS"), ("smaps_rollup", "Pss")):
        try:
            with open(f"/proc/{pid}/{file}") as stream:
                sizes.append(kilobytes(stream.read(), name) / 1024)
        except OSError:
            sizes.append(0.0)
    return tuple(sizes)
