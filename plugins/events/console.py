"""What is said and saved when staff make a sign. `tell` is the person in front of it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from events import sign_views
from events.choosing import meant, near
from events.signs import SIZES, sign
from newsroom.catalogue import Catalogue
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Event

FINE, WRONG, MISUSED = 0, 1, 2  #: exit codes
MANY = 10  #: events that are listed
TEMPLATE = "sign.html"
#: Scheme and host of the public site: what a code on paper leads to must be there for everybody.
PUBLIC = re.compile(r"https://[^\s/?#]+")

WORDS = {
    "id": {
        "size": "--size adalah A4 atau A3, bukan {found}",
        "language": "--lang adalah id atau en, bukan {found}",
        "site": "Kode QR memerlukan alamat situs yang umum, misalnya: {inv} sign “{wanted}” --site https://news.example.ac.id",
        "ending": "--output adalah berkas .html, bukan {found}",
        "none": "Tidak ada acara “{wanted}”.",
        "near": "Mungkin maksudnya: {key} ({title})",
        "several": "Ada {count} acara yang cocok dengan “{wanted}”; tulis salah satu kuncinya:",
        "one": "  {key}   {day}   {title}",
        "more": "  … dan {count} lagi",
        "waiting": "Acara ini belum terbit, jadi kodenya belum mengarah ke mana pun: content/{path}",
        "untranslated": "Acara ini belum diterjemahkan: tulis content/{path}, atau pakai --lang {other}",
        "failed": "{path} tidak dapat ditulis ({found}).",
        "written": "Tanda untuk pintu, {size}: {path}\nCetak dengan Ctrl+P, kertas {size}, tanpa margin.",
    },
    "en": {
        "size": "--size is A4 or A3, not {found}",
        "language": "--lang is id or en, not {found}",
        "site": "The QR code needs the public address of the site, like: {inv} sign “{wanted}” --site https://news.example.ac.id",
        "ending": "--output is an .html file, not {found}",
        "none": "There is no event “{wanted}”.",
        "near": "Perhaps you mean: {key} ({title})",
        "several": "{count} events match “{wanted}”; write the key of one:",
        "one": "  {key}   {day}   {title}",
        "more": "  … and {count} more",
        "waiting": "This event is not published yet, so the code would lead nowhere: content/{path}",
        "untranslated": "This event is not translated: write content/{path}, or use --lang {other}",
        "failed": "{path} cannot be written ({found}).",
        "written": "The sign for the door, {size}: {path}\nPrint it with Ctrl+P, paper {size}, no margins.",
    },
}

Tell = Callable[[str], None]
#: (template, language, view) → the file.
Fill = Callable[[str, str, sign_views.Sign], str]


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """The sign that somebody wants."""

    wanted: str  #: a key, a path or a part of the title
    size: str = "A4"
    language: str = ""  #: of the sign; empty: the language that events are written in
    site: str = ""  #: the public address of the site
    path: Path  #: where it goes, or the folder for it
    style: str = ""  #: the style sheet, with its fonts in it
    inv: str = "./inv"  #: how tasks are started here


def faults(order: Order, language: str) -> list[str]:
    """What is wrong with the order itself, before anything is read."""
    words = WORDS[language]
    checks = (
        ("size", order.size, order.size in SIZES),
        ("language", order.language, order.language in ("", *LANGUAGES)),
        ("site", order.site, bool(PUBLIC.fullmatch(order.site))),
        ("ending", order.path.name, order.path.suffix in ("", ".html")),
    )
    given = {"inv": order.inv, "wanted": order.wanted}
    return [words[name].format(found=found, **given) for name, found, fine in checks if not fine]


def make(
    order: Order, catalogue: Catalogue, fill: Fill, language: str, tell: Tell
) -> tuple[int, Path | None]:
    """Write the sign, and say where it lies or why not. → the exit code and the file."""
    words = WORDS[language]
    event = _chosen(order, catalogue, language, tell)
    if event is None:
        return WRONG, None
    shown = catalogue.by_stem.get((event.stem, order.language or DEFAULT_LANGUAGE))
    if not isinstance(shown, Event):
        missing = f"{event.stem}.{order.language}.md"
        tell(words["untranslated"].format(path=missing, other=event.language))
        return WRONG, None
    view = sign(shown, catalogue, order.size, order.style)
    path = order.path
    if not path.suffix:
        path /= f"{shown.key.rpartition('/')[2]}-{shown.language}-{order.size}.html"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fill(TEMPLATE, shown.language, view), "utf-8")
    except OSError as error:
        tell(words["failed"].format(path=path, found=error.strerror or error))
        return WRONG, None
    tell(words["written"].format(path=path, size=order.size))
    return FINE, path


def _chosen(order: Order, catalogue: Catalogue, language: str, tell: Tell) -> Event | None:
    """The one event that is meant; else None, and the person knows what to write instead."""
    words, wanted = WORDS[language], order.wanted
    events = [each for tag in LANGUAGES for each in catalogue.all("event", tag)]
    stems = {event.stem: event for event in reversed(meant(wanted, events))}
    if len(stems) == 1:
        return next(iter(stems.values()))
    if stems:
        tell(words["several"].format(count=len(stems), wanted=wanted))
        _list(list(stems.values())[::-1], language, tell)
        return None
    waiting = [each for each in catalogue.waiting if isinstance(each, Event)]
    if found := meant(wanted, waiting):
        tell(words["waiting"].format(path=found[0].path))
        return None
    tell(words["none"].format(wanted=wanted))
    if closest := near(wanted, events):
        tell(words["near"].format(key=closest.key, title=closest.title))
    return None


def _list(events: Sequence[Event], language: str, tell: Tell) -> None:
    words = WORDS[language]
    for event in events[:MANY]:
        tell(words["one"].format(key=event.key, day=event.starts, title=event.title))
    if len(events) > MANY:
        tell(words["more"].format(count=len(events) - MANY))
