"""The folder `content/` → which of the posts that come are in it already.

A post is known by an old address among its aliases, wherever it stands now; else by its path, when title or day
are the same too. A file with the same path that is another post is never touched.
"""

from collections.abc import Collection
from pathlib import Path

import msgspec

from newsroom.dates import NotADate, parse_date
from newsroom.decoding import decode
from newsroom.front_matter import Group, Items, Text, split


class Known(msgspec.Struct, frozen=True):
    """What the header of a file says of its post."""

    title: str
    day: str
    aliases: frozenset[str]


class Existing:
    """The posts of `content/`."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.of_alias: dict[str, str] = {}  #: old address → path below `content/`
        for file in sorted(content.rglob("*.md")):
            raw = file.read_bytes()
            if b"aliases" in raw:
                path = file.relative_to(content).as_posix()
                for alias in known(raw, path).aliases:
                    self.of_alias.setdefault(alias.rstrip("/"), path)

    def find(self, path: str, title: str, day: str, aliases: Collection[str]) -> tuple[str, bool]:
        """Where the post stands ("" nowhere), and whether another post stands in its place."""
        for alias in aliases:
            if there := self.of_alias.get(alias.rstrip("/")):
                return there, False
        file = self.content / path
        if not file.exists():
            return "", False
        other = known(file.read_bytes(), path)
        same = title == other.title or (bool(day) and day == other.day)
        return (path, False) if same else ("", True)


def known(raw: bytes, path: str) -> Known:
    """What a file says of its post; nothing when it cannot be read."""
    text, _ = decode(raw, path)
    document, _ = split(text, path) if text else (None, [])
    values = document.header.entries if document else ()
    single = {name.lower(): each.text for name, _, each in values if isinstance(each, Text)}
    aliases = {
        word
        for name, _, each in values
        if name.lower() == "aliases" and not isinstance(each, Group)
        for word in _texts(each)
    }
    return Known(single.get("title", ""), _day(single.get("date", "")), frozenset(aliases))


def _texts(value: Text | Items) -> list[str]:
    items = value.items if isinstance(value, Items) else (value,)
    return [each.text for each in items if isinstance(each, Text)]


def _day(text: str) -> str:
    try:
        return parse_date(text)[0].iso[:10]
    except NotADate:
        return ""
