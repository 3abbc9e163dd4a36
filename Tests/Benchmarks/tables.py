"""Medians, ratios, and tables of them, as text or as Markdown."""
import statistics


def median(values):
    return statistics.median(values) if values else None


def percentile(values, share):
    """The nearest-rank percentile, `share` from 0 to 1; None of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None


def ratio(value, base):
    """How many times the base a value is; None where that says nothing."""
    return value / base if value is not None and base else None


def text(value):
    """A number with three digits that count; `-` for what was not measured."""
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if isinstance(value, int) or value >= 1000:
        return f"{value:,.0f}"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:.{digits}f}"


class Table:
    """Rows of figures under a title; the first column says what a row is about."""

    def __init__(self, title, columns, note=""):
        self.title, self.columns, self.note = title, columns, note
        self.rows = []

    def add(self, *cells):
        self.rows.append([text(cell) for cell in cells])

    def plain(self):
        lines = [self.columns] + self.rows
        widths = [max(len(line[index]) for line in lines) for index in range(len(self.columns))]

        def row(cells):
            first, *rest = cells
            cells = [first.ljust(widths[0])] + [c.rjust(w) for c, w in zip(rest, widths[1:])]
            return "  ".join(cells).rstrip()

        head = [f"\n{self.title}", "-" * len(self.title)]
        return "\n".join(head + [row(line) for line in lines] + self.note.splitlines())

    def markdown(self):
        rule = ["---"] + ["---:"] * (len(self.columns) - 1)
        rows = [f"| {' | '.join(cells)} |" for cells in [self.columns, rule] + self.rows]
        return "\n".join([f"\n**{self.title}**\n"] + rows + (["", self.note] if self.note else []))
