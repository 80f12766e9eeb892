"""The folder `content/` → what is in it already, and where a new file goes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desk import drafting
from newsroom.dates import NotADate, PartialDate, parse_date
from newsroom.decoding import decode
from newsroom.front_matter import Text, split
from newsroom.kinds import Kind


def new_path(content: Path, kind: Kind, values: Mapping[str, str], today: date) -> str:
    """Where it goes: the folder of its kind and year, and a name that nobody has."""
    moment = values.get("starts") or values.get("signed") or values.get("date") or ""
    when = _date(moment) or PartialDate(today.year)
    folder, wanted = "", drafting.slug_of(values["title"])
    if kind.name == "recap" and values.get("event"):
        folder, _, wanted = values["event"].rpartition("/")
    elif kind.name == "agreement":
        partner = values.get("partners", "").strip("[]").partition(",")[0].strip()
        year = str(when.year) if values.get("signed") else ""
        wanted = "-".join(part for part in (year, partner) if part) or wanted
    elif kind.name == "edition":
        wanted = f"{when.year}-{values.get('number', '0'):>02}"
    elif kind.name == "delegation":
        wanted = f"{values.get('day', today)}-{values.get('partner') or wanted}"
    month = f"{when.year}-{when.month:02}" if when.month else str(when.year)
    more = (*([values["number"]] if values.get("number") else []), month)

    def is_taken(slug: str) -> bool:
        # An event named like its series would look like the only one.
        if slug == values.get("series"):
            return True
        return (content / drafting.path_of(kind, slug, when, folder)).exists()

    return drafting.path_of(kind, drafting.free_slug(wanted, is_taken, more), when, folder)


def of_event(content: Path, key: str) -> dict[str, str]:
    """What a recap takes from its event: the day it ended."""
    header = _header(content, f"events/{key}.md")
    day = header.get("ends") or header.get("starts") or ""
    when = _date(day)
    return {"date": PartialDate(when.year, when.month, when.day).iso} if when else {}


def numbers_of(content: Path, series: str) -> list[int]:
    """The numbers of the events of a series."""
    headers = (_header(content, f"events/{key}.md") for key in keys(content, "events"))
    found = (header.get("number", "") for header in headers if header.get("series") == series)
    return [int(number) for number in found if number.isdecimal()]


def keys(content: Path, folder: str) -> frozenset[str]:
    """The keys of the files of a folder, translations aside."""
    root = content / folder
    files = (each.relative_to(root).as_posix() for each in root.rglob("*.md"))
    return frozenset(each.removesuffix(".md") for each in files if not each.endswith(".en.md"))


def _header(content: Path, path: str) -> dict[str, str]:
    """The single values of a header; nothing when the file is not there or cannot be read."""
    file = content / path
    text, _ = decode(file.read_bytes(), path) if file.is_file() else ("", [])
    document, _ = split(text, path) if text else (None, [])
    entries = document.header.entries if document else ()
    return {name.lower(): value.text for name, _, value in entries if isinstance(value, Text)}


def below(content: Path, file: Path) -> str:
    """A path below `content/`, however a person wrote it."""
    resolved = file.resolve()
    if resolved.is_relative_to(content.resolve()):
        return resolved.relative_to(content.resolve()).as_posix()
    return file.as_posix().removeprefix("./").removeprefix("content/")


def _date(text: str) -> PartialDate | None:
    try:
        return parse_date(text)[0]
    except NotADate:
        return None
