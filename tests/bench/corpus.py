"""A seed → a content folder of any size, the same bytes every time: what `inv bench` measures on.

The texts are made of ordinary words in both languages, with the lists, tables, quotes, pictures and
headings that a newsroom writes. `write_news` makes posts, events and recaps; `write_corner` makes
partners and agreements. Every fact in them is invented, and none of it is published.
"""

import random
import shutil
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec

from tests.sites import FIXTURE

SEED = 20261123
YEARS = 15
LAST_DAY = date(2026, 11, 20)
SECTIONS = ("news", "announcement", "service", "community")
TOPICS = tuple(f"topik-{number:02}" for number in range(60))
AUTHORS = tuple(
    f"{first} {last}"
    for first in ("Sari", "Budi", "Wulan", "Rizky", "Dewi")
    for last in ("Pertiwi", "Santoso")
)
PICTURES = 20
WORDS = {
    "id": "perpustakaan buku pembaca mahasiswa ruang baca koleksi jurnal artikel acara literasi pustakawan "
    "kampus dosen penelitian layanan katalog rak kunjungan diskusi kelas pelatihan naskah arsip digital "
    "akses terbuka karya akhir skripsi pameran komunitas desa sekolah donasi kegiatan pekan ini setiap hari "
    "dengan untuk dari pada yang dan di ke oleh serta bersama para sejumlah banyak baru lama besar kecil",
    "en": "library book reader student reading room collection journal article event literacy librarian "
    "campus lecturer research service catalogue shelf visit discussion class training manuscript archive "
    "digital open access thesis exhibition community village school donation activity week this every day "
    "with for from on which and in to by together several many new old large small public first next",
}


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """One text of the corpus, before it is written in the form of a program."""

    path: str  #: without an ending: "news/2019/00017"
    language: str
    title: str
    summary: str
    date: str
    section: str
    topics: tuple[str, ...]
    author: str
    body: str


