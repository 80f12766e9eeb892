"""Sheets → what each row says of an agreement and its partners, and what is wrong in which cell. Pure."""

from collections.abc import Iterator, Sequence

import msgspec

from international.cells import read_cell, semicolons, text_of
from international.columns import (
    COLUMNS,
    Layout,
    counts_columns,
    is_example,
    layout,
    repeats_headings,
    value_at,
)
from international.library import Library
from international.spreadsheet import Cell, Row, Sheet
from newsroom.fields import KEY
from newsroom.headers import Plain
from newsroom.problems import Problem, problem
from newsroom.reading import Refused
from newsroom.slugs import slugify


class Place(msgspec.Struct, frozen=True, order=True):
    """A row of a sheet."""

    sheet: str  #: empty when the file has only one
    row: int


class Fault(msgspec.Struct, frozen=True):
    """What is wrong in a cell, or with a row."""

    place: Place
    column: str  #: its heading as written; empty when the whole row is meant
    problem: Problem


class PartnerEntry(msgspec.Struct, frozen=True):
    """What a row says of one partner."""

    key: str
    name: str
    english: str
    values: dict[str, Plain]


class Entry(msgspec.Struct, frozen=True):
    """What a row says."""

    place: Place
    headings: dict[str, str]  #: field → heading
    partners: tuple[PartnerEntry, ...]
    key: str
    values: dict[str, Plain]
    english: dict[str, Plain]
    source: dict[str, str]

    def fault(self, field: str, code: str, **details: object) -> Fault:
        """Something wrong with a field of this row."""
        heading = self.headings.get(field, "")
        named = heading or field
        found = problem(
            "", self.place.row, code, repair=None, alternatives=(), field=named, **details
        )
        return Fault(self.place, heading, found)


