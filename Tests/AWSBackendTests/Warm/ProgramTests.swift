import Testing

@testable import AWSBackend

/// What the first bytes of `aws` say of how it is run.
@Suite struct ProgramTests {
  @Test(arguments: [
    ("#!/usr/bin/python3\nimport sys", Program.python(path: "/usr/bin/python3", flags: [])),
    ("#! /opt/venv/bin/python3.11 \n", .python(path: "/opt/venv/bin/python3.11", flags: [])),
    ("#!/usr/bin/python3 -sP\n", .python(path: "/usr/bin/python3", flags: ["-sP"])),
    ("#!/opt/pypy3\n", .python(path: "/opt/pypy3", flags: [])),
    ("#!/usr/bin/env python3\n", .python(path: "/usr/bin/python3", flags: [])),
    ("#!/usr/bin/env -S python3 -E -s\n", .python(path: "/usr/bin/python3", flags: ["-E", "-s"])),
    ("#!/usr/bin/env -S LANG=C python3\n", .script),
    ("#!/usr/bin/env python-that-is-nowhere\n", .script),
    (
      "#!/bin/sh\n'''exec' /a/long/way/bin/python3 \"$0\" \"$@\"\n' '''\n",
      .python(path: "/a/long/way/bin/python3", flags: [])
    ),
    (
      "#!/bin/sh\n'''exec' \"/a way/bin/python\" \"$0\" \"$@\"\n' '''\n",
      .python(path: "/a way/bin/python", flags: [])
    ),
    ("#!/bin/sh\nexec /usr/bin/python3 /usr/bin/aws \"$@\"\n", .script),
    ("#!/usr/bin/perl\n", .script), ("#!python3\n", .script), ("#!\n", .script), ("#!", .script),
    ("#!/usr/bin/pythonic\n", .script),
    ("\u{7f}ELF\u{2}\u{1}", .binary), ("", .binary), ("print()", .binary),
  ])
  func isToldByItsHead(head: String, program: Program) {
    #expect(Program(head: Array(head.utf8), searching: "/nonexistent:/usr/bin:/bin") == program)
  }
}
