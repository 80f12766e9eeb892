"""`content/addresses.txt` on the disk and on the terminal: `inv addresses`, and the end of `inv publish`."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from newsroom.address_book import FILE, Comparison, brought_up_to_date, compared, read_book, written
from newsroom.answers import promised
from newsroom.catalogue import Catalogue
from newsroom.problems import Problem, report

#: The problems that say that an address would be lost.
LOSSES = frozenset(
    "address-changed address-moved address-lost address-unpublished address-feed-lost".split()
)
WORDS = {
    "id": {
        "added": "Alamat baru, tercatat saat situs diterbitkan",
        "moved": "Alamat yang pindah berkas",
        "lost": "Alamat yang akan hilang",
        "counts": "{added} baru, {moved} pindah, {lost} akan hilang; {known} sudah tercatat.",
        "saved": "content/{file}: {added} alamat baru, {moved} pindah. Simpan ke git: git add content/{file}",
        "same": "content/{file} tidak berubah.",
        "list": "(daftar)",
    },
    "en": {
        "added": "New addresses, recorded when the site is published",
        "moved": "Addresses that another file answers now",
        "lost": "Addresses that would be lost",
        "counts": "{added} new, {moved} moved, {lost} would be lost; {known} on record.",
        "saved": "content/{file}: {added} new addresses, {moved} moved. Keep it in git: git add content/{file}",
        "same": "content/{file} is as it was.",
        "list": "(a list)",
    },
}
Tell = Callable[[str], object]


def compare(content: Path, catalogue: Catalogue) -> Comparison:
    """What the site, as the content stands today, would change in the book."""
    book, _ = read_book(content)
    return compared(book, promised(catalogue), catalogue.site.today)


def save(content: Path, catalogue: Catalogue, language: str, tell: Tell) -> None:
    """Add what is published to the book, all or nothing, and say so. OSError when it cannot be written."""
    book, _ = read_book(content)
    answered, today = promised(catalogue), catalogue.site.today
    changes = compared(book, answered, today)
    file, words = content / FILE, WORDS[language]
    text = written(brought_up_to_date(book, answered, today))
    if file.exists() and file.read_text("utf-8") == text:
        tell(words["same"].format(file=FILE))
        return
    beside = file.with_name(f".{FILE}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(file)
    counts = {"added": len(changes.added), "moved": len(changes.moved)}
    tell(words["saved"].format(file=FILE, **counts))


def show(content: Path, changes: Comparison, language: str, tell: Tell) -> None:
    """The comparison as a table for people."""
    words = WORDS[language]
    path = {entry: entry.path or words["list"] for entry in (*changes.added, *changes.lost)}
    groups = {
        "added": [(entry.address, path[entry]) for entry in changes.added],
        "moved": [(entry.address, f"{entry.path} → {now}") for entry, now in changes.moved],
        "lost": [(entry.address, path[entry]) for entry in changes.lost],
    }
    wide = max((len(address) for rows in groups.values() for address, _ in rows), default=0)
    for name, rows in groups.items():
        if rows:
            tell(f"{words[name]}:")
        for address, file in rows:
            tell(f"  {address:<{wide}}  {file}")
    counts = {name: len(rows) for name, rows in groups.items()}
    tell(words["counts"].format(**counts, known=len(read_book(content)[0])))


def as_json(changes: Comparison, problems: Iterable[Problem], language: str) -> str:
    """The comparison for another program; `file` is empty for a list or a feed."""
    told = {
        "added": [{"address": entry.address, "file": entry.path} for entry in changes.added],
        "moved": [
            {"address": entry.address, "from": entry.path, "to": now}
            for entry, now in changes.moved
        ],
        "lost": [
            {"address": entry.address, "file": entry.path, "since": entry.since.isoformat()}
            for entry in changes.lost
        ],
        "problems": [
            {
                "file": each.path, "line": each.line, "code": each.code,
                "text": each.text(language), "repair": each.repair,
            }
            for each in problems
        ],
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1)


def show_problems(problems: Iterable[Problem], language: str, tell: Tell) -> None:
    """Each loss with the line that would mend it."""
    for each in problems:
        tell(report(each, language))
