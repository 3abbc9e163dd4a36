"""Commands that run to their end: what they cost."""
import os
import subprocess
import time


def cost(command, environment, output=subprocess.DEVNULL):
    """Seconds of wall time and of CPU with all children, and what it printed."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=output,
        stderr=subprocess.DEVNULL)
    printed = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    return wall, usage.ru_utime + usage.ru_stime, printed


def ways(pltop):
    """pltop as it comes; and with a process for each call, where that is not how it comes."""
    help_text = subprocess.run([pltop, "--help"], capture_output=True, text=True).stdout
    return [("pltop", [])] + ([("pltop --warm off", ["--warm", "off"])] if "--warm" in help_text else [])