def posts(count: int, seed: int = SEED) -> Iterable[Post]:
    """`count` news posts in Indonesian, the newest last; one in twenty with an English translation."""
    chance = random.Random(seed)  # noqa: S311  the same corpus every time is the point
    for number in range(count):
        day = LAST_DAY - timedelta(days=(count - number) * YEARS * 365 // count)
        fields: dict[str, Any] = {
            "path": f"news/{day.year}/{number:06}",
            "date": f"{day} {8 + number % 10:02}:{number % 60:02}",
            "section": chance.choice(SECTIONS),
            "topics": tuple(sorted(chance.sample(TOPICS, chance.randint(1, 3)))),
            "author": chance.choice(AUTHORS),
        }
        for language in ("id", "en") if number % 20 == 0 else ("id",):
            yield Post(
                **fields,
                language=language,
                title=f"{sentence(chance, language, 6)} {number}",
                summary=f"{sentence(chance, language, 16)}.",
                body=body(chance, language),
            )


def sentence(chance: random.Random, language: str, length: int) -> str:
    """Some words, the first with a capital."""
    return " ".join(chance.choices(WORDS[language].split(), k=length)).capitalize()


def paragraph(chance: random.Random, language: str) -> str:
    """Three to six sentences, one word strong and one a link."""
    text = ". ".join(sentence(chance, language, chance.randint(8, 18)) for _ in range(4))
    return f"{text} **{sentence(chance, language, 2)}** [{sentence(chance, language, 3)}](https://example.org/{chance.randint(1, 999)})."


def body(chance: random.Random, language: str) -> str:
    """250 to 700 words: paragraphs, and now and then a list, a table, a quote, a picture."""
    parts: list[str] = []
    words = chance.randint(250, 700)
    extras: tuple[Callable[[random.Random, str], str], ...] = (_list, _table, _quote, _picture)
    while sum(len(part.split()) for part in parts) < words:
        if len(parts) % 4 == 3:
            parts.append(f"## {sentence(chance, language, 4)} {len(parts)}")
        parts.append(paragraph(chance, language))
        if chance.random() < 0.3:
            parts.append(chance.choice(extras)(chance, language))
    return "\n\n".join(parts) + "\n"


def _list(chance: random.Random, language: str) -> str:
    return "\n".join(f"- {sentence(chance, language, 7)}" for _ in range(4))


def _table(chance: random.Random, language: str) -> str:
    rows = "\n".join(
        f"| {sentence(chance, language, 2)} | {chance.randint(1, 9999)} |" for _ in range(4)
    )
    return f"| {sentence(chance, language, 1)} | {sentence(chance, language, 1)} |\n| --- | ---: |\n{rows}"


def _quote(chance: random.Random, language: str) -> str:
    return f"> {sentence(chance, language, 14)}."


def _picture(chance: random.Random, language: str) -> str:
    alt, caption = sentence(chance, language, 6), sentence(chance, language, 5)
    return f'![{alt}](/photos/{chance.randrange(PICTURES):02}.png "{caption}")'


# --- Written as files ---------------------------------------------------------------------------------


def write_news(folder: Path, count: int) -> Path:
    """The content folder of a newsroom with `count` posts: nine in ten are news, the rest events, each
    with its recap.
    """
    settings(folder)
    for post in posts(count - count // 10):
        write(folder / f"{_with_language(post)}.md", news(post))
    chance = random.Random(SEED + 1)  # noqa: S311
    for number in range(count // 20):
        day = LAST_DAY - timedelta(days=number * YEARS * 365 // max(count // 20, 1) - 30)
        write_event(folder, f"{day.year}/acara-{number:05}", day, chance)
        if day <= LAST_DAY:
            write_recap(folder, f"{day.year}/acara-{number:05}", day, chance)
    return folder


def news(post: Post) -> str:
    """A post with the header of this portal; a translation gives what belongs to its language."""
    lines = [f"title: {post.title}", f"summary: {post.summary}"]
    if post.language == "id":
        lines += [
            f"date: {post.date}",
            f"section: {post.section}",
            f"topics: [{', '.join(post.topics)}]",
            f"authors: {post.author}",
        ]
    return f"---\n{_joined(lines)}---\n{post.body}"


def write_event(folder: Path, key: str, day: date, chance: random.Random) -> None:
    """An event of two hours."""
    lines = [
        f"title: {sentence(chance, 'id', 4)} {key.rpartition('-')[2]}",
        f"summary: {sentence(chance, 'id', 12)}.",
        f"starts: {day} 14:00",
        f"ends: {day} 16:00",
        "place: Ruang diskusi",
        f"topics: [{chance.choice(TOPICS)}]",
    ]
    write(folder / f"events/{key}.md", f"---\n{_joined(lines)}---\n{paragraph(chance, 'id')}\n")


def write_recap(folder: Path, key: str, day: date, chance: random.Random) -> None:
    """The recap of an event of the same name."""
    lines = [
        f"title: {sentence(chance, 'id', 5)} {key.rpartition('-')[2]}",
        f"summary: {sentence(chance, 'id', 12)}.",
        f"date: {day}",
        f"event: {key}",
        f"topics: [{chance.choice(TOPICS)}]",
    ]
    write(folder / f"recaps/{key}.md", f"---\n{_joined(lines)}---\n{body(chance, 'id')}")


#: Where the invented partners are: countries of every size and continent.
COUNTRIES = (
    "KR MY NL ES CN JP US AU DE FR IN PT TL TR GB TH VN PH SG BN KH LA MM TW HK NZ CA MX BR AR CL ZA EG MA "
    "KE NG SA AE QA IR IT AT CH BE DK SE NO FI PL CZ HU RO BG GR UA RU KZ UZ PK BD LK NP FJ PG IE"
).split()
FIELDS = (
    "research student-exchange lecturer-exchange staff-exchange summer-course joint-degree "
    "joint-curriculum publication training internship scholarship community-service cultural"
).split()


def write_corner(folder: Path, agreements: int, partners: int) -> Path:
    """The content folder of an International Corner, in both languages."""
    settings(folder)
    chance = random.Random(SEED)  # noqa: S311
    for number in range(partners):
        key, country = f"partner-{number:04}", COUNTRIES[number % len(COUNTRIES)]
        name = f"Universitas {sentence(chance, 'id', 2).title()} {number}"
        kind = "company" if number % 12 == 11 else "university"
        lines = [f"title: {name}", f"country: {country}", f"type: {kind}", f"city: Kota {number}"]
        summary = f"summary: {sentence(chance, 'id', 8)}."
        write(folder / f"partners/{key}.md", f"---\n{_joined([*lines, summary])}---\n")
        lines = [f"title: {name}", f"summary: {sentence(chance, 'en', 8)}."]
        write(folder / f"partners/{key}.en.md", f"---\n{_joined(lines)}---\n")
    for number in range(agreements):
        day = LAST_DAY - timedelta(days=chance.randrange(YEARS * 365))
        key = f"{day.year}-agreement-{number:05}"
        ends = chance.choice(("renews", "none", str(day + timedelta(days=5 * 365)), ""))
        lines = [
            f"title: Kerja sama {number}",
            f"partners: [partner-{chance.randrange(partners):04}]",
            f"kind: {chance.choice(('LoI', 'MoU', 'MoA', 'IA'))}",
            f"evidence: {chance.choice(('signing-report', 'agreement-stated'))}",
            f"signed: {day}",
            *([f"ends: {ends}"] if ends else []),
            f"fields: [{', '.join(sorted(chance.sample(FIELDS, 3)))}]",
        ]
        write(folder / f"agreements/{key}.md", f"---\n{_joined(lines)}---\n")
        write(folder / f"agreements/{key}.en.md", f"---\ntitle: Agreement {number}\n---\n")
    return folder


def settings(folder: Path) -> None:
    """The library's facts, the topics and a few pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = (FIXTURE / "library.yaml").read_text("utf-8").splitlines(keepends=True)
    # The pages named at the foot are not part of the corpus.
    write(
        folder / "library.yaml", "".join(line for line in facts if not line.startswith("footer:"))
    )
    topics = (f"{key}: {{id: Topik {key[-2:]}, en: Topic {key[-2:]}}}" for key in TOPICS)
    write(folder / "topics.yaml", _joined(topics))
    (folder / "photos").mkdir(exist_ok=True)
    for number in range(PICTURES):
        (folder / "photos" / f"{number:02}.png").write_bytes(_png(number))


def _png(number: int) -> bytes:
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (640, 400), (12 * number, 120, 90)).save(file, "PNG")
    return file.getvalue()


def write(file: Path, text: str) -> None:
    """A text file, its folders made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def copied(folder: Path, target: Path) -> Path:
    """A copy that a measure may change."""
    return Path(shutil.copytree(folder, target))


def _with_language(post: Post) -> str:
    return post.path if post.language == "id" else f"{post.path}.{post.language}"


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
