"""The files of an import: read as they would be, then written, all of them or none (`newsroom.trial`)."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from international.entries import Fault, Listed, Place, entries
from international.imports import Change, Plan, plan
from international.library import Library, read_library
from international.spreadsheet import read_sheets
from newsroom import trial
from newsroom.problems import Problem, errors
from newsroom.trial import Check


class Prepared(msgspec.Struct, frozen=True):
    """An import, ready to be looked at; it may be written when nothing in it is an error."""

    listed: Listed
    plan: Plan
    library: Library
    faults: tuple[Fault, ...]  #: warnings included
    others: tuple[Problem, ...]  #: of files that the list does not touch

    @property
    def stands(self) -> bool:
        """May it be written?"""
        return not self.others and not errors(each.problem for each in self.faults)


def prepare(raw: bytes, name: str, content: Path, check: Check) -> Prepared:
    """What a list would do to `content/`; changes nothing. `name`: the list's own, for messages."""
    library = read_library(content)
    sheets, problems = read_sheets(raw, name)
    unreadable = tuple(Fault(Place("", 0), "", each) for each in problems)
    listed = entries(sheets, library) if sheets else Listed((), unreadable, (), ())
    planned = plan(listed.entries, library)
    prepared = Prepared(listed, planned, library, (*listed.faults, *planned.faults), ())
    # The content is read only when the list itself is right: a wrong cell would be named twice.
    if not prepared.stands or not planned.changes:
        return prepared
    faults, others = verify(planned, content, check)
    return msgspec.structs.replace(
        prepared, faults=(*prepared.faults, *faults), others=tuple(others)
    )


def verify(planned: Plan, content: Path, check: Check) -> tuple[list[Fault], list[Problem]]:
    """What would be wrong with the content: by row where a row is the reason, and the rest by file."""
    changed = {each.path: each for each in planned.changes}
    found = trial.tried(
        {path: each.text.encode() for path, each in changed.items()}, content, check
    )
    faults = [_fault(changed[each.path], each) for each in found if each.path in changed]
    return faults, [each for each in found if each.path not in changed]


def _fault(change: Change, found: Problem) -> Fault:
    details = dict(found.details)
    heading = change.entry.headings.get(details.get("field", ""), "")
    if heading:
        details["field"] = heading
    given = tuple(sorted(details.items()))
    return Fault(change.entry.place, heading, msgspec.structs.replace(found, details=given))


def write(changes: Sequence[Change], content: Path, library: Library) -> None:
    """Write every file, with the line ends it had; when one cannot be written, none has changed."""
    trial.write({each.path: _raw(each, library) for each in changes}, content)


def _raw(change: Change, library: Library) -> bytes:
    old = library.files.get(change.path)
    windows = old is not None and old.windows
    return (change.text.replace("\n", "\r\n") if windows else change.text).encode()
