"""Answers calls of `aws` from one process, which imports the operator's AWS CLI only once.

pltop starts it with the interpreter that the `aws` script names, and with this text after -c. It reads
a JSON object a line and writes one a line:

    hello     {"version": "aws-cli/2.9.19 Python/3.11.2", "package": "/usr/lib/…/awscli/__init__.py"}
    request   {"id": 7, "argv": ["ec2", "describe-vpcs"], "env": {"AWS_PAGER": ""}, "timeout": 45}
    reply     {"id": 7, "rc": 0, "stdout": "…", "stderr": "…", "cpu": 0.011, "memory": 81234567}
    refusal   {"id": 8, "refused": true}: this call is for a process of its own

A reply is what a process would have given. The end of standard input ends it.
"""
import sys

# A file of the current directory must not pass for a module.
sys.path[:] = [folder for folder in sys.path if folder not in ("", ".")]

import io
import json
import logging
import os
import platform
import resource
import select
import signal
import tempfile
import threading
import time
import traceback


def stray_file():
    """Where what is printed past sys.stdout and sys.stderr goes, as by a child of the CLI's."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("stray")
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


# The conversation moves to descriptors that neither the CLI nor its children know. Who asks for input
# reads the end of it.
REQUESTS, REPLIES, STRAY = os.dup(0), os.dup(1), stray_file()
with open(os.devnull, "rb") as nothing:
    os.dup2(nothing.fileno(), 0)
os.dup2(STRAY, 1)

import awscli
from awscli import clidriver

try:
    from botocore.context import start_as_current_context
except ImportError:  # Older CLIs have no such thing.
    from contextlib import nullcontext as start_as_current_context

# Until here pltop is told why the CLI cannot be imported.
os.dup2(STRAY, 2)

SERVICES = ("cloudwatch", "ec2", "ecs", "elbv2", "ssm", "sts")
READING = ("describe-", "get-", "list-")

# Options that a CLI session keeps for the calls after.
STICKY = (
    "--ca-bundle", "--cli-connect-timeout", "--cli-read-timeout", "--color",
    "--no-sign-request", "--no-verify-ssl", "--profile", "--region",
)

# What a process would read anew. A folder stands for the files in it.
WATCHED = ("config", "credentials", "cli/alias", "cli/cache", "login/cache", "sso/cache")

# A session grows a little with each call, and holds credentials.
SESSION_CALLS = 50
SESSION_SECONDS = 60
SESSIONS = 8


def is_permitted(argv):
    """Only what reads, and the sign-in of a role: nothing else is ever run here."""
    service, operation = (list(argv[:2]) + ["", ""])[:2]
    if service not in SERVICES or "help" in argv or "--debug" in argv:
        return False
    return operation.startswith(READING) or (service, operation) == ("sts", "assume-role")


class Sessions:
    """The sessions of the CLI that may be used again, each for calls of one kind."""

    def __init__(self):
        self.kept = {}
        self.stamps = None

    def take(self, key):
        stamps = [stamp(path) for path in watched_paths()]
        if stamps != self.stamps:
            self.kept.clear()
            self.stamps = stamps
        # It is kept again once its call has gone well: what failed may hold what is no longer true.
        session = self.kept.pop(key, None)
        return session if session and session.is_fresh() else Session()

    def keep(self, key, session):
        if len(self.kept) >= SESSIONS:
            self.kept.clear()
        self.kept[key] = session


class Session:
    """One driver of the CLI, with its credentials and its connections."""

    models = None  # The services' models are large and never change: all sessions share them.

    def __init__(self):
        self.calls = 0
        self.end = time.monotonic() + SESSION_SECONDS
        self.driver = clidriver.create_clidriver()
        session = self.driver.session
        if Session.models is None:
            Session.models = session.get_component("data_loader")
        session.register_component("data_loader", Session.models)
        self.agent = getattr(session, "user_agent_extra", None)
        keep_clients(session)

    def is_fresh(self):
        return self.calls < SESSION_CALLS and time.monotonic() < self.end

    def run(self, argv):
        self.calls += 1
        if self.agent is not None:  # v2 adds each command to it.
            self.driver.session.user_agent_extra = self.agent
        entry = getattr(clidriver, "AWSCLIEntryPoint", None)
        main = entry(driver=self.driver).main if entry else self.driver.main
        with start_as_current_context():
            return main(argv)


def keep_clients(session):
    """The CLI makes a client for each call; one that is kept has its connections open."""
    make, kept = session.create_client, {}

    def create_client(service_name, *arguments, **options):
        key = (service_name, repr(arguments), repr(sorted(options.items())))
        if key not in kept:
            kept[key] = make(service_name, *arguments, **options)
        return kept[key]

    session.create_client = create_client


def session_key(argv, environment):
    sticky = []
    for number, word in enumerate(argv):
        if word.split("=")[0] in STICKY:
            sticky.append(tuple(argv[number:number + 2]))
    return tuple(sorted(sticky)), tuple(sorted(environment.items(), key=str))


def watched_paths():
    folder = os.path.expanduser("~/.aws")
    named = [os.environ.get(name) for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE")]
    return [os.path.expanduser(path) for path in named if path] + [
        os.path.join(folder, name) for name in WATCHED
    ]


def stamp(path):
    """What tells a file, or the files of a folder, from what was there before."""
    try:
        about = os.stat(path)
        if os.path.isdir(path):
            return [(entry.name, stamp(entry.path)) for entry in sorted(os.scandir(path), key=str)]
        return (about.st_mtime_ns, about.st_size, about.st_ino)
    except OSError:
        return None


def call(sessions, request):
    """The reply to a request."""
    argv, environment = request["argv"], request["env"]
    output, complaint = Text("strict"), Text("backslashreplace")
    loggers = [logging.getLogger(name) for name in (None, "awscli", "botocore", "s3transfer", "urllib3")]
    kept = sys.stdout, sys.stderr, sys.argv, dict(os.environ), [list(l.handlers) for l in loggers]
    begin = processor_time()
    try:
        change_environment(environment)
        sys.stdout, sys.stderr, sys.argv = output, complaint, ["aws"] + argv
        key = session_key(argv, environment)
        session = sessions.take(key)
        code = session.run(argv) or 0
        if code == 0:
            sessions.keep(key, session)
    except SystemExit as end:
        code = exit_code(end, complaint)
    except BaseException:  # In a process it would end the interpreter, which says so in this way.
        traceback.print_exc(file=complaint)
        code = 1
    finally:
        sys.stdout, sys.stderr, sys.argv = kept[:3]
        change_environment({name: kept[3].get(name) for name in environment})
        for logger, handlers in zip(loggers, kept[4]):  # v1 adds one for each call.
            logger.handlers[:] = handlers
    return {
        "rc": code,
        "stdout": output.value(),
        "stderr": complaint.value() + take_stray(),
        "cpu": round(processor_time() - begin, 6),
        "memory": memory(),
    }


class Text(io.TextIOWrapper):
    """What the CLI takes for its standard output: also bytes can be written to it."""

    def __init__(self, errors):
        super().__init__(io.BytesIO(), "utf-8", errors, newline="\n", write_through=True)

    def value(self):
        self.flush()
        return self.buffer.getvalue().decode("utf-8", "replace")


def exit_code(end, complaint):
    """As the interpreter takes what is given to sys.exit."""
    if end.code is None or isinstance(end.code, int):
        return end.code or 0
    print(end.code, file=complaint)
    return 1


def change_environment(changes):
    for name, value in changes.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def take_stray():
    os.lseek(STRAY, 0, os.SEEK_SET)
    text = os.read(STRAY, 1 << 16).decode("utf-8", "replace")
    if text:
        os.ftruncate(STRAY, 0)
        os.lseek(STRAY, 0, os.SEEK_SET)
    return text


def processor_time():
    """Seconds, with those of children that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def memory():
    """Bytes that are in use now; where that cannot be told, at most."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def end_with_pltop():
    """Waits until the other end of the requests is closed, and ends this process, whatever it does.

    In a thread, and not by the signal that a pipe can send: that is also sent for a request, and late
    at times, when its call has begun.
    """
    requests = select.poll()
    requests.register(REQUESTS, 0)
    requests.poll()
    os._exit(0)


def send(message):
    data = memoryview(json.dumps(message).encode("ascii") + b"\n")
    while data:
        data = data[os.write(REPLIES, data):]


def main():
    sessions = Sessions()
    threading.Thread(target=end_with_pltop, daemon=True).start()
    version = "aws-cli/%s Python/%s" % (awscli.__version__, platform.python_version())
    send({"version": version, "package": awscli.__file__})
    with os.fdopen(REQUESTS, "rb", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            if not is_permitted(request["argv"]):
                send({"id": request["id"], "refused": True})
                continue
            signal.alarm(int(request["timeout"]))  # Which ends this process, whatever it does.
            reply = call(sessions, request)
            signal.alarm(0)
            send(dict(reply, id=request["id"]))
    os._exit(0)


main()
