"""A post on its way into `content/` → its file: a header whose doubts are explained in it, and the body. Pure."""

import re
from collections.abc import Mapping
from html import unescape

import msgspec

from newsroom.dates import PartialDate
from newsroom.headers import Plain, field_lines
from newsroom.kinds import Kind

#: The order of the fields in a new file.
ORDER = (
    "title", "summary", "slug", "date", "updated", "authors", "section", "topics", "image", "image-alt",
    "aliases",
)  # fmt: skip
#: Field → what is said above it when its value was not written by anybody.
NOTES = {
    "id": {
        "title": "Dari nama berkas; tulis judul yang mengatakan apa yang terjadi.",
        "summary": "Diambil dari awal tulisan; periksa, atau tulis sendiri.",
        "date": "Hari ini, karena berkasnya tidak menyebut tanggal; tulis hari terbitnya.",
        "draft": "Masih draf: hapus baris ini kalau sudah boleh terbit.",
        "words": "Tidak ada di content/topics.yaml; tulis sebagai topik di sana kalau perlu:",
        "odd": "Dari berkas lama, tidak punya tempat di sini; hapus kalau tidak perlu:",
        "image": "Gambar utama: tulis apa yang terlihat di image-alt, lalu hapus “# ” di depan kedua baris.",
    },
    "en": {
        "title": "From the name of the file; write a title that says what happened.",
        "summary": "Taken from the beginning of the text; look at it, or write your own.",
        "date": "Today, because the file names no date; write the day of its publication.",
        "draft": "Still a draft: delete this line when it may be published.",
        "words": "Not in content/topics.yaml; add it there if it should be a topic:",
        "odd": "From the old file, without a place here; delete what is not needed:",
        "image": "The main picture: write what it shows in image-alt, then take the “# ” off both lines.",
    },
}


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A post that would be written."""

    source: str  #: its file, below the folder that is imported
    path: str  #: below `content/`
    values: Mapping[str, Plain]
    unwritten: frozenset[str] = (
        frozenset()
    )  #: fields whose value nobody has written, with a note of NOTES
    words: tuple[str, ...] = ()  #: tags and categories that are no topics here
    odd: tuple[tuple[str, str], ...] = ()  #: fields without a place
    picture: str = ""  #: a main picture that nobody has described
    body: str
    body_line: int = 0  #: of the source, on which the body begins; 0: it has no lines
    lines: Mapping[str, int] = {}  #: field → its line in the source

    def header(self, language: str) -> list[str]:
        """The lines of the header, fences included; `language` of its notes."""
        notes, lines = NOTES[language], ["---"]
        for name in (each for each in ORDER if each in self.values):
            lines += [f"# {notes[name]}"] if name in self.unwritten else []
            lines += field_lines(name, self.values[name])
        lines += [f"# {notes['draft']}", "status: draft"]
        if self.picture:
            lines += ["", f"# {notes['image']}", f"# image: {self.picture}", "# image-alt:"]
        if self.words:
            lines += ["", f"# {notes['words']}", f"# topics: [{', '.join(self.words)}]"]
        if self.odd:
            lines += ["", f"# {notes['odd']}", *(f"# {name}: {value}" for name, value in self.odd)]
        return [*lines, "---"]

    def text(self, language: str) -> str:
        """The whole file."""
        return "\n".join(self.header(language)) + "\n" + self.body.rstrip() + "\n"

    def source_line(self, line: int, field: str, language: str) -> int:
        """The line of the source that a line of the file came from; 0 when there is none."""
        if field in self.lines:
            return self.lines[field]
        above = len(self.header(language))
        return line - above + self.body_line - 1 if self.body_line and line > above else 0


def path_of(kind: Kind, when: PartialDate | None, slug: str, language: str) -> str:
    """`news/2017/peresmian.md`; a translation has its language in its name."""
    year = str(when.year) if when and kind.by_year else ""
    name = slug + ("" if language == "id" else f".{language}") + ".md"
    return "/".join(part for part in (kind.folder, year, name) if part)


#: What begins a block that is no prose: a heading, a picture, a quotation, a list, a table, code, HTML.
NO_PROSE = re.compile(
    r"\s*(?:#|!\[|>|[-*+] |\d+[.)] |\||```|~~~|<|\{|\[\^?[^\]]+\]:|    |https?://\S+$)"
)
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
LINK = re.compile(
    r"\[([^\]]*)\]\([^)]*\)|\[\^[^\]]+\]|\{[:.#][^}]*\}|<[^>]+>|(?<!\\)[*_`]{1,3}(?=\S)|(?<=[^\s\\])[*_`]{1,3}"
)
SENTENCE = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[A-Z“\"'‘(0-9])")
LONG = 220  #: letters of a summary; whole sentences beyond are left to the text


def summary_of(text: str) -> str:
    """The first paragraph of prose, in whole sentences and without markup; empty when there is none."""
    for block in re.split(r"\n\s*\n", text):
        if not block.strip() or NO_PROSE.match(block.strip("\n")):
            continue
        sentences, summary = SENTENCE.split(plain(block)), ""
        for each in sentences:
            if summary and len(summary) + len(each) > LONG:
                break
            summary = f"{summary} {each}".strip()
        if summary:
            return summary
    return ""


def plain(text: str) -> str:
    """The words alone, on one line: a summary holds no markup, and an old one may be HTML."""
    text = LINK.sub(lambda found: found[1] or "", PICTURE.sub("", text))
    return " ".join(unescape(re.sub(r"\\([\\`*_{}\[\]()#+.!>|-])", r"\1", text)).split())
