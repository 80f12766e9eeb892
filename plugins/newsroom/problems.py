"""What is wrong with the content, as values: where, what, and the cure.

Every part that reads content yields problems; nobody prints or raises them on the way.
The words are in `messages.py`, in both languages.
"""

from collections.abc import Iterable

import msgspec

from newsroom.messages import MESSAGES, Severity


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing that an editor should repair."""

    path: str  #: the file, relative to `content/`, with forward slashes
    line: int  #: counted from 1; 0 when the whole file is meant
    code: str  #: a key of `MESSAGES`; stable, so that it can be looked up and searched for
    details: tuple[tuple[str, str], ...] = ()  #: the values that the message names
    repair: str | None = None  #: the corrected line, where there is exactly one

    @property
    def severity(self) -> Severity:
        """An error stops the build; a warning does not."""
        return MESSAGES[self.code].severity

    def text(self, language: str) -> str:
        """What is wrong, what was expected and what was found, in "id" or "en"."""
        return MESSAGES[self.code].text(language).format(**dict(self.details))


def problem(
    path: str, line: int, code: str, *, repair: str | None = None, **details: object
) -> Problem:
    """A problem whose details are given by name; KeyError when `code` is not in the table."""
    MESSAGES[code]
    return Problem(path, line, code, tuple((k, str(v)) for k, v in sorted(details.items())), repair)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [each for each in problems if each.severity is Severity.ERROR]


def report(problem: Problem, language: str, folder: str = "content") -> str:
    """One line of a report, and below it the corrected line where there is one."""
    place = f"{folder}/{problem.path}" + (f":{problem.line}" if problem.line else "")
    text = f"{place}: {problem.text(language)}   [{problem.code}]"
    return f"{text}\n    → {problem.repair}" if problem.repair else text
