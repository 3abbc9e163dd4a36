"""On what machine the figures were measured, and with what."""
import os
import platform
import re
import shutil
import subprocess


def first_line(*command):
    """What a program says of its version; `-` when there is none."""
    if not shutil.which(command[0]):
        return "-"
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return (done.stdout + done.stderr).strip().partition("\n")[0]


def read(path, pattern):
    with open(path) as file:
        found = re.search(pattern, file.read(), re.M)
    return found.group(1) if found else "-"


def facts(v1, v2):
    """Names and values, in the order that they are told."""
    kilobytes = int(read("/proc/meminfo", r"^MemTotal:\s+(\d+)"))
    model = read("/proc/cpuinfo", r"^model name\s*: (.*)$")
    name = read("/etc/os-release", r"^PRETTY_NAME=.(.*).$")
    swift = re.search(r"Swift version (\S+)", first_line("swift", "--version"))
    return [
        ("CPU", f"{os.cpu_count()} × {model}"),
        ("memory", f"{kilobytes / 2**20:.1f} GiB"),
        ("system", f"{name}, Linux {platform.release()}"),
        ("load", f"{os.getloadavg()[0]:.1f} when it began"),
        ("Swift", swift.group(1) if swift else "-"),
        ("AWS CLI", ", ".join(first_line(cli, "--version").partition(" ")[0] for cli in (v1, v2))),
        ("peers", ", ".join([
            first_line("htop", "--version"),
            re.sub(r"\x1b\[[0-9;]*m", "", first_line("btop", "--version")),
            first_line("jq", "--version"),
        ])),
    ]


def lines(v1, v2):
    return [f"{name:8} {value}" for name, value in facts(v1, v2)]
