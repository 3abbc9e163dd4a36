"""The programs that are compared on a screen, each with a home folder of its own."""
import os
import shutil
import tempfile


class Program:
    """A command, what is typed to bring it to a list, and what is in its home folder."""

    def __init__(self, name, command, before=b"", ready=b"", environment=(), files=(), wait=1.0):
        self.name, self.command, self.before, self.ready = name, command, before, ready
        self.environment, self.files, self.wait = dict(environment), dict(files), wait

    def is_there(self):
        return shutil.which(self.command[0]) is not None

    def home(self):
        folder = tempfile.mkdtemp(prefix="pltop-benchmark-")
        for path, content in self.files.items():
            file = os.path.join(folder, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w") as stream:
                stream.write(content)
        return folder


def demo(pltop, *options, name="pltop demo"):
    """The demo on the list of its targets."""
    return Program(name, [pltop, "demo", *options], before=b"2", ready=b"refreshed", wait=3.0)


def peers(second=False):
    """htop and btop as they come, or refreshing every second."""
    htop = ["htop"] + (["-d", "10"] if second else [])
    btop = {".config/btop/btop.conf": "update_ms = 1000\n"} if second else {}
    return [
        Program("htop", htop),
        Program("btop", ["btop", "--utf-force"], files=btop),
    ]
