"""`content/library.yaml` and the settings → the facts that every page shares."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import yaml

from newsroom.dates import NotADate, PartialDate, parse_date
from newsroom.fields import coordinates
from newsroom.front_matter import Text
from newsroom.hours import is_hours
from newsroom.mailboxes import mailbox, reached
from newsroom.problems import Problem, problem, report
from newsroom.reading import Refused, nearest
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES
from newsroom.slugs import slugify

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


class RetiredFeed(
    msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True
):
    """A feed that has ended, and keeps its address for those who still fetch it."""

    feed: str  #: its name, the part of its address after feeds/: "topics/donasi"
    ended: str  #: the day, like 2026-11-01
    instead: str = ""  #: the name of the feed to follow from now on

    @property
    def on(self) -> PartialDate:
        """The day on which it ended. NotADate when `ended` is none."""
        return parse_date(self.ended)[0]


class Mail(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """The edition by mail: who writes it, how people join and leave. Empty: nobody has said."""

    sender: str = ""  #: the address that it comes from
    reply_to: str = ""  #: where answers go, if not to the sender
    subscribe: str = ""  #: where one subscribes: a web address, or an e-mail address to write to
    leave: str = ""  #: how one leaves, likewise
    one_click: str = ""  #: takes the POST of RFC 8058; `{address}` is replaced by the reader's own

    def way_in(self, language: str) -> str:
        """`subscribe`, ready for `href`; empty when nobody has said."""
        return reached(self.subscribe, WAY_IN[language])

    def way_out(self, language: str) -> str:
        """`leave`, likewise."""
        return reached(self.leave, WAY_OUT[language])


#: The subjects of letters by which people join and leave.
WAY_IN = {"id": "Berlangganan", "en": "Subscribe"}
WAY_OUT = {"id": "Berhenti berlangganan", "en": "Unsubscribe"}


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
    hours: tuple[str, ...] = ()  #: when it is open: "Mo-Fr 08:00-16:00" (schema.org/openingHours)
    hours_as_of: str = ""  #: the day or month in which somebody last checked them
    accounts: tuple[str, ...] = ()
    location: str = ""  #: latitude and longitude in degrees (WGS 84): "-6.97, 107.63"
    footer: tuple[str, ...] = ()  #: keys of the pages named at the foot of every page
    hub: str = ""  #: a WebSub hub that is told of new posts: "https://hub.example/"; empty: none
    retired_feeds: tuple[RetiredFeed, ...] = ()
    mail: Mail = Mail()
    license: License = License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")

    @property
    def sender(self) -> str:
        """The address that mail comes from: its own, or that of the library's e-mail channel."""
        mailed = (each.value for each in self.channels if each.kind == "email")
        found = self.mail.sender or next(mailed, "")
        return mailbox(found) or found

    @property
    def answers(self) -> str:
        """The address that answers to mail go to."""
        return mailbox(self.mail.reply_to) or self.sender


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """What a build knows before it reads a post."""

    library: Library
    topics: dict[str, InLanguages] | None  #: None: every topic is accepted as written
    url: str  #: scheme and host, without a slash at the end
    now: datetime  #: the moment of the build, without a time zone, in the library's time
    preview: bool = False  #: drafts, and what is dated in the future, are shown too

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


def topic_slug(site: Site, topic: str, language: str) -> str:
    """The last part of a topic's address: its key, or in another language its name there."""
    names = (site.topics or {}).get(topic)
    return slugify(names[language] if names and language != DEFAULT_LANGUAGE else topic)


class BadLibraryFile(ValueError):
    """`library.yaml` or `topics.yaml` cannot be used; `problem` says why, and where."""

    def __init__(self, found: Problem) -> None:
        super().__init__(report(found, "en"))
        self.problem = found


def in_language(words: InLanguages | str, language: str) -> str:
    """The words in a language, or in the first language that has any."""
    if isinstance(words, str):
        return words
    return words.get(language) or next((words[each] for each in LANGUAGES if words.get(each)), "")


#: A domain and a day on which it was the library's (RFC 4151, 2.1).
AUTHORITY = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+,\d{4}(?:-\d{2}(?:-\d{2})?)?")


def read_site(content: Path, *, url: str, now: datetime, preview: bool = False) -> Site:
    """The site's facts from `content/library.yaml` and, if it exists, `content/topics.yaml`.

    BadLibraryFile with the first fault.
    """
    library, lines = _read(content / "library.yaml", Library)
    try:
        ZoneInfo(library.time_zone)
    except (KeyError, ValueError, OSError):
        line = lines.get("time-zone", 0)
        raise _bad("library.yaml", line, "settings-time-zone", found=library.time_zone) from None
    if not AUTHORITY.fullmatch(library.tag_authority):
        line = lines.get("tag-authority", 0)
        raise _bad("library.yaml", line, "settings-authority", found=library.tag_authority)
    if library.location:
        try:
            coordinates(Text(library.location, 0))
        except Refused:
            line = lines.get("location", 0)
            raise _bad(
                "library.yaml", line, "field-coordinates", field="location", found=library.location
            ) from None
    _check_hours(library, lines)
    _check_feeds(library, lines)
    _check_mail(library.mail, lines.get("mail", 0))
    file = content / "topics.yaml"
    topics = _topics(file) if file.exists() else None
    url = url.rstrip("/")
    return Site(library=library, topics=topics, url=url, now=now, preview=preview)


