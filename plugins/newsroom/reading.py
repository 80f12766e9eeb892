"""A header → the keyword arguments of a record, and what is wrong with the rest.

A reader takes a value and returns what it means, raises `Refused`, or returns `Understood` when it
knows what was meant and how it is better written. `reader`, `each`, `choice`, `group` and `named`
build readers; the rules for single values are in `fields.py`.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from newsroom.clock import clock
from newsroom.front_matter import Group, Items, Text, Value
from newsroom.messages import EXAMPLES
from newsroom.problems import Change, Problem, problem, replaced

Reader = Callable[[Value], Any]


class Refused(ValueError):
    """A value that cannot be used; `code` is a key of the table of messages."""

    def __init__(
        self,
        code: str,
        *,
        line: int | None = None,
        instead: str | None = None,
        perhaps: Sequence[str] = (),
        **details: object,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.instead = instead  #: the value as it should be written, where that is certain
        self.perhaps = tuple(perhaps)  #: values that may be meant; only a person can choose
        self.value: Text | None = None  #: what cannot be used, where it is one of several
        self.span: tuple[str, str] | None = (
            None  #: the beginning and the end, of two times in one value
        )
        self.details = details

    def of(self, value: Value) -> "Refused":
        """The same, knowing which of several values cannot be used, and its line."""
        self.line = self.line or value.line
        if self.value is None and isinstance(value, Text):
            self.value = value
        return self


class Understood(msgspec.Struct):
    """A value that is clear although it is not written as it should be."""

    value: Any
    code: str
    instead: str
    where: Text | None = None  #: which of several values it is


#: What Word and telephones make of " and '.
QUOTES = " “”„‟‘’‚«»\"'"


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
        try:
            return read(text)
        except Refused:
            # Word's quotes are no quotes to YAML: they would be part of the value.
            bare = text.strip(QUOTES)
            if not bare or bare == text:
                raise
            found = read(bare)
            if isinstance(found, Understood):
                return found
            return Understood(found, "field-quotes", bare)

    of_value.__doc__ = read.__doc__
    return of_value


def each(read: Reader) -> Reader:
    """A reader of a list: `[a, b]`, or `- a` lines; a single value is a list of one."""

    def of_values(value: Value) -> tuple[Any, ...] | Understood:
        items = value.items if isinstance(value, Items) else (value,)
        if isinstance(value, Text) and not value.text.strip():
            return ()
        found, understood = [], None
        for item in items:
            try:
                one = read(item)
            except Refused as refused:
                raise refused.of(item) from None
            if isinstance(one, Understood):
                if understood is None and (one.where or isinstance(item, Text)):
                    understood = msgspec.structs.replace(one, where=one.where or item)
                one = one.value
            found.append(one)
        values = tuple(dict.fromkeys(found))
        return msgspec.structs.replace(understood, value=values) if understood else values

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
            perhaps=[known[near]] if near else [],
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
        understood = None
        for found in problems:
            details = dict(found.details)
            if details.get("field", "").replace("-", "_") in values and "instead" in details:
                understood = understood or _as_understood(found)
                continue
            refused = _as_refused(found)
            if alone:
                # The field that the editor knows is the one around it.
                refused.details.pop("field", None)
            raise refused
        for needed in msgspec.structs.fields(record):
            if needed.required and needed.name not in values:
                raise Refused(
                    "field-missing",
                    line=value.line,
                    field=needed.name,
                    example=EXAMPLES[needed.name],
                )
        made = record(**values)
        return msgspec.structs.replace(understood, value=made) if understood else made

    of_group.__doc__ = f"Named values: {', '.join(readers(record))}."
    return of_group


MANY = 1000  #: known words


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, or None; capitals do not matter."""
    known = list(known)
    if len(known) > MANY:
        # Comparing letters with everything takes a second; the same name elsewhere is what is meant.
        start = word.rpartition("/")[2][:3].casefold()
        known = [each for each in known if each.rpartition("/")[2][:3].casefold() == start]
    by_letters = {each.casefold(): each for each in known}
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
                raise refused.of(one) from None
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
            problems.append(_unknown(path, line, written, known, header))
            continue
        # `tags` and `topics` are one field; the same word twice is the header's own problem.
        before, at = seen.setdefault(name, (written, line))
        if before != written:
            problems.append(problem(path, line, "field-twice", field=name, first=at))
        try:
            found = known[name](value)
        except Refused as refused:
            found = _on_the_day(name, value, refused, header, known)
            if found is None:
                problems.append(_refused(path, line, name, value, refused, header))
                continue
        if isinstance(found, Understood):
            wrong = found.where or value
            problems.append(
                problem(
                    path,
                    wrong.line,
                    found.code,
                    field=name,
                    found=_shown(wrong),
                    instead=found.instead,
                    repair=_with_value(wrong, found.instead, header),
                )
            )
            found = found.value
        values[name.replace("-", "_")] = found
    return values, problems


