"""What the tests of the edition by mail are made of: an edition, its letters, and who writes."""

import shutil
from datetime import datetime, timedelta, timezone
from functools import cache

from editions.console import Desk, made, prepare
from editions.message import letter
from engine.content import read
from engine.theme import Theme
from newsroom.problems import errors
from newsroom.site import Mail
from tests.newsroom.making import library, record, site
from tests.sites import FIXTURE, NOW, ROOT, URL

WIB = timezone(timedelta(hours=7))
MOMENT = datetime(2026, 11, 23, 9, 0, 5, tzinfo=WIB)
MAIL = Mail(
    sender="news@library.example",
    reply_to="ask@library.example",
    subscribe="https://lists.example/join",
    leave="https://lists.example/leave",
)


def edition(key="2026-24", language="", **fields):
    """An edition of two weeks in November."""
    given = {"title": "Kabar nomor 24", "number": 24, "starts": "2026-11-09", "ends": "2026-11-22"}
    return record(f"editions/{key}{language}.md", **{**given, **fields})


def its_site(mail=MAIL, **facts):
    """The site of a library that has said who writes and how one leaves."""
    return site(library=library(mail=mail, **facts))


def simple(language="id", subject="Kabar nomor 24", text="Salam.\n", key="2026-24"):
    """A letter with next to nothing in it."""
    html = (
        f"<!doctype html><html lang='{language}'><title>x</title><body><p>{text}</p></body></html>"
    )
    suffix = "" if language == "id" else f".{language}"
    return letter(edition(key, suffix), subject, html, text)


@cache
def fixture():
    """The catalogue of the fixture site, and what fills its templates."""
    catalogue, _ = read(FIXTURE, url=URL, now=datetime.fromisoformat(NOW))
    return catalogue, Theme(ROOT / "theme", {}, catalogue).filled


@cache
def letters():
    """The letters of every edition of the fixture site."""
    catalogue, fill = fixture()
    every = [each for language in ("id", "en") for each in catalogue.all("edition", language)]
    return {(each.key, each.language): made(each, catalogue, fill) for each in every}


#: What the fixture's edition lacks: a translation, a picture, a list, a subject, who writes.
RICH = {
    "editions/2026-24.md": """\
---
title: Kabar Pustaka nomor 24
subject: Pekan buku, tur perpustakaan & jam buka ujian
summary: Yang baru di perpustakaan pada tahun 2026, dan acara sampai akhir tahun.
number: 24
starts: 2026-01-01
ends: 2026-11-22
---
Selamat membaca. Edisi ini dibuka dengan [segala bentuk tulisan](/news/2026/segala-bentuk.md), dan ditutup dengan *Hari Literasi*.

## Yang paling banyak ditanyakan

- jam buka selama ujian
- **ruang diskusi**

> Buku mana yang harus dikembalikan sebelum libur?
""",
    "editions/2026-24.en.md": """\
---
title: Library News, number 24
summary: What was new at the library in 2026, and what is on until the end of the year.
---
Welcome to the last edition of the year.
""",
}
RICH_MAIL = """
mail:
  sender: kabar@pustaka.example
  reply-to: tanya@pustaka.example
  subscribe: https://lists.pustaka.example/join
  leave: https://lists.pustaka.example/leave
  one-click: https://lists.pustaka.example/leave?who={address}
"""


def written(folder, content=FIXTURE, more=RICH, mail=RICH_MAIL):
    """Every edition of a content folder with these files in it, as messages below `folder`; → what was prepared."""
    source = folder / "content"
    shutil.copytree(content, source)
    for path, text in more.items():
        (source / path).write_text(text, "utf-8")
    facts = source / "library.yaml"
    facts.write_text(facts.read_text("utf-8") + mail, "utf-8")
    catalogue, problems = read(source, url=URL, now=datetime.fromisoformat(NOW))
    assert errors(problems) == []
    desk = Desk(
        catalogue=catalogue,
        fill=Theme(ROOT / "theme", {}, catalogue).filled,
        folder=folder / "mail",
        language="id",
        inv="./inv",
        tell=lambda _words: None,
        now=MOMENT,
    )
    return [
        prepare(desk, each, folder / "settings.yaml") for each in catalogue.all("edition", "id")
    ]
