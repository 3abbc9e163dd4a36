"""A command line of the CLI, taken apart, and how it fails."""

# Options that may stand before the service and take one value.
GLOBAL_OPTIONS = {
    "--profile", "--region", "--output", "--endpoint-url", "--cli-connect-timeout", "--cli-read-timeout",
}


class Refused(Exception):
    """A call that fails: what the CLI prints, and its exit code."""

    def __init__(self, text, exit=254):
        super().__init__(text)
        self.exit = exit


class Call:
    """One command line, taken apart."""

    def __init__(self, arguments):
        self.options = {}
        words, rest = [], list(arguments)
        while rest:
            word = rest.pop(0)
            if not word.startswith("--"):
                words.append(word)
                continue
            values = self.options.setdefault(word, [])
            while rest and not rest[0].startswith("--") and not (word in GLOBAL_OPTIONS and values):
                values.append(rest.pop(0))
        self.service, self.operation = (words + ["", ""])[:2]
        self.profile = self.one("--profile")

    def one(self, option):
        return (self.options.get(option) or [""])[0]

    def error(self, code, text):
        name = "".join(part.capitalize() for part in self.operation.split("-"))
        return Refused(f"An error occurred ({code}) when calling the {name} operation: {text}")
