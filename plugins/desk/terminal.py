"""Problems and the texts of their files → a report for a person at a terminal, file by file."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from desk.excerpts import excerpt, shown
from newsroom.messages import Severity
from newsroom.problems import Change, Problem

#: The lines of a file of `content/`; none when it cannot be read as text.
Lines = Callable[[str], list[str]]

NAMES = {
    Severity.ERROR: {"id": "masalah", "en": "problem"},
    Severity.WARNING: {"id": "peringatan", "en": "warning"},
}
#: ANSI: red, yellow, green, bold, faint (ECMA-48, 8.3.117).
COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}
RIGHT, STRONG, FAINT = "32", "1", "2"


def in_colour(environ: Mapping[str, str]) -> bool:
    """Whether a person at a terminal wants colours, and it can show them."""
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    # The old console of Windows shows the codes instead.
    return os.name != "nt" or bool(environ.get("WT_SESSION") or environ.get("TERM"))


class Paint:
    """Colours, or none: for a pipe, or a person who wants none (no-color.org)."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str) -> str:
        """The text in a colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and text else text


def report(
    problems: Sequence[Problem], lines: Lines, language: str, paint: Paint, folder: str = "content"
) -> Iterator[str]:
    """The lines of the report. `problems` stand in the order of their files."""
    for path, found in groupby(problems, key=lambda problem: problem.path):
        yield paint(f"{folder}/{path}", STRONG)
        source = lines(path)
        for problem in found:
            yield from one(problem, source, language, paint)
            yield ""


def one(problem: Problem, source: list[str], language: str, paint: Paint) -> Iterator[str]:
    """One problem: its line with carets below the wrong part, what is wrong, and the cure."""
    given = excerpt(problem, source)
    margin = f"{problem.line:>5} " if problem.line else "      "
    if given:
        line, carets = shown(given)
        yield paint(f"{margin}│ ", FAINT) + line
        if carets:
            yield paint("      │ ", FAINT) + paint(carets, COLOURS[problem.severity])
    name = paint(f"{NAMES[problem.severity][language]}:", COLOURS[problem.severity])
    yield f"      {name} {problem.text(language)}   {paint(f'[{problem.code}]', FAINT)}"
    for line in corrected(problem, source):
        yield f"      {paint(f'→ {line}', RIGHT)}"


def corrected(problem: Problem, source: list[str]) -> list[str]:
    """The lines that a person may copy: of a repair the first, of choices all."""
    changes = problem.changes[:1] or problem.choices
    texts = [whole(each, source) for each in changes]
    return [line for text in texts for line in (text or "").split("\n") if line.strip()]


def whole(change: Change, source: list[str]) -> str | None:
    """The whole line as a change makes it; None when nothing of it is left, or the file is meant."""
    if not change.found or not 0 < change.line <= len(source):
        return change.text
    return source[change.line - 1].replace(change.found, change.text or "", 1)
