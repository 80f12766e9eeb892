"""The files of an import: read as they would be, then written, all of them or none.

`content/` is rebuilt beside itself with the changes in it, and read by the readers that a build uses;
so nothing is written that `inv check` would refuse afterwards.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import msgspec

from international.entries import Fault, Listed, Place, entries
from international.imports import Change, Plan, plan
from international.library import Library, read_library
from international.spreadsheet import read_sheets
from newsroom.problems import Problem, errors

#: A folder → every problem of its content.
Check = Callable[[Path], list[Problem]]


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
    with tempfile.TemporaryDirectory(prefix="import-", dir=_beside(content)) as folder:
        copy = Path(folder, "content")
        _linked(content, copy, but=changed.keys())
        for each in planned.changes:
            _put(copy / each.path, each.text)
        found = errors(check(copy))
    faults = [_fault(changed[each.path], each) for each in found if each.path in changed]
    return faults, [each for each in found if each.path not in changed]


def _beside(content: Path) -> Path:
    """On the same disk, where links are possible, and in no folder that git would show."""
    folder = content.parent / ".cache"
    folder.mkdir(exist_ok=True)
    return folder


def _linked(content: Path, copy: Path, but: Collection[str]) -> None:
    """The same files elsewhere, without their bytes."""
    for folder, _, names in os.walk(content):
        for name in names:
            source = Path(folder, name)
            path = source.relative_to(content)
            if path.as_posix() not in but:
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                try:
                    os.link(source, copy / path)
                except OSError:
                    shutil.copyfile(source, copy / path)


def _fault(change: Change, found: Problem) -> Fault:
    details = dict(found.details)
    heading = change.entry.headings.get(details.get("field", ""), "")
    if heading:
        details["field"] = heading
    given = tuple(sorted(details.items()))
    return Fault(change.entry.place, heading, msgspec.structs.replace(found, details=given))


def write(changes: Sequence[Change], content: Path, library: Library) -> None:
    """Write every file; when one cannot be written, none has changed."""
    waiting: dict[Path, Path] = {}  # target → the new file beside it
    before: dict[Path, bytes | None] = {}  # what has been replaced
    try:
        for each in changes:
            old = library.files.get(each.path)
            text = each.text.replace("\n", "\r\n") if old and old.windows else each.text
            target = content / each.path
            waiting[target] = target.with_name(f"{target.name}.tmp")
            _put(waiting[target], text)
        for target, new in waiting.items():
            before[target] = target.read_bytes() if target.exists() else None
            new.replace(target)
    except OSError:
        for target, raw in before.items():
            if raw is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(raw)
        raise
    finally:
        for new in waiting.values():
            new.unlink(missing_ok=True)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
