"""The header of a post from another site → the fields of ours, and what has no place among them. Pure.

A field is taken over where its meaning is the same; a word that this newsroom does not know (a tag that is no
topic here) is kept as a note for the editor, and never made into something near.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from typing import Any

import msgspec

from newsroom.dates import NotADate, PartialDate, parse_date
from newsroom.front_matter import Document, Group, Items, Text, Value
from newsroom.problems import Problem, problem
from newsroom.records import SECTIONS
from newsroom.slugs import slugify

#: What a field is called in Jekyll, Hugo and Pelican → what it is here, or what it says of a post.
NAMES = {
    "title": "title",
    "summary": "summary", "description": "summary", "excerpt": "summary",
    "date": "date", "pubdate": "date",
    "updated": "updated", "modified": "updated", "lastmod": "updated", "last_modified_at": "updated",
    "author": "authors", "authors": "authors",
    "tag": "tags", "tags": "tags", "topics": "tags",
    "category": "categories", "categories": "categories", "section": "categories",
    "slug": "slug",
    "permalink": "address", "url": "address", "save_as": "saved",
    "aliases": "aliases", "redirect_from": "aliases",
    "draft": "draft", "published": "published", "status": "status",
    "image": "image", "cover": "image", "thumbnail": "image", "featured_image": "image",
    "image_alt": "image-alt", "image-alt": "image-alt",
    "lang": "language", "language": "language",
}  # fmt: skip
#: Fields that say how a page looked or was made there, and nothing of what it tells.
LOOKS = {"layout", "comments", "toc", "weight", "sitemap", "type", "template", "share", "markup"}
#: A moment with an offset from UTC (RFC 3339, and as Jekyll writes it).
MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """What a header says."""

    title: str = ""
    summary: str = ""
    date: PartialDate | None = None
    updated: PartialDate | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    slug: str = ""
    address: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    image: str = ""
    image_alt: str = ""
    language: str = ""
    written: datetime | None = None  #: the date as its own site counts it, for its address
    lines: Mapping[str, int] = {}  #: our name → the line of the file
    odd: tuple[tuple[str, int, str], ...] = ()  #: name, line and value of what has no place here
    problems: tuple[Problem, ...] = ()


def read_fields(
    document: Document, path: str, zone: tzinfo, *, mark: str | None = ",", chosen: str = ""
) -> Fields:
    """What the header of `path` says. `zone`: the library's; `mark`: what parts words on one line (None:
    white space, as Jekyll has it); `chosen`: the day that a person has named for a date that may mean two.
    """
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    odd: list[tuple[str, int, str]] = []
    problems: list[Problem] = []
    for name, line, value in document.header.entries:
        ours = NAMES.get(name.strip().lower())
        if ours is None or (ours in lines and ours in SINGLE):
            odd.append((name.strip(), line, shown(value)))
            continue
        lines[ours] = line
        if ours in LISTS:
            values[ours] = (*values.get(ours, ()), *LISTS[ours](value, mark))
        elif ours in HOLDS_BACK:
            values["draft"] = values.get("draft", False) or HOLDS_BACK[ours](value)
        elif ours in ("date", "updated") and (text := shown(value)):
            found, new = _date(
                ours, chosen if chosen and ours == "date" else text, zone, path, line
            )
            values |= found
            problems += new
        elif ours == "image":
            values |= _image(value)
        elif ours == "saved":
            # Pelican: the file of an address; a folder's index is the folder.
            values.setdefault("address", shown(value).removesuffix("index.html"))
        elif text := shown(value):
            values[ours.replace("-", "_")] = text
        else:
            # Written and left empty: as if it were not there.
            del lines[ours]
    if language := values.get("language", ""):
        values["language"] = language.lower().partition("-")[0]
    return Fields(**values, lines=lines, odd=tuple(odd), problems=tuple(problems))


def _date(
    name: str, text: str, zone: tzinfo, path: str, line: int
) -> tuple[dict[str, Any], list[Problem]]:
    """`date` or `updated`, and why it cannot be read."""
    try:
        parsed, written = moment(text, zone)
    except NotADate as error:
        choices = ", ".join(error.choices)
        return {}, [problem(path, line, error.code, field=name, found=text, choices=choices)]
    return {name: parsed, **({"written": written} if name == "date" else {})}, []


#: Fields of one value: the first name that gives it wins, and the others are told.
SINGLE = {"title", "summary", "date", "updated", "slug", "image", "language"}


def shown(value: Value) -> str:
    """A value on one line, for people."""
    if isinstance(value, Text):
        return " ".join(value.text.split())
    if isinstance(value, Items):
        return ", ".join(shown(each) for each in value.items)
    return ", ".join(f"{name}: {shown(each)}" for name, _, each in value.entries)


def _words(value: Value) -> list[str]:
    if isinstance(value, Text):
        return [text] if (text := " ".join(value.text.split())) else []
    if isinstance(value, Group):
        # Jekyll: `author: {name: …, email: …}`.
        return [shown(each) for name, _, each in value.entries if name == "name"]
    return [word for each in value.items for word in _words(each)]


def _parted(value: Value, mark: str | None) -> list[str]:
    """Tags and categories, which may stand on one line with `mark` between them; None: white space."""
    if isinstance(value, Text):
        return [" ".join(each.split()) for each in value.text.split(mark) if each.strip()]
    return _words(value)


def moment(text: str, zone: tzinfo) -> tuple[PartialDate, datetime]:
    """A date in the library's time, and the same as its writer's clock showed it. NotADate as
    `parse_date`; a moment with an offset is certain, whatever the offset.
    """
    found = MOMENT.fullmatch(text.strip())
    if not found:
        parsed, _ = parse_date(text)
        return parsed, parsed.start
    parsed, _ = parse_date(f"{found[1]} {found[2]}")
    written = here = parsed.start
    if found[4]:
        offset = "+00:00" if found[4].upper() in ("Z", "UTC") else found[4]
        try:
            here = datetime.fromisoformat(f"{found[1]}T{found[2]}{offset}").astimezone(zone)
        except (ValueError, OverflowError):
            # An offset of a hundred hours, or a moment beyond the calendar.
            raise NotADate("date-zone") from None
    if (here.hour, here.minute) == (0, 0):
        # A day, as programs write it.
        return PartialDate(here.year, here.month, here.day), written
    return PartialDate(here.year, here.month, here.day, here.hour, here.minute), written


def _image(value: Value) -> dict[str, str]:
    """A path, or a group with a path and what the picture shows."""
    if not isinstance(value, Group):
        return {"image": next(iter(_words(value)), "")}
    given = {name.lower(): shown(each) for name, _, each in value.entries}
    key = next((each for each in ("path", "src", "url", "image", "feature") if each in given), "")
    alt = {"image_alt": given["alt"]} if given.get("alt") else {}
    return {"image": given.get(key, ""), **alt}


def _flag(value: Value) -> bool:
    return shown(value).lower() in ("true", "yes", "1")


def _rooted(word: str) -> str:
    return word if word.startswith("/") else f"/{word}"


#: Fields of several values: the value and what parts words on one line → the words.
LISTS: dict[str, Callable[[Value, str | None], list[str]]] = {
    "authors": lambda value, _mark: _words(value),
    "tags": _parted,
    "categories": _parted,
    "aliases": lambda value, _mark: [_rooted(word) for word in _words(value)],
}
#: Fields that say that a post was not published.
HOLDS_BACK: dict[str, Callable[[Value], bool]] = {
    "draft": _flag,
    "published": lambda value: not _flag(value),
    "status": lambda value: shown(value).lower() in ("draft", "hidden"),
}


# --- Words of this newsroom -------------------------------------------------------------------------


def sorted_words(
    fields: Fields, topics: Mapping[str, Mapping[str, str]] | None
) -> tuple[str, list[str], list[str]]:
    """Tags and categories → the section, the topics, and the words that are neither here."""
    names = {
        name.casefold(): key
        for key, each in (topics or {}).items()
        for name in (key, *each.values())
    }
    section, found, others = "", [], []
    for word in dict.fromkeys((*fields.categories, *fields.tags)):
        slug = slugify(word)
        key = names.get(word.casefold()) or names.get(slug) or (slug if topics is None else "")
        if not section and slug in SECTIONS and word in fields.categories:
            section = slug
        elif key:
            found.append(key)
        else:
            others.append(word)
    return section, list(dict.fromkeys(found)), others
