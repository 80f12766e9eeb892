"""A text whose header cannot be read as it stands → as much of it as can be. Pure.

YAML stops at its first fault; an editor wants to hear of all of them at once. So the header is read as it
will be when its certain repairs are made, and without the fields that only a person can mend. Every line
keeps its number.
"""

import re

from newsroom.front_matter import FIELD_LINE, Document, split
from newsroom.problems import Problem

MOST = 40  #: faults of one header; each of them is another reading
#: What YAML says of one field; without that field, the others can be read.
OF_A_FIELD = ("header-yaml", "header-mark", "header-hash", "header-colon", "header-indent")
NAME = re.compile(r"([\w-]+)\s*:")


def read_on(text: str, path: str) -> tuple[Document | None, dict[str, int], list[Problem]]:
    """The header and the body, the fields that were left out with their lines, and every fault.

    None when nobody can tell where the header ends. Whoever gets a document knows: the text itself is not
    to be shown.
    """
    lines = text.split("\n")
    left: dict[str, int] = {}
    found: dict[Problem, None] = {}
    for _ in range(MOST):
        document, problems = split("\n".join(lines), path)
        found |= dict.fromkeys(problems)
        if document or not problems:
            return document, left, list(found)
        fault = problems[-1]
        changes = [change for each in problems for change in each.changes if change.line]
        if fault.code == "header-begin":
            break  # the line that it lacks would move all others
        if fault.changes and changes:
            for change in changes:
                # An empty line that a repair adds would move all that stands below.
                lines[change.line - 1] = (change.text or "").rstrip("\n")
        elif fault.code not in OF_A_FIELD or not _leave_out(lines, fault.line - 1, left):
            break
    return None, {}, list(found)


def _leave_out(lines: list[str], index: int, left: dict[str, int]) -> bool:
    """Empty the lines of the field that this line belongs to; False when it belongs to none."""
    first = index
    while first > 0 and lines[first][:1].isspace() and not _ends(lines[first]):
        first -= 1
    if _ends(lines[first]) or not lines[first].strip():
        return False
    if name := NAME.match(lines[first]):
        left.setdefault(name[1], first + 1)
    lines[first] = ""
    for below in range(first + 1, len(lines)):
        if FIELD_LINE.match(lines[below]) or _ends(lines[below]):
            break
        lines[below] = ""
    return True


def _ends(line: str) -> bool:
    return line.rstrip() in ("---", "...")
