"""A program in a terminal of its own: its output is counted and timed, and never looked at closely."""
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time

import processes

COLUMNS, ROWS = 160, 48
REPAINT = b"\x0c"
DOWN, UP = b"\x1b[B", b"\x1b[A"
APPLICATION_DOWN, APPLICATION_UP = b"\x1bOB", b"\x1bOA"


class Screen:
    """Runs a program in a pty of 160×48 until it is closed."""

    def __init__(self, command, home, environment=(), folder=None):
        self.output = b""
        self.count = 0
        self.last = None
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.start = time.perf_counter()
        self.program = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=subprocess.DEVNULL, cwd=folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env={
                "PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color",
                "LANG": "C.UTF-8", **dict(environment),
            },
        )
        os.close(slave)
        self.master = master
        os.set_blocking(master, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def pid(self):
        return self.program.pid

    @property
    def family(self):
        return processes.family(self.pid)

    def read(self, seconds):
        """Takes in what comes within some seconds, at the latest when something has come."""
        if not select.select([self.master], [], [], max(0, seconds))[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:  # The other end is closed.
            return False
        self.last = time.perf_counter()
        self.output = (self.output + data)[-(1 << 16):]
        self.count += len(data)
        return bool(data)

    def watch(self, seconds):
        """Takes in what comes, for that long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if not self.read(left) and self.program.poll() is not None:
                return

    def settle(self, quiet, limit):
        """Takes in what comes until nothing has for `quiet` seconds.

        The answer is when the last of it came; None when nothing did within the limit.
        """
        end = time.perf_counter() + limit
        self.last = None
        while time.perf_counter() < end:
            left = end - time.perf_counter() if self.last is None else \
                self.last + quiet - time.perf_counter()
            if left <= 0 or not self.read(left) and self.last is not None:
                break
        return self.last

    def wait_for(self, sign, limit):
        """Waits until a text stands on pltop's screen; whether it does.

        Only what changes is written, which may be half of it: now and then everything is drawn again.
        """
        end = time.perf_counter() + limit
        while sign not in self.output and time.perf_counter() < end:
            self.watch(1)
            self.write(REPAINT)
            self.settle(0.1, 1)
        return sign in self.output

    def write(self, keys):
        while keys:
            select.select([], [self.master], [], 5)
            keys = keys[os.write(self.master, keys):]

    @property
    def arrows(self):
        """Down and up, as the terminal sends them now: programs may ask for another form."""
        is_application = b"\x1b[?1h" in self.output or self.knows_application
        self.knows_application = is_application
        return (APPLICATION_DOWN, APPLICATION_UP) if is_application else (DOWN, UP)

    knows_application = False

    def close(self):
        if self.program.poll() is None:
            self.write(b"q")
            self.settle(0.2, 2)
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
            try:
                self.program.wait(5)
            except subprocess.TimeoutExpired:
                self.program.kill()
        self.program.wait()
        os.close(self.master)
