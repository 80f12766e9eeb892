"""An import → what a person reads before saying yes: faults by cell, files by what would change. Pure."""

from collections.abc import Iterator, Sequence

from international.entries import Fault, Listed
from international.imports import Change, Plan
from newsroom.headers import Plain

WORDS = {
    "id": {
        "sheet": "lembar kerja",
        "row": "baris",
        "column": "kolom",
        "new": "baru",
        "changed": "berubah",
        "left_out": "Kolom yang tidak diimpor{sheet}: {headings}",
        "unread": "Lembar kerja “{name}” dilewati: tidak ada baris judul kolom dengan Mitra.",
        "counts": "{new} berkas baru, {changed} berubah, {same} tetap.",
        "faults": "Tidak ada yang ditulis, karena masih ada masalah.",
        "nothing": "Tidak ada yang perlu ditulis.",
        "ask": "Tulis berkas-berkas ini? [y/t] ",
        "written": "{count} berkas ditulis. Periksa dengan ./inv serve.",
        "unwritten": "Tidak ada yang ditulis.",
        "failed": "Tidak ada yang ditulis: {found}. Tutup program yang memakai berkas itu, lalu ulangi.",
        "yes": "Tidak ada yang ditulis: tambahkan --yes kalau perintah ini dijalankan oleh skrip.",
        "template": "Templat ditulis: {path}",
        "there": "{path} sudah ada; pilih nama lain",
        "template_name": "Templat berakhiran .xlsx atau .csv, bukan {path}",
        "missing": "{path} tidak dapat dibuka: {found}",
        "calendar": "Kalender pribadi ditulis: {path}",
        "public": "{path} berada di folder yang terbit; kalender ini hanya untuk staf, pilih folder lain",
    },
    "en": {
        "sheet": "sheet",
        "row": "row",
        "column": "column",
        "new": "new",
        "changed": "changed",
        "left_out": "Columns that are not imported{sheet}: {headings}",
        "unread": "The sheet “{name}” was left out: it has no row of headings with Partner.",
        "counts": "{new} new files, {changed} changed, {same} the same.",
        "faults": "Nothing was written, because something is wrong.",
        "nothing": "There is nothing to write.",
        "ask": "Write these files? [y/n] ",
        "written": "{count} files written. Look at them with ./inv serve.",
        "unwritten": "Nothing was written.",
        "failed": "Nothing was written: {found}. Close the program that uses the file, then try again.",
        "yes": "Nothing was written: add --yes when a script runs this command.",
        "template": "Template written: {path}",
        "there": "{path} is there already; choose another name",
        "template_name": "A template ends in .xlsx or .csv, not {path}",
        "missing": "{path} cannot be opened: {found}",
        "calendar": "Private calendar written: {path}",
        "public": "{path} is in a folder that is published; this calendar is for staff alone, choose another",
    },
}


def say(words: str, language: str, **values: object) -> str:
    """One of the sentences above."""
    return WORDS[language][words].format(**values)


def fault_text(fault: Fault, language: str) -> str:
    """`sheet row 14, column "Signed": …   [date-ambiguous]`, and below it what to write instead."""
    words, found = WORDS[language], fault.problem
    sheet = f" “{fault.place.sheet}”" if fault.place.sheet else ""
    parts = [f"{words['sheet']}{sheet} {words['row']} {fault.place.row}"] if fault.place.row else []
    parts += [f'{words["column"]} "{fault.column}"'] if fault.column else []
    place = f"{', '.join(parts)}: " if parts else ""
    text = f"{place}{found.text(language)}   [{found.code}]"
    return f"{text}\n    → {found.repair}" if found.repair else text


def notes(listed: Listed, language: str) -> Iterator[str]:
    """What of the file was left out."""
    for sheet, headings in listed.left_out:
        name = f" ({sheet})" if sheet else ""
        yield say("left_out", language, sheet=name, headings=", ".join(headings))
    if listed.entries:
        for name in listed.unread:
            yield say("unread", language, name=name)


def preview(plan: Plan, language: str) -> Iterator[str]:
    """Every file that would be made or changed, field by field, and how many stay."""
    for change in plan.changes:
        yield from _change(change, language)
    new = sum(each.new for each in plan.changes)
    yield say("counts", language, new=new, changed=len(plan.changes) - new, same=len(plan.same))


def _change(change: Change, language: str) -> Iterator[str]:
    words = WORDS[language]
    mark, kind = ("+", words["new"]) if change.new else ("~", words["changed"])
    place = change.entry.place
    row = f"{place.sheet} {words['row']} {place.row}".strip()
    yield f"{mark} content/{change.path}   ({kind}, {row})"
    for field, before, after in change.fields:
        # What was there and what comes stand below each other: long lines can be compared.
        if before:
            yield f"    - {field}: {shown(before)}"
            yield f"    + {field}: {shown(after)}"
        else:
            yield f"    + {field}: {shown(after)}"


def shown(value: Plain) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return value
    parts = [each if isinstance(each, str) else ", ".join(each.values()) for each in value]
    return "; ".join(parts)


def faults_text(faults: Sequence[Fault], language: str) -> Iterator[str]:
    """Every fault in the order of the sheet, each once."""
    seen: dict[str, None] = {}
    for fault in sorted(faults, key=lambda each: (each.place, each.column, each.problem.code)):
        seen.setdefault(fault_text(fault, language))
    yield from seen