class Listed(msgspec.Struct, frozen=True):
    """A whole file, read."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    left_out: tuple[tuple[str, tuple[str, ...]], ...]  #: sheet → headings that name no field
    unread: tuple[str, ...]  #: sheets without headings


def entries(sheets: Sequence[Sheet], library: Library) -> Listed:
    """Every row of every sheet that has headings."""
    found: list[Entry] = []
    faults: list[Fault] = []
    left_out, unread = [], []
    for sheet in sheets:
        name = sheet.name if len(sheets) > 1 else ""
        place = layout(sheet)
        if place is None:
            unread.append(sheet.name)
            continue
        faults += [Fault(Place(name, row), text, each) for row, text, each in place.problems]
        hidden = tuple(_hidden(sheet, place))
        if place.strangers or hidden:
            left_out.append((name, (*place.strangers, *hidden)))
        for row in sheet.rows:
            if row.number >= place.first and not _says_nothing(row, place):
                entry, new = _entry(row, Place(name, row.number), place, library)
                faults += new
                if entry:
                    found.append(entry)
    if len(unread) == len(sheets):
        faults.append(Fault(Place("", 0), "", problem("", 0, "sheet-headings")))
    return Listed(_one_key_each(found, library), tuple(faults), tuple(left_out), tuple(unread))


def _one_key_each(found: Sequence[Entry], library: Library) -> tuple[Entry, ...]:
    """With one key for a new partner whose English name stands in one of its rows only."""
    english = {
        slugify(each.name): each.english
        for entry in reversed(found)
        for each in entry.partners
        if each.english and not library.partner(each.name)
    }

    def keyed(each: PartnerEntry) -> PartnerEntry:
        name = english.get(slugify(each.name))
        key = (library.partner(name) or slugify(name)) if name else each.key
        return msgspec.structs.replace(each, key=key)

    return tuple(
        msgspec.structs.replace(entry, partners=tuple(keyed(each) for each in entry.partners))
        for entry in found
    )


def _hidden(sheet: Sheet, place: Layout) -> Iterator[str]:
    for row in sheet.rows:
        if row.number == place.first - 1:
            for at, value in row.cells.items():
                if at in sheet.hidden and isinstance(value, str):
                    yield " ".join(value.split())


def _says_nothing(row: Row, place: Layout) -> bool:
    used = {at for at in place.fields.values() if at in row.cells} - row.shared
    if not used:
        return True
    first = row.number == place.first
    return repeats_headings(row, place) or is_example(row, place) or (first and counts_columns(row))


class Reading:
    """One row on its way to an entry; it gathers what is wrong in every cell."""

    def __init__(self, row: Row, place: Place, where: Layout) -> None:
        self.row, self.place, self.where = row, place, where
        self.faults: list[Fault] = []

    def refuse(self, field: str, error: Refused) -> None:
        """A cell cannot be used."""
        heading = self.where.headings.get(field, field)
        details = {"field": heading, "found": self._shown(field), **error.details}
        found = problem(
            "",
            self.place.row,
            error.code,
            repair=error.instead,
            alternatives=error.perhaps,
            **details,
        )
        self.faults.append(Fault(self.place, heading, found))

    def words(self, field: str) -> str:
        """The words of a cell; "" when it is empty or cannot be used."""
        cell = value_at(self.row, self.where, field)
        try:
            return "" if cell is None else text_of(cell)
        except Refused as error:
            self.refuse(field, error)
            return ""

    def value(self, column: str, cell: Cell | None, about: str) -> Plain:
        """The value of a field; "" when its cell is empty or cannot be used."""
        try:
            return read_cell(cell, column.removesuffix("-en"), about) if cell else ""
        except Refused as error:
            self.refuse(column, error)
            return ""

    def agreement(self, *, english: bool) -> dict[str, Plain]:
        """The fields of the agreement, of its Indonesian or of its English file."""
        columns = (each.name for each in COLUMNS if each.about == "agreement")
        return {
            name.removesuffix("-en"): value
            for name in columns
            if name.endswith("-en") is english
            and (value := self.value(name, value_at(self.row, self.where, name), "agreement"))
        }

    def partners(self, library: Library) -> tuple[PartnerEntry, ...]:
        """The partners; what the row says of them stands in the same order, parted by semicolons."""
        names = [str(each) for each in semicolons(self.words("partner"))]
        if not names and not self.faults:
            self.refuse("partner", Refused("field-empty"))
        for name in names:
            if _is_a_sum(name):
                self.refuse("partner", Refused("sheet-partner-sum", found=name))
        values: list[dict[str, Plain]] = [{} for _ in names]
        columns = [each.name for each in COLUMNS if each.about == "partner"]
        for field in ("partner-en", *columns) if names else ():
            parts = [str(each) for each in semicolons(self.words(field))]
            if parts and len(parts) != len(names):
                self.refuse(field, Refused("sheet-count", count=len(names), found=len(parts)))
                continue
            for each, part in zip(values, parts, strict=False):
                if value := part if field == "partner-en" else self.value(field, part, "partner"):
                    each[field] = value
        found = []
        for name, each in zip(names, values, strict=True):
            english = str(each.pop("partner-en", ""))
            key = library.partner(name) or library.partner(english) or slugify(english or name)
            found.append(PartnerEntry(key, name, english, each))
        return tuple(found)

    def key(self) -> str:
        """The key of a file, when the row names one."""
        key = self.words("key").removesuffix(".md")
        if key and not KEY.fullmatch(key):
            self.refuse("key", Refused("field-slug", instead=slugify(key)))
        return key

    def source(self) -> dict[str, str]:
        """Where the row's facts come from."""
        url = self.value("source-url", value_at(self.row, self.where, "source-url"), "row")
        title = " ".join(self.words("source").split()) or str(url).partition("//")[2].split("/")[0]
        return {name: str(text) for name, text in (("title", title), ("url", url)) if text}

    def _shown(self, field: str) -> str:
        cell = value_at(self.row, self.where, field)
        text = " ".join(str(getattr(cell, "text", getattr(cell, "found", cell)) or "").split())
        return text if len(text) <= 60 else f"{text[:59]}…"


def _is_a_sum(name: str) -> bool:
    """Is it what stands below a list, "Total" or a number, and no institution?"""
    letters = "".join(each for each in name.casefold() if each.isalpha())
    return letters in ("", "total", "grandtotal", "subtotal", "jumlah", "totalmitra", "jumlahmitra")


def _entry(
    row: Row, place: Place, where: Layout, library: Library
) -> tuple[Entry | None, list[Fault]]:
    reading = Reading(row, place, where)
    entry = Entry(
        place=place,
        headings=where.headings,
        partners=reading.partners(library),
        key=reading.key(),
        values=reading.agreement(english=False),
        english=reading.agreement(english=True),
        source=reading.source(),
    )
    return (None, reading.faults) if reading.faults else (entry, [])