def _check_hours(library: Library, lines: dict[str, int]) -> None:
    """Opening hours are days and times; and they say when they were checked, since they are the first to age."""
    for row in library.hours:
        if not is_hours(row):
            raise _bad("library.yaml", lines.get("hours", 0), "settings-hours", found=row)
    try:
        checked = not library.hours or parse_date(library.hours_as_of)[0].month
    except NotADate:
        checked = 0
    if not checked:
        line = lines.get("hours-as-of") or lines.get("hours", 0)
        raise _bad("library.yaml", line, "settings-hours-as-of", found=library.hours_as_of)


def _check_feeds(library: Library, lines: dict[str, int]) -> None:
    """The hub is a web address, and every retired feed has a name and a day."""
    if library.hub and not HUB.fullmatch(library.hub):
        raise _bad("library.yaml", lines.get("hub", 0), "settings-hub", found=library.hub)
    for row in library.retired_feeds:
        try:
            named = FEED_NAME.fullmatch(row.feed) and row.on.precision == "day"
        except NotADate:
            named = None
        if not named:
            line = lines.get("retired-feeds", 0)
            found = f"{row.feed}, {row.ended}"
            raise _bad("library.yaml", line, "settings-retired-feed", found=found)


def _check_mail(mail: Mail, line: int) -> None:
    """Each is an address that mail or a browser reaches; that for one click tells readers apart."""
    for name, found, web in (
        ("sender", mail.sender, False),
        ("reply-to", mail.reply_to, False),
        ("subscribe", mail.subscribe, True),
        ("leave", mail.leave, True),
    ):
        if found and not mailbox(found) and not (web and WEB.fullmatch(found)):
            raise _bad("library.yaml", line, "settings-mail", field=name, found=found)
    one_click = mail.one_click
    if one_click and not (ONE_CLICK.fullmatch(one_click) and one_click.count("{address}") == 1):
        raise _bad("library.yaml", line, "settings-one-click", found=one_click)


WEB = re.compile(r"https?://[^\s<>\"]+")
#: Printable ASCII without what ends an entry of List-Unsubscribe (RFC 2369, 2).
ONE_CLICK = re.compile(r"https://[^\s<>,\"\x7f-\U0010ffff]+")
HUB = re.compile(r"https?://[^\s/]+\S*")
FEED_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")


def _topics(file: Path) -> dict[str, InLanguages]:
    topics: dict[str, InLanguages]
    topics, lines = _read(file, dict[str, InLanguages])
    for key, names in topics.items():
        if slugify(key) != key:
            raise _bad(file.name, lines[key], "settings-topic", found=key, better=slugify(key))
        missing = [language for language in LANGUAGES if not names.get(language)]
        if missing:
            raise _bad(file.name, lines[key], "settings-topic-name", found=key, language=missing[0])
    taken: dict[str, str] = {}
    for key, names in topics.items():
        # The English address of a topic is made from its English name.
        if taken.setdefault(slugify(names["en"]), key) != key:
            first = taken[slugify(names["en"])]
            raise _bad(
                file.name, lines[key], "settings-topic-twice", found=names["en"], first=first
            )
    return topics


def _read(file: Path, shape: Any) -> tuple[Any, dict[str, int]]:
    """The values of a settings file, and the line of each field."""
    try:
        # Every value stays the text that stands there: a postcode is no number, "no" is a word.
        text = file.read_text(encoding="utf-8-sig")
        lines = _lines(yaml.compose(text, Loader), file)
        values: Any = yaml.load(text, Loader)  # noqa: S506  it makes nothing but text
        return msgspec.convert(values or {}, shape), lines
    except BadLibraryFile:
        raise
    except FileNotFoundError:
        raise _bad(file.name, 0, "settings-missing", found=file.name) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise _bad(file.name, line, "settings-yaml", found=error.problem or "?") from None
    except msgspec.ValidationError as error:
        raise _misshapen(file, str(error), lines) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"0x{error.object[error.start]:02X}"
        raise _bad(file.name, line, "file-not-utf-8", found=found) from None
    except (yaml.YAMLError, ValueError, OSError, RecursionError) as error:
        raise _bad(file.name, 0, "settings-yaml", found=" ".join(str(error).split())) from None


def _lines(node: Any, file: Path) -> dict[str, int]:
    """Each field of the file → its line; a field that stands there twice is a fault."""
    lines: dict[str, int] = {}
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    for key, _ in pairs:
        name, line = str(key.value), key.start_mark.line + 1
        if name in lines:
            raise _bad(file.name, line, "field-twice", field=name, first=lines[name])
        lines[name] = line
    return lines


def _misshapen(file: Path, error: str, lines: dict[str, int]) -> BadLibraryFile:
    """What msgspec found, in our words: a field too many, a field too few, or a wrong value."""
    names = [field.encode_name for field in msgspec.structs.fields(Library)]
    if found := re.match(r"Object contains unknown field `([^`]+)`$", error):
        near = nearest(found[1], names) or ", ".join(names)
        line = lines.get(found[1], 0)
        return _bad(file.name, line, "field-unknown-near", field=found[1], near=near)
    if found := re.match(r"Object missing required field `([^`]+)`$", error):
        return _bad(file.name, 0, "settings-field-missing", field=found[1])
    place = re.search(r"`\$\.([^`]+)`", error)
    field = place[1] if place else "?"
    return _bad(
        file.name, lines.get(re.split(r"[.\[]", field)[0], 0), "settings-value", field=field
    )


def _bad(name: str, line: int, code: str, **details: object) -> BadLibraryFile:
    return BadLibraryFile(problem(name, line, code, repair=None, alternatives=(), **details))
