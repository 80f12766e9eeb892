"""What is pending → a table for the terminal (80 columns) or JSON for another program. Pure."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from desk.pending import Pending
from newsroom.words import day as day_in_words

WIDTH = 80  #: of a terminal, in columns
WORDS = {
    "id": {
        "title": "Meja redaksi, {day}",
        "nothing": "Tidak ada yang menunggu.",
        "drafts": "Draf (tanggal: terakhir disentuh)",
        "dated": "Menunggu tanggalnya",
        "unreported": "Acara yang sudah lewat, belum ada liputannya",
        "outdated": "Terjemahan yang lebih tua dari aslinya",
        "untranslated": "Belum ada terjemahan Inggris",
        "unreviewed": "Perlu ditinjau: halaman setahun tak tersentuh, layanan yang tampil sebagai lama",
        "uncredited": "Gambar tanpa nama pemotret",
        "next": "Untuk kerja sama yang perlu perhatian: {inv} agreements",
    },
    "en": {
        "title": "At the desk, {day}",
        "nothing": "Nothing is waiting.",
        "drafts": "Drafts (the day: last touched)",
        "dated": "Waiting for their date",
        "unreported": "Events that are over and have no recap",
        "outdated": "Translations older than their original",
        "untranslated": "Without an English translation",
        "unreviewed": "To be looked at: pages untouched for a year, services that are shown as old",
        "uncredited": "Pictures without the name of who took them",
        "next": "For agreements that need attention: {inv} agreements",
    },
}


def table(
    found: Mapping[str, Sequence[Pending]], today: date, language: str, inv: str, most: int
) -> str:
    """Plain text; no line is longer than `WIDTH`. Of each shelf at most `most`, 0: all."""
    words = WORDS[language]
    lines = [words["title"].format(day=day_in_words(today, language).words)]
    for name, pending in found.items():
        if pending:
            lines += ["", f"{words[name]}: {len(pending)}"]
            shown = pending[:most] if most else pending
            lines += [line for each in shown for line in _lines(each)]
            if len(shown) < len(pending):
                lines.append(f"  … +{len(pending) - len(shown)}   ({inv} desk --all)")
    if not any(found.values()):
        lines += ["", words["nothing"]]
    return "\n".join([*lines, "", words["next"].format(inv=inv)])


def _lines(each: Pending) -> Iterator[str]:
    when = each.day.isoformat() if each.day else ""
    detail = f" ({each.detail})" if each.detail else ""
    start = f"  {when:<12}"
    indent = " " * len(start)
    # A path is copied, so it is never broken.
    yield f"{start}content/{each.path}"
    yield from textwrap.wrap(
        f"{each.title}{detail}", WIDTH, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False,
    )  # fmt: skip


def as_json(found: Mapping[str, Sequence[Pending]], today: date) -> str:
    """The same for another program: shelf → path, title, day, detail."""
    shelves = {
        name: [
            {
                "path": f"content/{each.path}",
                "title": each.title,
                "day": each.day.isoformat() if each.day else None,
                "detail": each.detail,
            }
            for each in pending
        ]
        for name, pending in found.items()
    }
    return json.dumps({"day": today.isoformat(), **shelves}, ensure_ascii=False, indent=2)
