"""The bytes of one file → a draft: what the file says by itself, and what is wrong with it.

A draft depends on the file's path and its bytes alone. So it can be made in another process, and kept
until the file or this code changes; `to_bytes` and `from_bytes` carry it there and back.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from newsroom.decoding import decode
from newsroom.files import ContentFile
from newsroom.fragments import Fragment
from newsroom.front_matter import Document, split
from newsroom.kinds import BY_FOLDER, LATER, Kind
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, problem
from newsroom.reading import PELICAN_NAMES, field_name, read_fields, readers
from newsroom.records import Record, stem_and_language

#: (body, path, line of the body, language) → the fragment and its problems.
Convert = Callable[[str, str, int, str], tuple[Fragment, list[Problem]]]


class Draft(msgspec.Struct, frozen=True):
    """A file on its way to a record."""

    values: dict[str, Any] | None  #: the record's fields by name; None: the header cannot be read
    lines: dict[str, int] = {}  #: field → line
    fragment: Fragment = Fragment(html="")
    problems: tuple[Problem, ...] = ()


def read_draft(file: ContentFile, raw: bytes, convert: Convert) -> Draft:
    """What a file says by itself. Never raises: whatever is wrong with it is among the problems."""
    path = file.path
    text, problems = decode(raw, path)
    if text is None:
        return Draft(None, problems=tuple(problems))
    if not text.strip():
        return Draft(None, problems=(*problems, problem(path, 0, "file-empty")))
    if conflict := _undecided(text, path):
        return Draft(None, problems=(*problems, conflict))
    document, new = split(text, path)
    problems += new
    if document is None:
        return Draft(None, problems=tuple(problems))
    kind = BY_FOLDER[file.folder]
    record = kind.record
    values, new = read_fields(record, document.header, path)
    problems += [*_of_kind(new, kind, begun=values.get("status") == "draft")]
    problems += _rest(document, record, path)
    fragment, new = convert(document.body, path, document.body_line, stem_and_language(path)[1])
    known = readers(record)
    lines = {field_name(name, known): line for name, line, _ in document.header.entries}
    return Draft(values, lines, fragment, (*problems, *new))


def _of_kind(found: Iterable[Problem], kind: Kind, *, begun: bool) -> Iterator[Problem]:
    """The problems of a header in the light of its kind.

    An empty field that a file needs is one to fill in, not to delete; what `inv new` leaves to be written
    later stops nobody while the file is a draft. A field of another kind is no slip of this one's.
    """
    for each in found:
        name = dict(each.details).get("field", "")
        if each.code == "field-empty" and name in kind.needs:
            if not begun or name not in LATER:
                example = EXAMPLES[name]
                yield problem(each.path, each.line, "field-missing", field=name, example=example)
        elif each.code in UNKNOWN and not each.changes and (homes := _homes(name, each)):
            yield problem(each.path, each.line, "field-elsewhere", field=name, folders=homes)
        else:
            yield each


UNKNOWN = ("field-unknown", "field-unknown-near")
ALIKE = 0.85  #: of two words; "partner" is a slip of "partners", "starts" is none of "status"


def _homes(name: str, unknown: Problem) -> str:
    """The folders of the kinds that have this field; "" when it is more likely a slip."""
    near = dict(unknown.details).get("near", "")
    if near and difflib.SequenceMatcher(None, name, near).ratio() >= ALIKE:
        return ""
    folders = (folder for folder, kind in BY_FOLDER.items() if name in readers(kind.record))
    return ", ".join(f"content/{folder}/" for folder in folders)


#: What git writes around two versions of the same lines, when it cannot know which one is meant.
_MARKS = re.compile(r"^(<{7} .*)\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7} ", re.MULTILINE)


def _undecided(text: str, path: str) -> Problem | None:
    """Two people wrote the same lines, and nobody has chosen yet: everything else may be wrong twice."""
    found = _MARKS.search(text) if "\n>>>>>>> " in text else None
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    return problem(path, line, "file-two-versions", found=found[1])


_FIELD = re.compile(r"([A-Za-z][\w-]*)\s?:\s+\S")


def _rest(document: Document, record: type[Record], path: str) -> Iterator[Problem]:
    """Fields below the header: an empty line ends Pelican's, and a second `---` any other."""
    named = {
        "title",
        "summary",
        "date",
        "authors",
        "topics",
        "image",
        "image-alt",
        "status",
        "slug",
    }
    for at, line in enumerate(document.body.split("\n"), document.body_line):
        found = _FIELD.match(line)
        if not line.strip():
            continue
        if not found:
            return
        name = found[1].lower().replace("_", "-")
        if PELICAN_NAMES.get(name, name) in named & readers(record).keys():
            yield problem(path, at, "header-rest", found=line.strip()[:60])


# --- Kept -------------------------------------------------------------------------------------------


@cache
def _kept(folder: str) -> type[msgspec.Struct]:
    """A draft of a kind with the type of every value, so that it comes back as it was."""
    own = [
        (field.name, field.type | msgspec.UnsetType, msgspec.UNSET)
        for field in msgspec.structs.fields(BY_FOLDER[folder].record)
        if field.name.replace("_", "-") in readers(BY_FOLDER[folder].record)
    ]
    values = msgspec.defstruct("Values", own)
    return msgspec.defstruct(
        "Kept",
        [
            ("values", values | None),
            ("lines", dict[str, int]),
            ("fragment", Fragment),
            ("problems", tuple[Problem, ...]),
        ],
        array_like=True,
    )


@cache
def _decoder(folder: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_kept(folder))


def to_bytes(draft: Draft) -> bytes:
    """A draft as MessagePack."""
    return msgspec.msgpack.encode((draft.values, draft.lines, draft.fragment, draft.problems))


def from_bytes(folder: str, kept: bytes) -> Draft:
    """The draft of a file in the folder of a kind; msgspec.MsgspecError when these are other bytes."""
    found = _decoder(folder).decode(kept)
    values = None
    if found.values is not None:
        values = {
            name: getattr(found.values, name)
            for name in found.values.__struct_fields__
            if getattr(found.values, name) is not msgspec.UNSET
        }
    return Draft(values, found.lines, found.fragment, found.problems)
