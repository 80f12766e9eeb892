"""A problem and the text of its file → the line that it means, and where in it the wrong part stands."""

import unicodedata

import msgspec

from newsroom.problems import Problem

#: The details that name what stands in the line, the likeliest first.
NAMED = ("found", "field", "text")
WIDEST = 96  #: columns of an excerpt; a paragraph may be one long line
BEFORE = 40  #: columns kept before the wrong part of a long line


class Excerpt(msgspec.Struct, frozen=True):
    """One line of a file, and the part of it that is meant."""

    text: str
    start: int  #: in characters, from 0
    end: int  #: exclusive; equal to `start` when nobody knows which part is meant


def excerpt(problem: Problem, lines: list[str]) -> Excerpt | None:
    """The line of a problem; None when it means the whole file, or a line that is not there."""
    if not 0 < problem.line <= len(lines):
        return None
    line = lines[problem.line - 1]
    start, end = _place(problem, line)
    return Excerpt(line, start, end)


def _place(problem: Problem, line: str) -> tuple[int, int]:
    details = dict(problem.details)
    for name in NAMED:
        # A long value is shown with its beginning alone.
        wanted = details.get(name, "").removesuffix("…")
        if name == "field" and wanted:
            wanted = f"{wanted}:"
        at = line.find(wanted) if wanted else -1
        if at >= 0:
            return at, at + len(wanted)
    return 0, 0


def shown(given: Excerpt) -> tuple[str, str]:
    """The line as a terminal shows it, cut to a readable width, and the carets for the line below it."""
    text, start, end = given.text, given.start, given.end
    first = max(0, start - BEFORE) if _width(text) > WIDEST else 0
    piece = text[first : first + WIDEST]
    line = ("…" if first else "") + visible(piece) + ("…" if first + WIDEST < len(text) else "")
    if start == end:
        return line.rstrip(), ""
    before = _width(visible(text[first:start])) + (1 if first else 0)
    wide = _width(visible(text[start : min(end, first + WIDEST)]))
    return line.rstrip(), " " * before + "^" * max(1, wide)


def visible(text: str) -> str:
    """The text with a sign for each character that a terminal would obey instead of showing it."""
    return "".join(
        "→" if sign == "\t" else sign if sign.isprintable() or sign == "\u00a0" else "␦"
        for sign in text
    )


def _width(text: str) -> int:
    """The columns that a text takes: Korean letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