def field_name(written: str, known: Iterable[str]) -> str:
    """What a field is called here: `image-alt` of "Image_Alt", `updated` of Pelican's "Modified"."""
    name = written.strip().lower().replace("_", "-")
    return name if name in known else PELICAN_NAMES.get(name, name)


def _unknown(path: str, line: int, written: str, known: Iterable[str], header: Group) -> Problem:
    name = written.strip().lower()
    other = OTHER_NAMES.get(name, "")
    near = other if other in known else nearest(name, known) or ""
    if not near:
        return problem(path, line, "field-unknown", field=_short(written), known=", ".join(known))
    # A name that stands there already would only be the next fault.
    free = near not in {field_name(each, known) for each, _, _ in header.entries}
    renamed = _with_name(line, written, near, header) if free else []
    # A name in Indonesian has one meaning; that a slip is the nearest name is a guess.
    certain = near == other
    return problem(
        path,
        line,
        "field-unknown-near",
        field=_short(written),
        near=near,
        repair=renamed if certain else None,
        alternatives=() if certain else renamed,
    )


def _refused(
    path: str, line: int, name: str, value: Value, refused: Refused, header: Group
) -> Problem:
    details = {"field": name, "found": _shown(value), **refused.details}
    wrong = refused.value or value
    repair = _with_value(wrong, refused.instead, header) if refused.instead else None
    return problem(
        path,
        refused.line or value.line or line,
        refused.code,
        repair=_in_two_fields(name, value, refused.span, header) if refused.span else repair,
        alternatives=[
            change for each in refused.perhaps for change in _with_value(wrong, each, header)
        ],
        **details,
    )


def _in_two_fields(
    name: str, value: Value, span: tuple[str, str], header: Group
) -> list[Change] | None:
    """`starts` and below it `ends`, of two times in the first, where the second does not stand yet."""
    written = {field_name(each, ("starts", "ends")) for each, _, _ in header.entries}
    if name != "starts" or "ends" in written or not header.lines:
        return None
    begins, ends = span
    return [
        Change(each.line, f"{each.text}\nends: {ends}")
        for each in _with_value(value, begins, header)
    ]


def _on_the_day(
    name: str, value: Value, refused: Refused, header: Group, known: dict[str, Reader]
) -> Understood | None:
    """`ends: 12:00` on the day of `starts`, where that one begins earlier."""
    if (name, refused.code) != ("ends", "date-time-alone") or not isinstance(value, Text):
        return None
    starts = [each for written, _, each in header.entries if field_name(written, known) == "starts"]
    try:
        begins = known["starts"](starts[0]) if starts else None
    except Refused:
        return None
    begins = begins.value if isinstance(begins, Understood) else begins
    if begins is None or begins.hour < 0:
        return None
    hour, minute = clock(" ".join(value.text.split()))
    ends = msgspec.structs.replace(begins, hour=hour, minute=minute)
    # Past midnight it is another day, which is for a person to say.
    return Understood(ends, "date-in-words", str(ends)) if begins < ends else None


def _as_understood(found: Problem) -> Understood:
    """What was understood within a value, as the understanding of that value."""
    (change,) = found.changes or (Change(found.line, "", dict(found.details)["found"]),)
    instead = dict(found.details)["instead"]
    return Understood(None, found.code, instead, Text(change.found, change.line))


def _as_refused(found: Problem) -> Refused:
    """A problem within a value as the refusal of that value."""
    refused = Refused(
        found.code,
        line=found.line,
        instead=found.changes[0].text if found.changes else None,
        perhaps=[each.text for each in found.choices if each.text],
        **dict(found.details),
    )
    for change in (found.changes or found.choices)[:1]:
        refused.value = Text(change.found, change.line)
    return refused


def _with_name(line: int, written: str, name: str, header: Group) -> list[Change]:
    """The line with another name for its field, if it begins with that name."""
    if not 0 < line <= len(header.lines):
        return []
    text = header.lines[line - 1]
    found = re.match(rf"{re.escape(written)}\s*:", text)
    return [Change(line, f"{name}:{text[found.end() :]}")] if found else []


def _with_value(value: Value, instead: str, header: Group) -> list[Change]:
    """The line with another value, if the value stands there as it was read."""
    if not isinstance(value, Text):
        return []
    if not header.lines:
        return [Change(value.line, instead, value.text)]
    if not 0 < value.line <= len(header.lines):
        return []
    line = header.lines[value.line - 1]
    text = replaced(line, value.text, instead)
    if (
        text is None and "\\" in value.text
    ):  # between double quotes each is written twice (YAML 1.2, 5.7)
        text = replaced(line, value.text.replace("\\", "\\\\"), instead)
    return [] if text is None else [Change(value.line, text)]


def _shown(value: Value) -> str:
    return _short(value.text) if isinstance(value, Text) else "…"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
