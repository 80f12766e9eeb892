"""Rows of figures → a table for a terminal and for `docs/performance.md` (Markdown)."""

from collections.abc import Sequence


def table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns line up; the first to the left, figures to the right."""
    widths = [max(len(row[n]) for row in (heading, *rows)) for n in range(len(heading))]

    def line(cells: Sequence[str]) -> str:
        first, *rest = zip(cells, widths, strict=True)
        return f"| {first[0]:<{first[1]}} | " + " | ".join(f"{c:>{w}}" for c, w in rest) + " |"

    dashes = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join((line(heading), line(dashes), *(line(row) for row in rows)))


def seconds(value: float) -> str:
    """Three digits that mean something: 0.042, 1.37, 24.1."""
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def ratio(value: float, of: float) -> str:
    """How many times `of`: 0.34×; below a hundredth as a fraction, 1/240."""
    if not value or not of:
        return "–"
    times = value / of
    return f"{times:.2f}×" if times >= 0.05 else f"1/{1 / times:.0f}"
