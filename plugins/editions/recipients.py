"""A file of addresses, or one mailing list → who gets the edition in which language, and what cannot be read.

Text: one address a line. CSV, as Excel, Google or a mailing list write it: a column of addresses, and if there is one,
of languages. Pure but for the reading of the one file.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsroom.mailboxes import mailbox
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES

#: How the column of addresses is called. The first of these counts: beside one for e-mail, "alamat" is a street.
ADDRESS_NAMES = (
    "email", "e-mail", "surel", "email address", "e-mail address", "email_address", "alamat email",
    "alamat e-mail", "alamat surel", "mail", "address", "alamat",
)  # fmt: skip
LANGUAGE_NAMES = ("bahasa", "language", "lang")
UNNAMED = ("address", "language")  #: the columns of a table that does not name them
#: How people write a language.
LANGUAGE_WORDS = {
    "id": "id", "indonesia": "id", "indonesian": "id", "bahasa indonesia": "id",
    "en": "en", "english": "en", "inggris": "en", "bahasa inggris": "en",
}  # fmt: skip
SEPARATORS = ";\t,"
SHOWN = 60  #: letters of what was found
#: Programs of mail write an address with its name: Sari <sari@example.ac.id>.
NAMED = re.compile(r"[^<>]*<([^<>]+)>")


class Recipient(NamedTuple):
    """Somebody, or a mailing list, that one message goes to."""

    address: str
    language: str
    is_list: bool = False

    @property
    def person(self) -> str:
        """What two spellings of one address share."""
        return self.address.casefold()


class Fault(NamedTuple):
    """A line of the file that cannot be used."""

    line: int
    reason: str  #: a key of the words: "address", "language", "quote", "twice"
    found: str


class Unreadable(ValueError):
    """The file is no list of addresses; `reason` is a key of the words."""

    def __init__(self, reason: str, found: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.found = found


def lists(given: dict[str, str] | str) -> list[Recipient]:
    """The addresses of mailing lists, by language or one alone; one address gets one message. Unreadable."""
    named = given if isinstance(given, dict) else {DEFAULT_LANGUAGE: given}
    found: dict[str, Recipient] = {}
    for language in LANGUAGES:
        if text := named.get(language):
            address = mailbox(text)
            if not address:
                raise Unreadable("list-address", text)
            found.setdefault(address.casefold(), Recipient(address, language, is_list=True))
    return list(found.values())


def read_recipients(file: Path) -> tuple[list[Recipient], list[Fault]]:
    """Everybody in a file, in its order, each once; and the lines that cannot be used. Unreadable, OSError."""
    content = file.read_bytes()
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Unreadable("excel")
    return parse(_decoded(content))


def parse(text: str) -> tuple[list[Recipient], list[Fault]]:
    """Everybody in a text, as `read_recipients`."""
    found: dict[str, Recipient] = {}
    faults = []
    for line, address, language in _rows(text):
        named = NAMED.fullmatch(address)
        clean = mailbox((named[1] if named else address).strip().removeprefix("mailto:"))
        known = LANGUAGE_WORDS.get(language.strip().casefold()) if language else DEFAULT_LANGUAGE
        if "\n" in address:
            faults.append(Fault(line, "quote", _shown(address)))
        elif not clean:
            faults.append(Fault(line, "address", _shown(address)))
        elif not known:
            faults.append(Fault(line, "language", _shown(language)))
        elif clean.casefold() in found:
            faults.append(Fault(line, "twice", clean))
        else:
            found[clean.casefold()] = Recipient(clean, known)
    return list(found.values()), faults


def _rows(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, address and language of each row that says anything; a line with # before it says nothing."""
    names: list[str] = []
    for line, cells in _table(text):
        if not names:
            names = [cell.casefold() for cell in cells]
            if _column(names, ADDRESS_NAMES) is not None:
                continue
            if "@" not in cells[0]:
                raise Unreadable("columns", _shown(", ".join(cells)))
            names = [*UNNAMED]
        if names == [*UNNAMED] and sum("@" in cell for cell in cells) > 1:
            # As programs of mail write them: one after the other.
            yield from ((line, cell, "") for cell in cells if cell)
            continue
        # A quotation mark that nobody closes takes the next people into its cell: they are not lost in silence.
        swallowed = [cell for cell in cells if "\n" in cell and "@" in cell]
        yield from ((line, cell, "") for cell in swallowed)
        address = _cell(cells, _column(names, ADDRESS_NAMES))
        if address not in swallowed and (address or not swallowed):
            yield line, address, _cell(cells, _column(names, LANGUAGE_NAMES))


def _table(text: str) -> Iterator[tuple[int, list[str]]]:
    """The line on which each row begins, and its cells; none that is empty or a remark."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip() and not line.startswith("sep=")), "")
    separator = next((mark for mark in SEPARATORS if mark in first), ",")
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins = 1
    try:
        for row in table:
            cells = [cell.strip() for cell in row]
            if any(cells) and not cells[0].startswith(("#", "sep=")):
                yield begins, cells
            begins = table.line_num + 1
    except csv.Error:  # a cell of 128 KB
        raise Unreadable("quote", str(begins)) from None


def _column(names: Sequence[str], known: Sequence[str]) -> int | None:
    """Where the first of the known names stands."""
    return next((names.index(name) for name in known if name in names), None)


def _cell(cells: Sequence[str], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _shown(found: str) -> str:
    """What was found, on one line that can be shown."""
    text = " ".join("".join(c if c.isprintable() else " " for c in found).split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _decoded(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark (Excel's “Unicode text”), or else Windows' own for our languages."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise Unreadable("columns", "?")
