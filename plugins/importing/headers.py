"""The text of a post from another site → its header, every value with its line, and its body. Pure.

YAML between `---` lines and Pelican's `Title: …` lines are read as our own are; Hugo's TOML stands between
`+++` lines.
"""

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

from newsroom.front_matter import Document, Group, Items, Text, Value, split
from newsroom.problems import Problem, problem

PLUS = "+++"
#: Where the reader of TOML stopped.
AT = re.compile(r"line (\d+)")


def read_header(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """The header and the body; None when the header cannot be read, with the problems that say why."""
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == PLUS:
        return _toml(lines, first, path)
    return split(text, path)


def _toml(lines: list[str], first: int, path: str) -> tuple[Document | None, list[Problem]]:
    end = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() == PLUS), None)
    if end is None:
        return None, [problem(path, first + 1, "import-toml", found=PLUS)]
    header = lines[first + 1 : end]
    try:
        values = tomllib.loads("\n".join(header))
    except tomllib.TOMLDecodeError as error:
        at = AT.search(str(error))
        line = first + 1 + int(at[1]) if at else first + 1
        return None, [problem(path, line, "import-toml", found=str(error))]
    group = _group(values, header, first + 2, first + 1)
    return Document(group, "\n".join(lines[end + 1 :]), end + 2), []


def _group(values: dict[str, Any], header: list[str], top: int, default: int) -> Group:
    """`top`: the line of the file on which `header` begins; `default`: of a name that is not found."""
    entries = []
    for name, value in values.items():
        line = _line(name, header, top) or default
        entries.append((name, line, _value(value, header, top, line)))
    return Group(tuple(entries), default)


def _value(value: Any, header: list[str], top: int, line: int) -> Value:
    if isinstance(value, dict):
        return _group(value, header, top, line)
    if isinstance(value, list):
        return Items(tuple(_value(each, header, top, line) for each in value), line)
    if isinstance(value, bool):
        return Text("true" if value else "false", line)
    if isinstance(value, datetime | date | time):
        return Text(value.isoformat(), line)
    return Text(str(value), line)


def _line(name: str, header: list[str], top: int) -> int:
    """The line on which a name is set, or its table begins; 0 when it stands in no plain way."""
    named = rf"[\"']?{re.escape(name)}[\"']?"
    at = re.compile(rf"\s*(?:{named}\s*=|\[+\s*(?:[\w.-]+\.)?{named}\s*\]+)")
    return next((top + n for n, line in enumerate(header) if at.match(line)), 0)
