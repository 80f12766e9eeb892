"""An import → what a person reads before saying yes: every doubt by file and line, then every new file. Pure."""

from collections.abc import Iterator, Sequence

from importing.prepared import Prepared
from newsroom.problems import Problem, errors, report

WORDS = {
    "id": {
        "no_kind": "--kind adalah {known}, bukan {found}",
        "no_folder": "{path} bukan folder; contoh: {inv} import posts ../blog-lama",
        "no_posts": "Tidak ada tulisan Markdown di {path}.",
        "missing": "{path} tidak dapat dibuka: {found}",
        "system": {
            "jekyll": "Situs Jekyll", "hugo": "Situs Hugo", "pelican": "Situs Pelican",
            "plain": "Folder Markdown (tanpa pengaturan situs: alamat lama hanya dari kepala berkas)",
        },
        "more": "… dan {count} lagi seperti ini: {places}",
        "from": "dari",
        "counts": "Tulisan baru: {new}; gambar dan berkas: {files}; sudah ada: {there}; ditinggalkan: {left}.",
        "there": "= content/{path}   (sudah ada, tidak diubah; dari {source})",
        "left": "! {source}   (tidak ditulis: lihat masalahnya di atas)",
        "faults": "Tidak ada yang ditulis, karena masih ada masalah. Perbaiki berkas asalnya, lalu ulangi.",
        "skip": "Atau tambahkan --skip: yang bermasalah ({count} berkas) ditinggalkan, yang lain ditulis.",
        "nothing": "Tidak ada yang perlu ditulis.",
        "ask": "Tulis berkas-berkas ini sebagai draf? [y/t] ",
        "yes": "Tidak ada yang ditulis: tambahkan --yes kalau perintah ini dijalankan oleh skrip.",
        "unwritten": "Tidak ada yang ditulis.",
        "failed": "Tidak ada yang ditulis: {found}. Tutup program yang memakai berkas itu, lalu ulangi.",
        "meanwhile": "Tidak ada yang ditulis: content/{path} baru saja dibuat orang lain. Ulangi.",
        "written": "{count} berkas ditulis. Semuanya masih draf: lihat dengan {inv} serve, lalu hapus baris status: draft.",
        "which": "Tanggal yang mana? {choices}, atau Enter: tinggalkan berkas ini ",
    },
    "en": {
        "no_kind": "--kind is {known}, not {found}",
        "no_folder": "{path} is no folder; for example: {inv} import posts ../old-blog",
        "no_posts": "There are no posts in Markdown in {path}.",
        "missing": "{path} cannot be opened: {found}",
        "system": {
            "jekyll": "A Jekyll site", "hugo": "A Hugo site", "pelican": "A Pelican site",
            "plain": "A folder of Markdown (without a site's settings: old addresses from headers alone)",
        },
        "more": "… and {count} more like this: {places}",
        "from": "from",
        "counts": "New posts: {new}; pictures and files: {files}; there already: {there}; left out: {left}.",
        "there": "= content/{path}   (there already, not changed; from {source})",
        "left": "! {source}   (not written: see its problem above)",
        "faults": "Nothing was written, because something is wrong. Repair the files it comes from, then try again.",
        "skip": "Or add --skip: what has a problem ({count}) is left out, and the others are written.",
        "nothing": "There is nothing to write.",
        "ask": "Write these files as drafts? [y/n] ",
        "yes": "Nothing was written: add --yes when a script runs this command.",
        "unwritten": "Nothing was written.",
        "failed": "Nothing was written: {found}. Close the program that uses the file, then try again.",
        "meanwhile": "Nothing was written: somebody has just made content/{path}. Try again.",
        "written": "{count} files written. All are drafts: look at them with {inv} serve, then delete the line status: draft.",
        "which": "Which day? {choices}, or Enter: leave this file out ",
    },
}  # fmt: skip
#: How many problems of one kind are told in full; a site of 300 posts has 300 layouts.
FULL = 3
PLACES = 5  #: how many of the others are named by their place


def say(words: str, language: str, **values: object) -> str:
    """One of the sentences above."""
    return str(WORDS[language][words]).format(**values)


def system(name: str, language: str) -> str:
    """What kind of site it is."""
    return str(WORDS[language]["system"][name])  # type: ignore[index]


def doubts(problems: Sequence[Problem], language: str, folder: str) -> Iterator[str]:
    """Every error, and warnings by kind: the first of a kind in full, the others by file and line."""
    wrong = errors(problems)
    for each in sorted(wrong, key=lambda found: (found.path, found.line)):
        yield report(each, language, folder)
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for each in problems:
        if each not in wrong:
            kinds.setdefault((each.code, dict(each.details).get("field", "")), []).append(each)
    for alike in kinds.values():
        for each in alike[:FULL]:
            yield report(each, language, folder)
        if rest := alike[FULL:]:
            places = [f"{each.path}:{each.line}" if each.line else each.path for each in rest]
            shown = ", ".join(places[:PLACES]) + (" …" if len(places) > PLACES else "")
            yield "    " + say("more", language, count=len(rest), places=shown)


def preview(prepared: Prepared, language: str) -> Iterator[str]:
    """Every file that would be made, with its header; how many were there; what is left out."""
    for draft in prepared.drafts:
        yield f"+ content/{draft.path}   ({WORDS[language]['from']} {draft.source})"
        yield from (f"    {line}" for line in draft.header(language)[1:-1] if line)
    for path in prepared.files:
        yield f"+ content/{path}   ({WORDS[language]['from']} {prepared.sources[path]})"
    for source, path in prepared.there:
        yield say("there", language, path=path, source=source)
    for source in sorted(prepared.left):
        yield say("left", language, source=source)
    counts = {"new": len(prepared.drafts), "files": len(prepared.files)}
    yield say("counts", language, **counts, there=len(prepared.there), left=len(prepared.left))
