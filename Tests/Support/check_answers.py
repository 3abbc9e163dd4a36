"""Checks answers that are made, not captured, against botocore's output shapes, more strictly than
fixtures: members must come in the model's order, as the CLI prints them, with its indentation.

The argument is a file of JSON lines, `{"arguments": ["ec2", "describe-vpcs", …], "output": "…"}`.
Prints each problem; exit code 1 if there is one.
"""
import json
import sys

from check_fixtures import Checker


def disorder(value, shape, path):
    """Yields a line for every structure whose members are not in the model's order."""
    if shape.type_name == "list" and isinstance(value, list):
        for index, inner in enumerate(value):
            yield from disorder(inner, shape.member, f"{path}[{index}]")
    elif shape.type_name == "structure" and isinstance(value, dict):
        order = [name for name in shape.members if name in value]
        # The CLI puts together the top of an answer that has pages.
        if path and order != [name for name in value if name in shape.members]:
            yield f"{path}: the order is {', '.join(order)}"
        for key, inner in value.items():
            if key in shape.members:
                yield from disorder(inner, shape.members[key], f"{path}.{key}")


def problems(checker, arguments, output):
    service, command = arguments[:2]
    found = checker.check_text(service, command, output)
    if "--max-items" in arguments:  # then the CLI adds a token of its own
        found = [problem for problem in found if problem != ".NextToken: no such member"]
    if not any(problem.startswith(("no operation", "not JSON")) for problem in found):
        answer = json.loads(output)
        found += disorder(answer, checker.shape(service, command), "")
        if output != json.dumps(answer, indent=4, ensure_ascii=False) + "\n":
            found.append("not printed as the CLI prints JSON")
    return found


def main(file):
    checker, checked, found = Checker(), 0, 0
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            answer = json.loads(line)
            checked += 1
            for problem in problems(checker, answer["arguments"], answer["output"]):
                found += 1
                print(f"{' '.join(answer['arguments'])[:200]}: {problem}")
    print(f"{checked} answers checked, {found} problems")
    return 1 if found or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
