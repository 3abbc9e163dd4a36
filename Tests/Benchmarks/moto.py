"""The tests' stack in a moto server, and the profiles by which a CLI reaches both sides of it."""
import json
import os
import shutil
import subprocess
import tempfile


# What the header says once all is known: moto cannot answer for connections.
READY = b"4 of 5 hops up"


class Moto:
    """Serves from the beginning of a `with` to its end."""

    def __init__(self, root):
        self.python = os.path.join(root, ".venv/bin/python")
        self.script = os.path.join(root, "Tests/Support/moto_stack.py")

    def __enter__(self):
        self.home = tempfile.mkdtemp(prefix="pltop-benchmark-moto-")
        self.server = subprocess.Popen(
            [self.python, self.script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.server.stdout.readline()
        if not line:
            raise SystemExit("benchmark: the moto server did not start; its own words are above")
        facts = json.loads(line)
        self.url, self.region = facts["endpointURL"], facts["region"]
        self.files = {".aws/config": "\n".join(
            f"[profile {side}]\nregion = {self.region}\n"
            + "".join(f"{name} = {value}\n" for name, value in facts[side]["credentials"].items())
            for side in ("customer", "provider"))}
        for path, content in self.files.items():
            file = os.path.join(self.home, path)
            os.makedirs(os.path.dirname(file))
            with open(file, "w") as stream:
                stream.write(content)
        return self

    def __exit__(self, *_):
        self.server.stdin.close()
        self.server.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    @property
    def environment(self):
        return {"PATH": os.environ["PATH"], "HOME": self.home, "LANG": "C.UTF-8"}

    def options(self, cli):
        """How pltop is told of both sides."""
        return ["--aws", cli, "--endpoint-url", self.url,
                "--customer-profile", "customer", "--provider-profile", "provider"]

    def call(self, cli, call):
        """The command line of a call, as the status JSON tells it, for a shell."""
        return [cli, *call["command"].split(), "--output", "json", "--profile", call["side"],
                "--endpoint-url", self.url]
