"""What the tests of the core are made of: a small library, records, and content folders.

Everything has a value that does not matter, so that a test names only what does.
"""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec

from newsroom.catalogue import Catalogue
from newsroom.checks import check
from newsroom.collecting import ReadDrafts, visible
from newsroom.dates import PartialDate, parse_date
from newsroom.drafts import Convert, read_draft
from newsroom.fragments import Fragment
from newsroom.kinds import KINDS
from newsroom.problems import Problem
from newsroom.records import Record, stem_and_language
from newsroom.site import Channel, Library, Site

URL = "https://library.example"
NOW = datetime(2026, 11, 23, 9)
WEIGHT = 1234  #: bytes of every picture

LIBRARY_YAML = """\
name: Perpustakaan Contoh
short-name: Perpustakaan
site-name: {id: Kabar Perpustakaan, en: Library News}
tagline: {id: Kabar dari rak, en: News from the shelves}
description: {id: Semua kabar., en: All the news.}
byline: {id: Redaksi, en: Newsroom}
tag-authority: library.example,2017
"""

#: What stands below a header when a test does not care: a post without a text is a warning.
BODY = Fragment(html="<p>Isi.</p>", text="Isi.")
HEADER = {"title": "Judul", "summary": "Ringkasan.", "date": "2017-02-22"}


def site(**changes: Any) -> Site:
    """The site of a small library, on the morning of 23 November 2026."""
    given = {"topics": None, "url": URL, "now": NOW, **changes}
    return Site(library=given.pop("library", library()), **given)


def library(**changes: Any) -> Library:
    """A small library."""
    given: dict[str, Any] = {
        "name": "Perpustakaan Contoh",
        "short_name": "Perpustakaan",
        "site_name": {"id": "Kabar Perpustakaan", "en": "Library News"},
        "tagline": {"id": "Kabar dari rak", "en": "News from the shelves"},
        "description": {"id": "Semua kabar.", "en": "All the news."},
        "byline": {"id": "Redaksi", "en": "Newsroom"},
        "tag_authority": "library.example,2017",
        "channels": (
            Channel(kind="email", label="Surel", value="a@b.c", url="mailto:a@b.c?subject={title}"),
        ),
    }
    return Library(**{**given, **changes})


def date(text: str) -> PartialDate:
    """A date as an editor writes it."""
    return parse_date(text)[0]


def record(path: str, **fields: Any) -> Record:
    """The record of a file: its kind from the folder, its dates from text, its lines from 2 on.

    News and recaps have a short text.
    """
    kind = next(each for each in KINDS if path.startswith(f"{each.folder}/"))
    values: dict[str, Any] = {"title": "Judul", "summary": "Ringkasan."}
    values |= {"date": "2017-02-22"} if "date" in kind.needs else {}
    values |= {"starts": "2017-03-01"} if "starts" in kind.needs else {}
    values |= {"number": 1, "ends": "2017-03-14"} if kind.name == "edition" else {}
    values |= {"partners": ("x",), "evidence": "signing-report"} if kind.name == "agreement" else {}
    values |= {"day": "2026-11-30"} if kind.name == "delegation" else {}
    values |= fields
    days = ("date", "updated", "withdrawn", "starts", "ends", "ended", "signed", "checked", "day")
    for name in days:
        if isinstance(values.get(name), str):
            values[name] = date(values[name])
    lines = {name.replace("_", "-"): line for line, name in enumerate(values, start=2)}
    values |= (
        {"fragment": BODY} if kind.name in ("news", "recap") and "fragment" not in values else {}
    )
    return kind.record(
        path=path, language=stem_and_language(path)[1], lines=values.pop("lines", lines), **values
    )


def catalogue(*records: Record, **more: Any) -> Catalogue:
    """What is shown of these records."""
    its_site = more.pop("site", site())
    return Catalogue(
        its_site,
        visible(records, its_site),
        more.get("sizes", {}),
        frozenset((*more.get("sizes", {}), *more.get("attachments", ()))),
        lists=more.get("lists", ()),
        weights=dict.fromkeys(more.get("sizes", {}), WEIGHT),
    )


def problems(*records: Record, paths: Iterable[str] = (), **more: Any) -> list[Problem]:
    """What the rules say of these records; `paths` are other files that exist."""
    its_site = more.pop("site", site())
    whole = Catalogue(
        its_site,
        records,
        more.get("sizes", {}),
        frozenset((*more.get("sizes", {}), *more.get("attachments", ()))),
    )
    gone = [each.path for each in whole.withdrawn]
    public = Catalogue(its_site, visible(records, its_site), whole.sizes, whole.attachments)
    return check(
        whole,
        frozenset((*paths, *whole.attachments, *whole.by_path, *gone)),
        public,
        book=more.get("book", {}),
        renamed=more.get("renamed", lambda _path: ""),
    )


def codes(found: Iterable[Problem]) -> list[str]:
    """The codes alone."""
    return [each.code for each in found]


def places(found: Iterable[Problem]) -> list[tuple[str, int, str]]:
    """Where and what."""
    return [(each.path, each.line, each.code) for each in found]


def with_fragment(one: Record, **fields: Any) -> Record:
    """The record with another body."""
    its = one.fragment
    kept = ("html", "text", "headings", "links", "images", "addresses")
    given = {**{name: getattr(its, name) for name in kept}, **fields}
    return msgspec.structs.replace(one, fragment=Fragment(**given))


def header(**fields: Any) -> str:
    """A header of news, one field a line; None leaves a field out."""
    lines = {**HEADER, **{name.replace("_", "-"): text for name, text in fields.items()}}
    written = "".join(f"{name}: {text}\n" for name, text in lines.items() if text is not None)
    return f"---\n{written}---\n"


def post(**fields: Any) -> str:
    """A whole file of news: a header and one line of text."""
    return f"{header(**fields)}Isi.\n"


def content(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A content folder with a minimal library.yaml and these files."""
    for path, text in {"library.yaml": LIBRARY_YAML, **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def drafts_of(folder: Path, convert: Convert) -> ReadDrafts:
    """What reads the files of a content folder, with bodies converted by this function."""
    return lambda files: [
        read_draft(file, (folder / file.path).read_bytes(), convert) for file in files
    ]


def picture(width: int = 4, height: int = 3) -> bytes:
    """A black picture, as PNG."""
    from PIL import Image

    file = BytesIO()
    Image.new("L", (width, height)).save(file, "PNG")
    return file.getvalue()


def read(folder: Path, now: datetime = NOW) -> tuple[Catalogue, list[Problem]]:
    """All that the site reads from a content folder."""
    from engine.content import read as read_content

    return read_content(folder, url=URL, now=now)
