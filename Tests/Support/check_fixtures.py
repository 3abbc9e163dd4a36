"""Checks answers of the AWS CLI against botocore's output shapes: no unknown member, the right types,
known enum values. Arguments are files or folders named `<service>.<operation>[.<variant>].json`;
without any, the fixtures. Prints each problem; exit code 1 if there is one."""
import json
import pathlib
import sys

import botocore.session
from botocore import xform_name

FIXTURES = pathlib.Path(__file__).parent.parent / "Fixtures/aws"

# Values that AWS sends although its own model does not list them: shape, value.
SEEN_ON_AWS = {("AttachmentStatus", "available"), ("NetworkInterfaceType", "nat_gateway"), ("NotificationType", "")}
# moto's own: numbers where the model has strings.
MOTO_NUMBERS = {"cpu", "memory"}

JSON_TYPES = {
    "structure": dict, "list": list, "map": dict, "string": str, "character": str, "boolean": bool,
    "integer": int, "long": int, "float": (int, float), "double": (int, float),
    "timestamp": (int, float, str),  # as the protocol has it in CLI v1, ISO 8601 in v2
}


def problems(value, shape, path):
    """Yields a line for every way in which a value is not of a shape."""
    member = path.rsplit(".", 1)[-1]
    number_is_meant = shape.type_name in ("integer", "long", "float", "double", "timestamp")
    if not isinstance(value, JSON_TYPES[shape.type_name]) or (isinstance(value, bool) and number_is_meant):
        if not (isinstance(value, int) and member in MOTO_NUMBERS):
            yield f"{path}: {shape.type_name} expected, found {json.dumps(value)[:60]}"
    elif shape.type_name == "structure":
        for key, inner in value.items():
            if key in shape.members:
                yield from problems(inner, shape.members[key], f"{path}.{key}")
            else:
                yield f"{path}.{key}: no such member"
        for key in shape.required_members:
            if key not in value:
                yield f"{path}.{key}: is required, but missing"
    elif shape.type_name == "list":
        for index, inner in enumerate(value):
            yield from problems(inner, shape.member, f"{path}[{index}]")
    elif shape.type_name == "map":
        for key, inner in value.items():
            yield from problems(inner, shape.value, f"{path}.{key}")
    elif getattr(shape, "enum", None) and (shape.name, value) not in SEEN_ON_AWS:
        # The model writes `PendingAcceptance` where the service says `pendingAcceptance`.
        if value.lower() not in (known.lower() for known in shape.enum):
            yield f"{path}: {json.dumps(value)} is none of {', '.join(shape.enum)}"


class Checker:
    def __init__(self):
        self.session = botocore.session.get_session()
        self.models = {}

    def shape(self, service, command):
        """The output shape of an operation; None: there is no such operation."""
        if service not in self.models:
            self.models[service] = self.session.get_service_model(service)
        model = self.models[service]
        operations = {xform_name(name, "-"): name for name in model.operation_names}
        return model.operation_model(operations[command]).output_shape if command in operations else None

    def check(self, file):
        """The problems of one file."""
        service, command = file.name.split("@")[0].split(".")[:2]
        return self.check_text(service, command, file.read_text(encoding="utf-8"))

    def check_text(self, service, command, text):
        """The problems of what an operation printed."""
        shape = self.shape(service, command)
        if shape is None:
            return [f"no operation {service} {command}"]
        try:
            answer = json.loads(text)
        except ValueError as error:
            return [f"not JSON: {error}"]
        return list(problems(answer, shape, ""))


def answers(arguments):
    """The files to check."""
    for path in map(pathlib.Path, arguments or [FIXTURES]):
        files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
        yield from (file for file in files if file.name.count(".") > 1)


def main(arguments):
    checker, checked, found = Checker(), 0, 0
    for file in answers(arguments):
        checked += 1
        for problem in checker.check(file):
            found += 1
            print(f"{file}: {problem}")
    print(f"{checked} answers checked, {found} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
