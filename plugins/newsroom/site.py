"""`content/library.yaml` and the settings → the facts that every page shares."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import yaml

from newsroom.records import LANGUAGES

InLanguages = dict[str, str]
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Channel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to ask a librarian."""

    kind: str
    label: InLanguages | str
    value: str
    url: str  #: `{title}` and `{text}` are replaced by what the visitor reads


class License(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The licence of the texts."""

    name: str
    url: str


class Library(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """The library's own facts, as `library.yaml` has them."""

    name: str
    short_name: str
    site_name: InLanguages
    tagline: InLanguages
    description: InLanguages
    byline: InLanguages  #: who signs a post that names no author
    university: str = ""
    time_zone: str = "Asia/Jakarta"  #: IANA name
    tag_authority: str  #: "domain,year" (RFC 4151); never changes
    address: dict[str, InLanguages | str] = {}
    channels: tuple[Channel, ...] = ()
    channels_as_of: str = ""
    accounts: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()  #: keys of the pages named at the foot of every page
    license: License = License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """What a build knows before it reads a post."""

    library: Library
    topics: dict[str, InLanguages] | None  #: None: every topic is accepted as written
    url: str  #: scheme and host, without a slash at the end
    now: datetime  #: the moment of the build, without a time zone, in the library's time

    @property
    def today(self) -> date:
        """The day of the build, in the library's time."""
        return self.now.date()

    @property
    def zone(self) -> ZoneInfo:
        """The library's time zone."""
        return ZoneInfo(self.library.time_zone)

    def at(self, now: datetime) -> "Site":
        """The same site at another moment."""
        return msgspec.structs.replace(self, now=now)

    def absolute(self, address: str) -> str:
        """An address of the site with scheme and host."""
        return f"{self.url}{address}"


class BadLibraryFile(ValueError):
    """`library.yaml` or `topics.yaml` cannot be used; the text says why, and where."""


def in_language(words: InLanguages | str, language: str) -> str:
    """The words in a language, or in the first language that has any."""
    if isinstance(words, str):
        return words
    return words.get(language) or next((words[each] for each in LANGUAGES if words.get(each)), "")


#: A domain and a day on which it was the library's (RFC 4151, 2.1).
AUTHORITY = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+,\d{4}(?:-\d{2}(?:-\d{2})?)?")


def read_site(content: Path, *, url: str, now: datetime) -> Site:
    """The site's facts from `content/library.yaml` and, if it exists, `content/topics.yaml`."""
    library = _read(content / "library.yaml", Library)
    topics_file = content / "topics.yaml"
    topics = _read(topics_file, dict[str, InLanguages]) if topics_file.exists() else None
    try:
        ZoneInfo(library.time_zone)
    except (KeyError, ValueError, OSError):
        raise BadLibraryFile(
            f"library.yaml: time-zone {library.time_zone} is no zone of the IANA list, like Asia/Jakarta"
        ) from None
    if not AUTHORITY.fullmatch(library.tag_authority):
        raise BadLibraryFile(
            f"library.yaml: tag-authority {library.tag_authority} is not a domain, a comma and a year, "
            "like library.example.ac.id,2017"
        )
    return Site(library=library, topics=topics, url=url.rstrip("/"), now=now)


def _read(file: Path, shape: Any) -> Any:
    try:
        # Every value stays the text that stands there: a postcode is no number, "no" is a word.
        text = file.read_text(encoding="utf-8-sig")
        values: Mapping[str, Any] = yaml.load(text, Loader)  # noqa: S506  it makes nothing but text
        return msgspec.convert(values, shape)
    except FileNotFoundError:
        raise BadLibraryFile(
            f"{file.name} is missing: the site needs the library's facts"
        ) from None
    except (yaml.YAMLError, ValueError, OSError, RecursionError, msgspec.ValidationError) as error:
        raise BadLibraryFile(f"{file.name}: {error}") from None
