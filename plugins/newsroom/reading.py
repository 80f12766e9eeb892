"""A header → the keyword arguments of a record, and what is wrong with the rest.

A reader takes a value and returns what it means, raises `Refused`, or returns `Understood` when it
knows what was meant and how it is better written. `reader`, `each`, `choice`, `group` and `named`
build readers; the rules for single values are in `fields.py`.
"""

import difflib
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from newsroom.front_matter import Group, Items, Text, Value
from newsroom.messages import EXAMPLES
from newsroom.problems import Problem, problem

Reader = Callable[[Value], Any]


class Refused(ValueError):
    """A value that cannot be used; `code` is a key of the table of messages."""

    def __init__(
        self, code: str, *, line: int | None = None, instead: str | None = None, **details: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.instead = instead  #: the value as it should be written, where there is exactly one
        self.details = details


class Understood(msgspec.Struct):
    """A value that is clear although it is not written as it should be."""

    value: Any
    code: str
    instead: str


class Local:
    """Marks a field that a translation does not take from its original."""


def reader(read: Callable[[str], Any]) -> Reader:
    """A reader of a single value, from a function of its text."""

    def of_value(value: Value) -> Any:
        if not isinstance(value, Text):
            raise Refused("field-one-value", line=value.line)
        text = " ".join(value.text.split())
        if not text:
            raise Refused("field-empty", line=value.line)
        return read(text)

    of_value.__doc__ = read.__doc__
    return of_value


def each(read: Reader) -> Reader:
    """A reader of a list: `[a, b]`, or `- a` lines; a single value is a list of one."""

    def of_values(value: Value) -> tuple[Any, ...]:
        items = value.items if isinstance(value, Items) else (value,)
        if isinstance(value, Text) and not value.text.strip():
            return ()
        found = []
        for item in items:
            try:
                one = read(item)
            except Refused as refused:
                refused.line = refused.line or item.line
                raise
            found.append(one.value if isinstance(one, Understood) else one)
        return tuple(dict.fromkeys(found))

    of_values.__doc__ = f"A list: {read.__doc__ or 'several values'}"
    return of_values


def choice(*words: str) -> Reader:
    """A reader of one word out of a closed list; capitals do not matter."""
    known = {word.lower(): word for word in words}

    def of_word(text: str) -> str:
        if found := known.get(text.lower()):
            return found
        near = nearest(text.lower(), known)
        raise Refused(
            "field-choice",
            found=text,
            choices=", ".join(words),
            instead=known[near] if near else None,
        )

    of_word.__doc__ = f"One of: {', '.join(words)}."
    return reader(of_word)


def group(record: type) -> Reader:
    """A reader of named values into `record`; a text alone is its first field."""
    first = next(iter(readers(record)))

    def of_group(value: Value) -> Any:
        alone = isinstance(value, Text)
        if isinstance(value, Text):
            value = Group(((first, value.line, value),), value.line)
        if not isinstance(value, Group):
            raise Refused("field-one-value", line=value.line)
        values, problems = read_fields(record, value, "")
        for found in problems:
            details = {
                name: text for name, text in found.details if not (alone and name == "field")
            }
            instead = (found.repair or "").partition(": ")[2] if alone else ""
            raise Refused(found.code, line=found.line, instead=instead or None, **details)
        for needed in msgspec.structs.fields(record):
            if needed.required and needed.name not in values:
                raise Refused(
                    "field-missing",
                    line=value.line,
                    field=needed.name,
                    example=EXAMPLES[needed.name],
                )
        return record(**values)

    of_group.__doc__ = f"Named values: {', '.join(readers(record))}."
    return of_group


MANY = 1000  #: known words


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, or None; capitals do not matter."""
    by_letters = {each.casefold(): each for each in known}
    if len(by_letters) > MANY:
        # Comparing letters with everything takes a second; the same name elsewhere is what is meant.
        start = word.casefold().rpartition("/")[2][:3]
        by_letters = {k: v for k, v in by_letters.items() if k.rpartition("/")[2][:3] == start}
    found = difflib.get_close_matches(word.casefold(), by_letters, n=1, cutoff=0.6)
    return by_letters[found[0]] if found else None


def named(read: Reader, *names: str) -> Reader:
    """A reader of `name: value` pairs, whose names are a closed list or, when none is given, free."""

    def of_pairs(value: Value) -> tuple[tuple[str, Any], ...]:
        if not isinstance(value, Group):
            raise Refused("field-pairs", line=value.line)
        pairs = []
        for name, line, one in value.entries:
            if names and name not in names:
                raise Refused("field-choice", line=line, found=name, choices=", ".join(names))
            try:
                pairs.append((name, read(one)))
            except Refused as refused:
                refused.line = refused.line or line
                raise
        return tuple(pairs)

    of_pairs.__doc__ = "Pairs of a name and a value."
    return of_pairs


def tagged(tag: Reader, read: Reader) -> Reader:
    """A reader of `tag: value` pairs whose tags have a rule of their own: `ko: 동아대학교`."""

    def of_pairs(value: Value) -> tuple[tuple[str, Any], ...]:
        values = named(read)(value)
        assert isinstance(value, Group)
        try:
            tags = [tag(Text(name, line := at)) for name, at, _ in value.entries]
        except Refused as refused:
            refused.line = line
            raise
        return tuple(zip(tags, (one for _, one in values), strict=True))

    of_pairs.__doc__ = f"Pairs of a tag and a value. {tag.__doc__}"
    return of_pairs


# --- A whole header ---------------------------------------------------------------------------------

#: What editors call a field in Indonesian, in Pelican and elsewhere → what it is called here.
#: Pelican's own names are read without a word; the others are offered as a repair.
PELICAN_NAMES = {
    "modified": "updated",
    "tags": "topics",
    "author": "authors",
    "category": "section",
}
OTHER_NAMES = {
    "judul": "title",
    "ringkasan": "summary",
    "deskripsi": "summary",
    "description": "summary",
    "tanggal": "date",
    "penulis": "authors",
    "topik": "topics",
    "kategori": "section",
    "gambar": "image",
    "foto": "image",
    "sumber": "sources",
    "mulai": "starts",
    "selesai": "ends",
    "tempat": "place",
    "lokasi": "place",
    "acara": "event",
    "mitra": "partners",
    "negara": "country",
    "kota": "city",
}


@cache
def readers(record: type) -> dict[str, Reader]:
    """The fields of a record as an editor writes them (`kind-note`), each with its reader."""
    found: dict[str, Reader] = {}
    for name, hint in get_type_hints(record, include_extras=True).items():
        if get_origin(hint) is Annotated:
            found[name.replace("_", "-")] = next(
                each for each in get_args(hint)[1:] if callable(each)
            )
    return found


@cache
def local_fields(record: type) -> frozenset[str]:
    """The fields that a translation must give by itself, or goes without."""
    hints = get_type_hints(record, include_extras=True).items()
    return frozenset(
        name.replace("_", "-")
        for name, hint in hints
        if any(each is Local for each in get_args(hint)[1:])
    )


def read_fields(record: type, header: Group, path: str) -> tuple[dict[str, Any], list[Problem]]:
    """The keyword arguments for `record`, and what is wrong with the rest."""
    known = readers(record)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    seen: dict[str, tuple[str, int]] = {}
    for written, line, value in header.entries:
        name = field_name(written, known)
        if name not in known:
            problems.append(_unknown(path, line, written, known))
            continue
        # `tags` and `topics` are one field; the same word twice is the header's own problem.
        before, at = seen.setdefault(name, (written, line))
        if before != written:
            problems.append(problem(path, line, "field-twice", field=name, first=at))
        try:
            found = known[name](value)
        except Refused as refused:
            problems.append(_refused(path, line, name, value, refused))
            continue
        if isinstance(found, Understood):
            repair = f"{written}: {found.instead}"
            at = value.line
            problems.append(
                problem(
                    path,
                    at,
                    found.code,
                    field=name,
                    found=_shown(value),
                    instead=found.instead,
                    repair=repair,
                )
            )
            found = found.value
        values[name.replace("-", "_")] = found
    return values, problems


def field_name(written: str, known: Iterable[str]) -> str:
    """What a field is called here: `image-alt` of "Image_Alt", `updated` of Pelican's "Modified"."""
    name = written.strip().lower().replace("_", "-")
    return name if name in known else PELICAN_NAMES.get(name, name)


def _unknown(path: str, line: int, written: str, known: Iterable[str]) -> Problem:
    name = written.strip().lower()
    near = OTHER_NAMES.get(name, "")
    near = near if near in known else nearest(name, known) or ""
    if near:
        return problem(path, line, "field-unknown-near", field=_short(written), near=near)
    return problem(path, line, "field-unknown", field=_short(written), known=", ".join(known))


def _refused(path: str, line: int, name: str, value: Value, refused: Refused) -> Problem:
    details = {"field": name, "found": _shown(value), **refused.details}
    repair = None
    if refused.instead and isinstance(value, Text):
        repair = f"{name}: {refused.instead}"
    elif refused.instead and isinstance(value, Items) and "found" in refused.details:
        repair = _list_repaired(name, value, str(refused.details["found"]), refused.instead)
    return problem(path, refused.line or value.line or line, refused.code, repair=repair, **details)


def _list_repaired(name: str, value: Items, wrong: str, instead: str) -> str | None:
    """A list of words on one line, with the wrong one replaced."""
    words = [each.text for each in value.items if isinstance(each, Text)]
    if len(words) != len(value.items) or {each.line for each in value.items} != {value.line}:
        return None
    return f"{name}: [{', '.join(instead if word == wrong else word for word in words)}]"


def _shown(value: Value) -> str:
    return _short(value.text) if isinstance(value, Text) else "…"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
