"""`content/addresses.txt` ↔ every address that was ever published; book and catalogue → what changes.

One line an address, sorted, so that a difference in git shows what came and what went, and two people
who publish at once change different lines:

    /berita/2017/grand-launching/  2026-11-27  news/2017/grand-launching.md
    /berita/  2026-11-27

The day is the first on which it was published; the file is the one that answers it, none for a list.
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from newsroom.problems import Problem, problem

FILE = "addresses.txt"
HEAD = """\
# Semua alamat yang pernah terbit. `inv publish` menambahkannya sendiri; simpan berkas ini di git.
# Every address that was ever published. `inv publish` adds to it by itself; keep this file in git.
"""
LINE = re.compile(r"(?P<address>/\S*)\s+(?P<since>\d{4}-\d{2}-\d{2})(?:\s+(?P<path>\S+\.md))?")


class Entry(msgspec.Struct, frozen=True):
    """An address that was published."""

    address: str
    since: date  #: the first day
    path: str = ""  #: the file that answered it last, below `content/`; empty: a list or a feed
    line: int = 0  #: in the book


Book = Mapping[str, Entry]


def read_book(content: Path) -> tuple[dict[str, Entry], list[Problem]]:
    """The book of a content folder, empty when nothing was published yet, and its faulty lines."""
    try:
        text = (content / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [problem(FILE, 0, "file-unreadable", found=error.strerror or error)]
    except UnicodeDecodeError as error:
        found = f"0x{error.object[error.start]:02X}"
        return {}, [problem(FILE, 0, "file-not-utf-8", found=found)]
    return parse(text)


def parse(text: str) -> tuple[dict[str, Entry], list[Problem]]:
    """A book's text → address → entry. Of two lines for one address, which a merge in git may leave,
    the first one names the file and the earlier day holds.
    """
    book: dict[str, Entry] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = _entry(line.strip(), number)
        if not entry:
            problems.append(problem(FILE, number, "addresses-line", found=line.strip()[:60]))
            continue
        first = book.setdefault(entry.address, entry)
        if entry.since < first.since:
            book[entry.address] = msgspec.structs.replace(first, since=entry.since)
    return book, problems


def _entry(line: str, number: int) -> Entry | None:
    found = LINE.fullmatch(line)
    try:
        since = date.fromisoformat(found["since"]) if found else None
    except ValueError:
        since = None
    if not found or not since:
        return None
    return Entry(found["address"], since, found["path"] or "", number)


def written(book: Book) -> str:
    """A book as text."""
    lines = (
        "  ".join(part for part in (entry.address, entry.since.isoformat(), entry.path) if part)
        for _, entry in sorted(book.items())
    )
    return HEAD + "".join(f"{line}\n" for line in lines)


def lists(book: Book, today: date) -> tuple[str, ...]:
    """The lists, feeds and data of the book, which belong to no file, as far as they were public on a day."""
    return tuple(
        address
        for address, entry in sorted(each for each in book.items() if not each[1].path)
        if entry.since <= today
    )


def lost(book: Book, promised: Mapping[str, str], today: date) -> tuple[Entry, ...]:
    """What a site that answers `promised` (address → file) on a day would lose of the book.

    What was first published after that day is no loss: somebody builds for an earlier day.
    """
    gone = sorted(book.keys() - promised.keys())
    return tuple(book[each] for each in gone if book[each].since <= today)


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What a site would change in the book."""

    added: tuple[Entry, ...]
    moved: tuple[tuple[Entry, str], ...]  #: what another file answers now, and which
    lost: tuple[Entry, ...]  #: what nobody answers any more


def compared(book: Book, promised: Mapping[str, str], today: date) -> Comparison:
    """The book beside what a site answers for good (address → file) on a day."""
    return Comparison(
        added=tuple(
            Entry(address, today, path)
            for address, path in sorted(promised.items())
            if address not in book
        ),
        moved=tuple(
            (entry, promised[address])
            for address, entry in sorted(book.items())
            if address in promised and promised[address] != entry.path
        ),
        lost=lost(book, promised, today),
    )


def brought_up_to_date(book: Book, promised: Mapping[str, str], today: date) -> dict[str, Entry]:
    """The book after a site was published: it grows, and never forgets an address."""
    changes = compared(book, promised, today)
    renewed = {
        entry.address: msgspec.structs.replace(entry, path=path) for entry, path in changes.moved
    }
    return {**book, **renewed, **{entry.address: entry for entry in changes.added}}
