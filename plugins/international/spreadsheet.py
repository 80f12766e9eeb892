"""The bytes of a .xlsx or .csv → its rows as the office sees them, whatever program saved them.

Nothing is guessed: a cell keeps what certainty its file gives it. A day that Excel stores as a day is
one (`PartialDate`, as precise as it is displayed); everything else is text, and what cannot be read is
a `Broken` cell that is named when its column matters.
"""

import codecs
import csv
import io
import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from newsroom.dates import PartialDate
from newsroom.front_matter import CONTROL
from newsroom.problems import Problem, problem
from newsroom.reading import Refused

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


class Broken(msgspec.Struct, frozen=True):
    """A cell without a value that can be read: a formula never computed, or an error of Excel."""

    found: str  #: as the office sees it: "=VLOOKUP(…)", "#N/A"


class Serial(msgspec.Struct, frozen=True):
    """A number in a workbook; in a column of dates it is Excel's count of days."""

    text: str
    day: PartialDate | None  #: the day it means, if it is one that an agreement can have


Cell = str | PartialDate | Serial | Broken


class Row(msgspec.Struct, frozen=True):
    """One row of a sheet."""

    number: int  #: as the program shows it, from 1
    cells: dict[int, Cell]  #: column, from 0 → what stands there; empty cells are left out
    shared: frozenset[int] = (
        frozenset()
    )  #: columns whose value comes from a cell merged with others


class Sheet(msgspec.Struct, frozen=True):
    """One sheet of a workbook, or a CSV file."""

    name: str
    rows: tuple[Row, ...]
    hidden: frozenset[int] = frozenset()  #: columns that the office has hidden
    wide: frozenset[tuple[int, int]] = (
        frozenset()
    )  #: (row, column) that a merged title reaches into


LARGEST = 20 * 1024 * 1024  #: bytes; a list of agreements has a few hundred kilobytes
LARGEST_UNPACKED = 300 * 1024 * 1024  #: bytes; more is an accident or an attack on memory
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_sheets(content: bytes, name: str) -> tuple[tuple[Sheet, ...], list[Problem]]:
    """The visible sheets of a file; no sheet and the reason when it cannot be read."""
    try:
        if len(content) > LARGEST:
            raise Refused("sheet-unreadable", found=f"{len(content) // 1024 // 1024} MB")
        if content.startswith(OLD_EXCEL):
            raise Refused("sheet-unreadable", found="Excel 97–2003, .xls")
        return (_workbook(content) if content.startswith(b"PK") else (_text(content),)), []
    except Refused as refused:
        return (), [problem("", 0, "sheet-unreadable", found=refused.details.get("found", name))]


# --- CSV --------------------------------------------------------------------------------------------

SEPARATORS = (";", "\t", ",")


def _text(content: bytes) -> Sheet:
    text = _decoded(content)
    first, _, rest = text.partition("\n")
    mark = re.fullmatch(r"sep=(.)\s*", first)  # Excel's own way of naming the separator
    separator = mark[1] if mark else _separator(text)
    table = csv.reader(io.StringIO(rest if mark else text, newline=""), delimiter=separator)
    rows, number = [], 2 if mark else 1
    try:
        for values in table:
            cells: dict[int, Cell] = {
                at: words for at, value in enumerate(values) if (words := _words(value))
            }
            rows.append(Row(number, cells))
            number += 1
    except csv.Error as error:
        raise Refused("sheet-unreadable", found=str(error)) from None
    return Sheet("", tuple(rows))


def _decoded(content: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows' own for our languages."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise Refused("sheet-unreadable")


def _separator(text: str) -> str:
    """The mark that parts the most rows into the same number of columns, and into the most."""

    def evenness(mark: str) -> tuple[int, int]:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))[:50]
        widths = [len(row) for row in rows if len(row) > 1]
        return max(((widths.count(width), width) for width in widths), default=(0, 0))

    try:
        return max(SEPARATORS, key=evenness)
    except csv.Error as error:
        raise Refused("sheet-unreadable", found=str(error)) from None


