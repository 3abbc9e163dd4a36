#!/usr/bin/env python3
"""Prints Sources/Drawing/WidthTable.swift from the C library's wcwidth (glibc, C.UTF-8).

    Tests/Support/width_table.py > Sources/Drawing/WidthTable.swift

Unassigned code points (wcwidth -1) join the range around them: the table stays short, and
the Terminal target replaces what the C library of the day cannot print.
"""
import ctypes
import locale

libc = ctypes.CDLL("libc.so.6")
libc.wcwidth.argtypes = [ctypes.c_uint32]
locale.setlocale(locale.LC_ALL, "C.UTF-8")


def ranges(wanted):
    found = []
    for code in range(0xA0, 0x110000):
        width = libc.wcwidth(code)
        if width == wanted:
            if found and joined:
                found[-1][1] = code
            else:
                found.append([code, code])
            joined = True
        elif width >= 0:
            joined = False
    return found


def literal(name, comment, wanted):
    lines, line = [], "   "
    for first, last in ranges(wanted):
        item = f" 0x{first:X}, 0x{last:X},"
        if len(line) + len(item) > 100:
            lines.append(line)
            line = "   "
        line += item
    lines.append(line)
    return f"  /// {comment}\n  static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n  ]"


print("/// The code points that are not one cell wide, as glibc's `wcwidth` has them.")
print("///")
print("/// Each list is sorted and flat: first, last, first, last … Code points below U+00A0 and in")
print("/// no range are one cell wide. Generated: `Tests/Support/width_table.py > <this file>`.")
print("enum WidthTable {")
print(literal("zero", "Drawn onto the cell before: combining marks and the like.", 0))
print()
print(literal("wide", "Two cells: East Asian wide and most emoji.", 2))
print("}")
