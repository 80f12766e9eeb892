"""Problems → what other programs read: GitHub's annotations, JSON, SARIF 2.1.0. Pure."""

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

import msgspec

from desk.excerpts import Excerpt, excerpt
from newsroom.messages import MESSAGES, Severity
from newsroom.problems import Problem, errors

#: The lines of a file of `content/`; none when it cannot be read as text.
Lines = Callable[[str], list[str]]


def github(problems: Sequence[Problem], lines: Lines, language: str, folder: str) -> str:
    """One workflow command a problem, which GitHub shows beside the changed line."""
    return "\n".join(
        _command(each, excerpt(each, lines(each.path)), language, folder) for each in problems
    )


def _command(problem: Problem, given: Excerpt | None, language: str, folder: str) -> str:
    properties = {"file": f"{folder}/{problem.path}"}
    if problem.line:
        properties["line"] = str(problem.line)
    if given and given.end > given.start:
        properties |= {"col": str(given.start + 1), "endColumn": str(given.end)}
    properties["title"] = problem.code
    listed = ",".join(f"{name}={_escaped(text, ':,')}" for name, text in properties.items())
    repair = f"\n→ {problem.repair}" if problem.repair else ""
    return f"::{problem.severity.value} {listed}::{_escaped(problem.text(language) + repair)}"


def _escaped(text: str, marks: str = "") -> str:
    """As GitHub's runner reads it: line ends, percent signs and the marks between properties."""
    for sign in f"%\r\n{marks}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def as_json(problems: Sequence[Problem], lines: Lines, language: str, folder: str) -> str:
    """All that is known of each problem; columns are counted from 1, in Unicode characters."""
    stopping = len(errors(problems))
    report = {
        "errors": stopping,
        "warnings": len(problems) - stopping,
        "problems": [
            _fields(each, excerpt(each, lines(each.path)), language, folder) for each in problems
        ],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode()


def _fields(problem: Problem, given: Excerpt | None, language: str, folder: str) -> dict[str, Any]:
    marked = given is not None and given.end > given.start
    return {
        "path": f"{folder}/{problem.path}",
        "line": problem.line or None,
        "column": given.start + 1 if given and marked else None,
        "end_column": given.end + 1 if given and marked else None,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.text(language),
        "details": dict(problem.details),
        "repair": [_change(each) for each in problem.changes],
        "choices": [_change(each) for each in problem.choices],
    }


def _change(change: Any) -> dict[str, Any]:
    return {"line": change.line or None, "found": change.found or None, "text": change.text}


SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def sarif(problems: Sequence[Problem], lines: Lines, language: str, folder: str) -> str:
    """A log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0)."""
    codes = sorted({each.code for each in problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": MESSAGES[code].text(language)},
            "defaultConfiguration": {"level": LEVELS[MESSAGES[code].severity]},
        }
        for code in codes
    ]
    results = [
        {
            "ruleId": each.code,
            "ruleIndex": codes.index(each.code),
            "level": LEVELS[each.severity],
            "message": {"text": each.text(language)},
            "locations": [{"physicalLocation": _location(each, lines(each.path), folder)}],
            **_fixes(each, lines(each.path), folder),
        }
        for each in problems
    ]
    run = {
        "tool": {"driver": {"name": "Open Library News check", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode()


def _file(path: str, folder: str) -> dict[str, str]:
    return {"uri": quote(str(PurePosixPath(folder, path)))}


def _location(problem: Problem, source: list[str], folder: str) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _file(problem.path, folder)}
    given = excerpt(problem, source)
    if problem.line:
        location["region"] = {"startLine": problem.line}
    if given and given.end > given.start:
        location["region"] |= {"startColumn": given.start + 1, "endColumn": given.end + 1}
    return location


def _fixes(problem: Problem, source: list[str], folder: str) -> dict[str, Any]:
    """The repair, where it consists of lines; a file to be saved anew has no place in this format."""
    changes = [each for each in problem.changes if 0 < each.line <= len(source)]
    if not changes or len(changes) < len(problem.changes):
        return {}
    replacements = []
    for each in changes:
        line = source[each.line - 1]
        at = line.find(each.found) if each.found else 0
        end = at + len(each.found) if each.found else len(line)
        region = {"startLine": each.line, "startColumn": at + 1, "endColumn": end + 1}
        replacements.append({"deletedRegion": region, "insertedContent": {"text": each.text or ""}})
    change = {"artifactLocation": _file(problem.path, folder), "replacements": replacements}
    return {"fixes": [{"artifactChanges": [change]}]}


#: What `--format` takes beside "text".
FORMATS = {"github": github, "json": as_json, "sarif": sarif}
