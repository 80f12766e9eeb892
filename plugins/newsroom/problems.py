"""What is wrong with the content, as values: where, what, and the cure.

Every part that reads content yields problems; nobody prints or raises them on the way.
The words are in `messages.py`, in both languages.
"""

import re
from collections.abc import Iterable

import msgspec

from newsroom.messages import MESSAGES, Severity


class Change(msgspec.Struct, frozen=True):
    """One line of a file as it should be. Whoever finds a problem knows it; `desk` applies it."""

    line: int  #: counted from 1; 0: the header's, wherever the field that `text` names stands or is missing
    text: str | None  #: what stands there instead, several lines perhaps; None: the line goes
    found: str = ""  #: the part of the line that `text` replaces; empty: the whole line


#: The whole file is saved anew: as UTF-8 without a byte order mark, its lines ended by line feeds.
SAVED_ANEW = Change(0, None)


class Problem(msgspec.Struct, frozen=True):
    """One thing that an editor should repair."""

    path: str  #: the file, relative to `content/`, with forward slashes
    line: int  #: counted from 1; 0 when the whole file is meant
    code: str  #: a key of `MESSAGES`; stable, so that it can be looked up and searched for
    details: tuple[tuple[str, str], ...] = ()  #: the values that the message names
    changes: tuple[Change, ...] = ()  #: the repair, where there is exactly one and it is certain
    choices: tuple[Change, ...] = ()  #: the repairs among which only a person can choose

    @property
    def severity(self) -> Severity:
        """An error stops the build; a warning does not."""
        return MESSAGES[self.code].severity

    @property
    def repair(self) -> str | None:
        """The corrected line, or the part of it that is wrong, where there is one that is likely meant."""
        likely = self.changes or self.choices
        return likely[0].text if len(likely) == 1 else None

    def text(self, language: str) -> str:
        """What is wrong, what was expected and what was found, in "id" or "en"."""
        return MESSAGES[self.code].text(language).format(**dict(self.details))


def problem(
    path: str,
    line: int,
    code: str,
    *,
    repair: str | Iterable[Change] | None = None,
    alternatives: Iterable[str | Change] = (),
    **details: object,
) -> Problem:
    """A problem whose details are given by name; KeyError when `code` is not in the table.

    `repair` and `alternatives` are the line as it should be, or the changes that make it so.
    """
    MESSAGES[code]
    if isinstance(repair, str):
        repair = (Change(line, repair),)
    choices = (Change(line, each) if isinstance(each, str) else each for each in alternatives)
    named = tuple((name, str(detail)) for name, detail in sorted(details.items()))
    return Problem(path, line, code, named, tuple(repair or ()), tuple(choices))


def replaced(line: str, found: str, instead: str) -> str | None:
    """The line with `found` replaced; None unless it stands there exactly once, as whole words."""
    whole = rf"(?<![\w-]){re.escape(found)}(?![\w-])"
    places = list(re.finditer(whole, line)) if found else []
    if len(places) != 1:
        return None
    return line[: places[0].start()] + instead + line[places[0].end() :]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [each for each in problems if each.severity is Severity.ERROR]


def report(problem: Problem, language: str, folder: str = "content") -> str:
    """One line of a report, and below it the corrected line where there is one."""
    place = f"{folder}/{problem.path}" + (f":{problem.line}" if problem.line else "")
    text = f"{place}: {problem.text(language)}   [{problem.code}]"
    return f"{text}\n    → {problem.repair}" if problem.repair else text
