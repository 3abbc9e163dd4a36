"""How soon the first screen stands, how soon a key is answered and in how many bytes."""
import re
import shutil
import time

import programs
from screen import Screen
from tables import Table, median, percentile, ratio

PRESSES, FLOOD, ROUNDS = 60, 100, 3
# A key is answered when nothing more has come for so long.
QUIET = 0.005
# What moves the cursor or changes colours; the rest is seen.
ESCAPE = re.compile(rb"\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])")


class Figures:
    """What was measured of one program, over all rounds."""

    def __init__(self):
        self.paint, self.times, self.bytes, self.flood = [], [], [], []
        self.lost = None


def seen(output):
    return len(re.sub(rb"\s", b"", ESCAPE.sub(b"", output)))


def first_paint(screen, limit=10):
    """Milliseconds until the first text stands on the screen."""
    while time.perf_counter() - screen.start < limit:
        if screen.read(limit) and seen(screen.output) > 20:
            return (screen.last - screen.start) * 1000
    return None


def press(screen, key):
    """Milliseconds until a key is fully answered, and the bytes; None: nothing came."""
    screen.watch(0)
    before, begin = screen.count, time.perf_counter()
    screen.write(key)
    last = screen.settle(QUIET, 2)
    return None if last is None else ((last - begin) * 1000, screen.count - before)


def flood(screen, key):
    """Milliseconds until 100 keys, sent at once, are answered."""
    screen.settle(0.1, 0.5)
    begin = time.perf_counter()
    screen.write(key * FLOOD)
    last = screen.settle(0.1, 15)
    return None if last is None else (last - begin) * 1000


def copied(screen):
    """What pltop copies of the object under the cursor: which it is."""
    screen.settle(0.1, 1)
    screen.output = b""
    screen.write(b"c")
    screen.settle(0.2, 2)
    found = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)", screen.output)
    return found and found.group(1)


def lost_keys(screen):
    """Whether the cursor is elsewhere after 100 keys at once than after 100 one by one."""
    down, _ = screen.arrows
    ends = []
    for send in (lambda: flood(screen, down), lambda: [press(screen, down) for _ in range(FLOOD)]):
        screen.write(b"g")
        screen.settle(0.1, 1)
        send()
        ends.append(copied(screen))
    return "none" if ends[0] == ends[1] and ends[0] else "some"


def open_list(program, home):
    """The program once it shows what its keys move in."""
    screen = Screen(program.command, home, program.environment)
    paint = first_paint(screen)
    if program.ready:
        screen.wait_for(program.ready, 60)
    screen.watch(program.wait)
    screen.write(program.before)
    screen.settle(0.2, 1)
    return screen, paint


def measure(program, figures, presses=PRESSES):
    home = program.home()
    screen, paint = open_list(program, home)
    with screen:
        figures.paint.append(paint)
        down, up = screen.arrows
        for number in range(presses):
            answer = press(screen, (down, up)[number % 2])
            if answer:
                figures.times.append(answer[0])
                figures.bytes.append(answer[1])
            # Not in step with anything that happens by the clock.
            screen.watch(0.015 + 0.0007 * (number * 7 % 40))
        figures.flood.append(flood(screen, down))
        if program.name.startswith("pltop") and figures.lost is None:
            figures.lost = lost_keys(screen)
    shutil.rmtree(home, ignore_errors=True)


def table(title, all_programs, note=""):
    """Rounds in turn, so that what else the machine does falls on all alike."""
    figures = {program.name: Figures() for program in all_programs if program.is_there()}
    for _ in range(ROUNDS):
        for program in all_programs:
            if program.is_there():
                measure(program, figures[program.name])
    made = Table(
        title,
        ["", "first text, ms", "key, ms", "key p95, ms", "× first", "bytes a key",
         f"{FLOOD} keys, ms", "lost"],
        note,
    )
    base = median(next(iter(figures.values())).times)
    for name, of in figures.items():
        made.add(
            name, median([p for p in of.paint if p]), median(of.times),
            percentile(of.times, 0.95), ratio(median(of.times), base), median(of.bytes),
            median([f for f in of.flood if f]), of.lost or "-",
        )
    return made


def run(context):
    live = context.live_program()
    subjects = [programs.demo(context.pltop), live, *programs.peers()]
    yield table(
        "First screen and keys, 160×48", [subject for subject in subjects if subject],
        "Median of all presses of ↓ and ↑ in a list; p95 is mostly the machine's other work.",
    )
