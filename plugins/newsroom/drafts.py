"""The bytes of one file → a draft: what the file says by itself, and what is wrong with it.

A draft depends on the file's path and its bytes alone. So it can be made in another process, and kept
until the file or this code changes; `to_bytes` and `from_bytes` carry it there and back, its body apart
from all that is needed of every file.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from newsroom.decoding import decode
from newsroom.files import ContentFile
from newsroom.fragments import Body, Fetch, Fragment, Html, Outline
from newsroom.front_matter import Document, split
from newsroom.garbled import mended
from newsroom.headers_with_faults import read_on
from newsroom.kinds import BY_FOLDER, LATER, Kind
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, problem
from newsroom.reading import PELICAN_NAMES, field_name, read_fields, readers
from newsroom.records import DEFAULT_LANGUAGE, Record, stem_and_language

#: (body, path, line of the body, language) → the fragment and its problems.
Convert = Callable[[str, str, int, str], tuple[Fragment, list[Problem]]]


class Draft(msgspec.Struct, frozen=True):
    """A file on its way to a record: the record itself where the file says all that it needs, or else the
    fields that it gives; neither when nothing of its header can be read.
    """

    record: Record | None = None
    values: dict[str, Any] | None = None  #: the record's fields by name
    lines: dict[str, int] = {}  #: field → line
    fragment: Fragment = Fragment(html="")
    problems: tuple[Problem, ...] = ()
    faulty: bool = (
        False  #: the header cannot be read as it stands; the values are what could be read
    )
    unread: tuple[str, ...] = ()  #: fields that stand there, and whose values cannot be read
    mark: bytes = b""  #: the digest of the file; empty when nobody has made one

    @property
    def fields(self) -> dict[str, Any] | None:
        """What a translation may take: the fields by name, without those that are as if nobody gave them."""
        if self.record is None:
            return self.values
        return {
            name: value
            for name, default in _own(type(self.record)).items()
            if (value := getattr(self.record, name)) != default
        }


def read_draft(file: ContentFile, raw: bytes, convert: Convert) -> Draft:
    """What a file says by itself. Never raises: whatever is wrong with it is among the problems."""
    path = file.path
    text, problems = decode(raw, path)
    if text is None:
        return Draft(problems=tuple(problems))
    if not text.strip():
        return Draft(problems=(*problems, problem(path, 0, "file-empty")))
    if conflict := _undecided(text, path):
        return Draft(problems=(*problems, conflict))
    text, new = mended(text, path)
    problems += new
    document, new = split(text, path)
    left: dict[str, int] = {}
    if faulty := document is None:
        document, left, new = read_on(text, path)
    problems += new
    if document is None:
        return Draft(problems=tuple(problems))
    kind = BY_FOLDER[file.folder]
    record = kind.record
    values, new = read_fields(record, document.header, path)
    problems += [*_of_kind(new, kind, begun=values.get("status") == "draft")]
    problems += _rest(document, record, path)
    problems += _notes(document, path)
    fragment, new = convert(document.body, path, document.body_line, stem_and_language(path)[1])
    known = readers(record)
    lines = {field_name(name, known): line for name, line, _ in document.header.entries}
    lines |= {field_name(name, known): line for name, line in left.items()}
    unread = tuple(n for n in lines if n in known and n.replace("-", "_") not in values)
    whole = None if faulty else _whole(file, values, lines, fragment)
    draft = Draft(
        lines=lines, fragment=fragment, problems=(*problems, *new), faulty=faulty, unread=unread
    )
    given = {"record": whole} if whole else {"values": values}
    return msgspec.structs.replace(draft, **given)


def _whole(
    file: ContentFile, values: dict[str, Any], lines: dict[str, int], fragment: Fragment
) -> Record | None:
    """None of a translation, of a text that is still being written, and of a header that lacks something."""
    kind, language = BY_FOLDER[file.folder], stem_and_language(file.path)[1]
    begun = language != DEFAULT_LANGUAGE or values.get("status") == "draft"
    if begun or any(name.replace("-", "_") not in values for name in kind.needs):
        return None
    return kind.record(path=file.path, language=language, lines=lines, fragment=fragment, **values)


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
    """Fields below the header: an empty line ends Pelican's, and a second `---` any other. A second header
    stands between two more of them.
    """
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
        if not line.strip() or line.rstrip() == "---":
            continue
        if not found:
            return
        name = found[1].lower().replace("_", "-")
        if PELICAN_NAMES.get(name, name) in named & readers(record).keys():
            yield problem(path, at, "header-rest", found=line.strip()[:60])


#: What readers read as it stands, and what YAML leaves out of it: "title: Buku # satu".
_NOTE = re.compile(
    r"""((?:title|summary|image-alt)):\s+(?!["'#|>])(?P<words>\S.*?)\s+(?P<note>#\s.*)"""
)


def _notes(document: Document, path: str) -> Iterator[Problem]:
    """Words that YAML takes for a note: at the end of a title it is more likely a part of it."""
    for at, line in enumerate(document.header.lines, start=1):
        if " #" in line and (found := _NOTE.fullmatch(line)):
            field, words = (
                found[1],
                line.partition(":")[2].strip().replace("\\", "\\\\").replace('"', '\\"'),
            )
            choices = (f'{field}: "{words}"', f"{field}: {found['words']}")
            yield problem(
                path, at, "header-note", alternatives=choices, field=field, found=found["note"]
            )


# --- Kept -------------------------------------------------------------------------------------------


@cache
def _own(record: type[Record]) -> dict[str, Any]:
    """The fields that a header can give → their defaults."""
    known = readers(record)
    return {
        field.name: field.default
        for field in msgspec.structs.fields(record)
        if field.name.replace("_", "-") in known
    }


@cache
def _decoder(folder: str) -> msgspec.msgpack.Decoder[Any]:
    """Of a draft of a kind, with the type of every value, so that it comes back as it was."""
    record = BY_FOLDER[folder].record
    types = {field.name: field.type for field in msgspec.structs.fields(record)}
    values = msgspec.defstruct(
        "Values",
        [(name, types[name] | msgspec.UnsetType, msgspec.UNSET) for name in _own(record)],
    )
    draft = msgspec.defstruct(
        "Kept",
        [
            ("record", record | None),
            ("values", values | None),
            ("lines", dict[str, int]),
            ("outline", Outline),
            ("problems", tuple[Problem, ...]),
            ("faulty", bool),
            ("unread", tuple[str, ...]),
        ],
        array_like=True,
    )
    return msgspec.msgpack.Decoder(draft)


@cache
def _part(part: type[Html]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(part)


def to_bytes(draft: Draft) -> tuple[bytes, bytes]:
    """A draft and its body as MessagePack."""
    encode, record, outline = msgspec.msgpack.encode, None, draft.fragment.outline
    if draft.record is not None:
        record = {
            "path": draft.record.path,
            "language": draft.record.language,
            **(draft.fields or {}),
        }
    head = encode(
        (
            record, draft.values, draft.lines, outline, draft.problems,
            draft.faulty, draft.unread,
        )
    )  # fmt: skip
    return head, encode(draft.fragment.body)


def from_bytes(folder: str, kept: bytes, fetch: Fetch, mark: bytes = b"") -> Draft:
    """The draft of a file in the folder of a kind, whose body `fetch` brings; msgspec.MsgspecError when
    these are other bytes.
    """
    found = _decoder(folder).decode(kept)
    fragment = Fragment.kept(found.outline, fetch)
    values = None
    if found.record is not None:
        # Nobody has seen this record yet.
        msgspec.structs.force_setattr(found.record, "lines", found.lines)
        msgspec.structs.force_setattr(found.record, "fragment", fragment)
    elif found.values is not None:
        given = ((name, getattr(found.values, name)) for name in found.values.__struct_fields__)
        values = {name: value for name, value in given if value is not msgspec.UNSET}
    return Draft(
        found.record, values, found.lines, fragment, found.problems,
        found.faulty, found.unread, mark,
    )  # fmt: skip


def body_from_bytes(kept: bytes, part: type[Html] = Body) -> Any:
    """The body of a file, or its HTML alone; msgspec.MsgspecError when these are other bytes."""
    return _part(part).decode(kept)