# --- Excel ------------------------------------------------------------------------------------------


def _workbook(content: bytes) -> tuple[Sheet, ...]:
    import warnings

    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST_UNPACKED:
                raise Refused("sheet-unreadable", found="zip")
        with warnings.catch_warnings():
            # openpyxl speaks of what it does not keep (drop-down lists, print settings): we only read.
            warnings.simplefilter("ignore")
            # Once for the values that Excel computed, once for the formulas that it did not.
            values = load_workbook(io.BytesIO(content), data_only=True)
            formulas = load_workbook(io.BytesIO(content), data_only=False)
    except Refused:
        raise
    except Exception as error:  # noqa: BLE001  openpyxl raises what its parsers raise, of every class
        raise Refused("sheet-unreadable", found=str(error) or type(error).__name__) from None
    return tuple(
        _sheet(each, formulas[each.title], values)
        for each in values.worksheets
        if each.sheet_state == "visible"
    )


def _sheet(values: "Worksheet", formulas: "Worksheet", book: "Workbook") -> Sheet:
    rows: dict[int, dict[int, Cell]] = {}
    for number, line in enumerate(values.iter_rows(), start=1):
        for at, cell in enumerate(line):
            written = formulas.cell(number, at + 1).value if cell.value is None else None
            if found := _cell(cell, written, book):
                rows.setdefault(number, {})[at] = found
    shared: dict[int, set[int]] = {}
    wide = set()
    for area in values.merged_cells.ranges:
        first = rows.get(area.min_row, {}).get(area.min_col - 1)
        for number in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col - 1, area.max_col):
                if column >= area.min_col:
                    wide.add((number, column))
                elif first is not None and number > area.min_row:
                    # One cell for several rows, "Korea Selatan" beside three universities, holds for each.
                    rows.setdefault(number, {})[column] = first
                    shared.setdefault(number, set()).add(column)
    hidden = {
        column - 1
        for each in values.column_dimensions.values()
        if each.hidden
        for column in range(each.min or 0, (each.max or 0) + 1)
    }
    return Sheet(
        values.title,
        tuple(
            Row(number, rows[number], frozenset(shared.get(number, ()))) for number in sorted(rows)
        ),
        frozenset(hidden),
        frozenset(wide),
    )


def _cell(cell: Any, written: Any, book: "Workbook") -> Cell | None:
    value = cell.value
    if value is None:
        text = str(getattr(written, "text", written) or "")
        return Broken(text) if text.startswith("=") else None
    if cell.data_type == "e":
        return Broken(str(value))
    if isinstance(value, datetime | date):
        return _as_shown(value, cell.number_format)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return Serial(_number(value), _counted(value, book))
    return _words(str(value)) or None


def _as_shown(value: datetime | date, pattern: str) -> PartialDate:
    """A day, or the month or year that the cell displays: Excel keeps "Des 2019" as 2019-12-01."""
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", pattern).lower()
    if "d" in shown or value.day != 1 or not re.search("[my]", shown):
        return PartialDate(value.year, value.month, value.day)
    return PartialDate(value.year, value.month if "m" in shown or value.month != 1 else 0)


YEARS = range(1900, 2201)


def _counted(value: float, book: "Workbook") -> PartialDate | None:
    """The day that a number counts in this workbook; a number like 2019 is a year, and no count."""
    from openpyxl.utils.datetime import from_excel

    if value in YEARS and value == int(value):
        return PartialDate(int(value))
    if not 10_000 <= value < 100_000:  # 1927 to 2173
        return None
    day = from_excel(value, book.epoch)
    assert isinstance(day, datetime)
    return PartialDate(day.year, day.month, day.day)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _words(text: str) -> str:
    """Without the spaces around it and what cannot be seen; lines stay apart."""
    lines = (" ".join(CONTROL.sub("", line).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
