"""The staff's list → a table for the terminal (80 columns) or JSON for another program. Pure."""

import json
import textwrap
from collections.abc import Iterator
from typing import Any

from international.duties import QUIET, UNCHECKED, WINDOWS, Duties
from newsroom.records import Agreement
from newsroom.words import day as day_in_words

WIDTH = 80  #: of a terminal, in columns
MARGIN = 2

WORDS = {
    "id": {
        "title": "Kerja sama yang perlu perhatian, {day}",
        "private": "Untuk staf. Jangan disalin ke situs.",
        "ending": "Berakhir dalam {days} hari",
        "quiet": "Tanpa kegiatan selama {months} bulan",
        "unchecked": "Belum diperiksa selama {months} bulan",
        "lacking": "Isian yang belum ada",
        "days": "{count} hari",
        "never": "belum pernah",
        "none": "tidak ada",
        "note": "Catatan: {note}",
    },
    "en": {
        "title": "Agreements that need attention, {day}",
        "private": "For staff. Do not copy it to the site.",
        "ending": "Ends within {days} days",
        "quiet": "No activity for {months} months",
        "unchecked": "Not checked for {months} months",
        "lacking": "Fields that are missing",
        "days": "{count} days",
        "never": "never",
        "none": "none",
        "note": "Note: {note}",
    },
}

Row = tuple[str, Agreement, str]  #: date, agreement, more


def table(found: Duties, language: str) -> str:
    """Plain text; no line is longer than `WIDTH`."""
    words = WORDS[language]
    lines = [words["title"].format(day=day_in_words(found.day, language).words), words["private"]]
    for window in WINDOWS:  # each agreement once, where it is most pressing
        rows: list[Row] = [
            (str(each.ends), each.agreement, words["days"].format(count=each.days))
            for each in found.ending
            if each.window == window
        ]
        lines += _section(words["ending"].format(days=window), rows, words)
    rows = [(str(each.last or words["never"]), each.agreement, "") for each in found.quiet]
    lines += _section(words["quiet"].format(months=QUIET), rows, words)
    rows = [(str(each.checked or words["never"]), each.agreement, "") for each in found.unchecked]
    lines += _section(words["unchecked"].format(months=UNCHECKED), rows, words)
    rows = [("", each.agreement, ", ".join(each.fields)) for each in found.lacking]
    lines += _section(words["lacking"], rows, words)
    return "\n".join(lines)


def _section(heading: str, rows: list[Row], words: dict[str, str]) -> Iterator[str]:
    yield ""
    yield f"{heading}: {len(rows) or words['none']}"
    dates = max((len(when) for when, _, _ in rows), default=0)
    for when, agreement, more in rows:
        start = f"{'':{MARGIN}}{when:<{dates}}{'  ' if dates else ''}"
        yield from _wrapped(start, f"{agreement.key}  {more}".rstrip())
        if agreement.private_note:
            note = words["note"].format(note=agreement.private_note)
            yield from _wrapped(" " * len(start), note)


def _wrapped(start: str, text: str) -> list[str]:
    # A key longer than the line is broken at its dashes, as a last resort anywhere.
    return textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=" " * (len(start) + MARGIN)
    )


def as_json(found: Duties) -> str:
    """The same with every detail; keys are those of the records."""
    return json.dumps(
        {
            "day": found.day.isoformat(),
            "ending": [
                {
                    **_about(each.agreement),
                    "ends": str(each.ends),
                    "days": each.days,
                    "window": each.window,
                }
                for each in found.ending
            ],
            "quiet": [
                {**_about(each.agreement), "last": each.last.isoformat() if each.last else None}
                for each in found.quiet
            ],
            "unchecked": [
                {**_about(each.agreement), "checked": str(each.checked) if each.checked else None}
                for each in found.unchecked
            ],
            "lacking": [
                {**_about(each.agreement), "fields": list(each.fields)} for each in found.lacking
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _about(agreement: Agreement) -> dict[str, Any]:
    return {
        "key": agreement.key,
        "title": agreement.title,
        "partners": list(agreement.partners),
        "private_note": agreement.private_note or None,
    }
