"""An import, made ready to be looked at; tried beside `content/` by the readers that a build uses."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from importing.drafts import Draft
from newsroom.problems import Problem, errors
from newsroom.trial import Check, tried


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """What would be written; it may be when nothing in it is an error."""

    drafts: tuple[Draft, ...] = ()
    files: Mapping[str, bytes] = {}  #: pictures and documents: path below `content/` → bytes
    sources: Mapping[str, str] = {}  #: path of such a file → where it comes from
    there: tuple[tuple[str, str], ...] = ()  #: source and path of what was imported before
    problems: tuple[Problem, ...] = ()  #: of the sources
    others: tuple[Problem, ...] = ()  #: of files that the import does not touch
    left: frozenset[str] = frozenset()  #: sources that are left out, for a problem of theirs

    @property
    def errors(self) -> list[Problem]:
        """What keeps it from being written."""
        return [
            *(each for each in errors(self.problems) if each.path not in self.left),
            *self.others,
        ]

    def changes(self, language: str) -> dict[str, bytes]:
        """Every new file; `language` of the notes in it."""
        return {**{each.path: each.text(language).encode() for each in self.drafts}, **self.files}


def verified(prepared: Prepared, content: Path, check: Check, language: str) -> Prepared:
    """With what the readers have to say: by source where one is the reason, and the rest by file."""
    changes = prepared.changes(language)
    if prepared.errors or not changes:
        # A wrong field would be named twice.
        return prepared
    by_path = {each.path: each for each in prepared.drafts}
    problems, others = [], []
    for found in tried(changes, content, check):
        if draft := by_path.get(found.path):
            field = dict(found.details).get("field", "")
            line = draft.source_line(found.line, field, language)
            problems.append(msgspec.structs.replace(found, path=draft.source, line=line))
        elif found.path in prepared.files:
            problems.append(msgspec.structs.replace(found, path=prepared.sources[found.path]))
        else:
            others.append(found)
    return msgspec.structs.replace(
        prepared, problems=(*prepared.problems, *problems), others=(*prepared.others, *others)
    )
