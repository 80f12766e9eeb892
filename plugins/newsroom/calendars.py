"""The table of calendars: the files, the page about subscribing and the reserved addresses come from it.

A row is one calendar, or a family with one calendar for each of its members (each series, each audience),
in every language. A calendar is offered as soon as it has an event that is known to the day. A new
calendar is a row.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

import msgspec

from newsroom import addresses
from newsroom.addresses import address, kind_list
from newsroom.event_days import last_day
from newsroom.labels import AUDIENCES
from newsroom.moments import has_days
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Event
from newsroom.site import Site, in_language
from newsroom.views import Calendar

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

Words = dict[str, str]  #: language → words


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """What one calendar of a family is about."""

    key: str = ""  #: as headers name it, and the last part of the address
    name: str = ""  #: for people
    page: str = ""  #: the address of its page, if it has one


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A calendar, or a family of calendars."""

    name: str  #: in the address: of a family the folder, /calendar/series/literacy-event.ics
    group: Words  #: the heading on the page about subscribing
    title: Words  #: `{member}` is the member's name
    about: Words  #: one sentence: what it brings
    members: Callable[[Any, str], Iterable[Member]]  #: (catalogue, language) → one calendar each
    events: Callable[[Any, str, str], Sequence[Event]]  #: (catalogue, language, key), oldest first


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """One calendar of the site in one language."""

    name: str  #: "", "series/literacy-event"
    language: str
    group: str
    title: str
    about: str
    page: str  #: the address of the page that shows the same things
    events: Sequence[Event]  #: oldest first; at least one

    @property
    def address(self) -> str:
        """Where the file lies: `/calendar.ics`."""
        return addresses.calendar(self.language, self.name)


# --- Which events -------------------------------------------------------------------------------------


def every_event(catalogue: "Catalogue", language: str) -> list[Event]:
    """Every event that is known to the day, oldest first, in this language or else as it was written: a
    title in another language is a smaller loss than an event that nobody heard of.
    """
    return [
        catalogue.by_stem.get((event.stem, language), event)
        for event in reversed(catalogue.all("event", DEFAULT_LANGUAGE))
        if has_days(event)
    ]


def recent(events: Sequence[Event], site: Site) -> Sequence[Event]:
    """The events from the first day of last year on; if there is none, the newest: a calendar without an
    event is none (RFC 5545, 3.6). A fixed day keeps the file the same from night to night.
    """
    since = site.today.year - 1
    return [event for event in events if last_day(event).year >= since] or events[-1:]


def _all(catalogue: "Catalogue", language: str, _key: str) -> Sequence[Event]:
    return recent(every_event(catalogue, language), catalogue.site)


def _of_series(catalogue: "Catalogue", language: str, key: str) -> Sequence[Event]:
    """All of them, from the first one on: few enough to keep, and whoever follows a series wants them."""
    return [each for each in every_event(catalogue, language) if each.series == key]


def _of_audience(catalogue: "Catalogue", language: str, key: str) -> Sequence[Event]:
    """Those that name it, and those for everybody."""
    wanted = {key, "public"}
    found = [each for each in every_event(catalogue, language) if wanted & set(each.audience)]
    return recent(found, catalogue.site)


# --- The table ----------------------------------------------------------------------------------------


def single(catalogue: "Catalogue", language: str) -> tuple[Member, ...]:
    """A row that is one calendar."""
    return (Member(page=_list(catalogue, language)),)


def _list(catalogue: "Catalogue", language: str) -> str:
    """The list of events; in the other language where nothing has been translated yet."""
    return kind_list("event", language if catalogue.has("event", language) else DEFAULT_LANGUAGE)


def series(catalogue: "Catalogue", language: str) -> list[Member]:
    """The series, by name."""
    named = (catalogue.find("series", key, language) for key in _named(catalogue, "series"))
    found = (Member(key=s.key, name=s.title, page=address(s)) for s in named if s)
    return sorted(found, key=lambda member: (member.name.casefold(), member.key))


def audiences(catalogue: "Catalogue", language: str) -> list[Member]:
    """The audiences that an event names, in the order of the closed list."""
    named = _named(catalogue, "audience")
    page = _list(catalogue, language)
    return [
        Member(key=key, name=names[language], page=page)
        for key, names in AUDIENCES.items()
        if key in named
    ]


def _named(catalogue: "Catalogue", field: str) -> set[str]:
    """What the events that are known to the day have in a field."""
    values = [getattr(each, field) for each in every_event(catalogue, DEFAULT_LANGUAGE)]
    return {each for v in values for each in ((v,) if isinstance(v, str) else v) if each}


CALENDARS = (
    Row(
        name="",
        group={"id": "Semua acara", "en": "All events"},
        title={"id": "Acara", "en": "Events"},
        about={
            "id": "Semua acara sejak awal tahun lalu, dan setiap acara baru.",
            "en": "Every event from the start of last year on, and each new one.",
        },
        members=single,
        events=_all,
    ),
    Row(
        name="series",
        group={"id": "Menurut seri", "en": "By series"},
        title={"id": "{member}", "en": "{member}"},
        about={
            "id": "Setiap penyelenggaraan, dari yang pertama.",
            "en": "Every edition, from the first one on.",
        },
        members=series,
        events=_of_series,
    ),
    Row(
        name="audience",
        group={"id": "Menurut peserta", "en": "By audience"},
        title={"id": "Acara untuk: {member}", "en": "Events for: {member}"},
        about={
            "id": "Acara yang ditujukan bagi mereka, dan yang terbuka untuk umum.",
            "en": "Events meant for them, and those that are open to everybody.",
        },
        members=audiences,
        events=_of_audience,
    ),
)


def by_name(catalogue: "Catalogue", language: str) -> dict[str, Offered]:
    """The calendars of a language by their names in the address; looked for once for all pages."""

    def found(its: "Catalogue") -> dict[str, Offered]:
        return {each.name: each for each in offered(its, language)}

    return catalogue.once(("calendars", language), found)


def offered(catalogue: "Catalogue", language: str) -> Iterator[Offered]:
    """Every calendar of a language that has an event, in the order of the table."""
    for row in CALENDARS:
        for member in row.members(catalogue, language):
            if events := row.events(catalogue, language, member.key):
                yield Offered(
                    name=f"{row.name}/{member.key}".strip("/"),
                    language=language,
                    group=row.group[language],
                    title=row.title[language].format(member=member.name),
                    about=row.about[language],
                    page=member.page,
                    events=events,
                )


def reserved(catalogue: "Catalogue") -> Iterator[str]:
    """The addresses of all calendars, the one-event files beside their pages among them."""
    for language in LANGUAGES:
        # Kept free before there is an event: the first one must not find its calendar taken.
        yield addresses.calendar(language)
        yield from (each.address for each in offered(catalogue, language))
    for language in LANGUAGES:
        yield from (addresses.event_calendar(each) for each in catalogue.all("event", language))


#: Folders that hold calendars alone.
FOLDERS = tuple(
    addresses.calendar(language).lstrip("/").replace(".ics", "/") for language in LANGUAGES
)


# --- What pages show ----------------------------------------------------------------------------------

Groups = tuple[tuple[str, tuple[Calendar, ...]], ...]


def groups(catalogue: "Catalogue", language: str) -> Groups:
    """The calendars under their headings, for the page about subscribing."""
    found: dict[str, tuple[Calendar, ...]] = {}
    for each in by_name(catalogue, language).values():
        found[each.group] = (*found.get(each.group, ()), _view(each, catalogue.site))
    return tuple(found.items())


def named(name: str, catalogue: "Catalogue", language: str) -> Calendar | None:
    """One calendar, by its name in the address; None when it is not offered."""
    found = by_name(catalogue, language).get(name)
    return _view(found, catalogue.site) if found else None


def place(catalogue: "Catalogue", language: str, subscribe: str) -> str:
    """Where one subscribes: on the page about subscribing, or else at the calendar itself; empty as long as
    there is none.
    """
    if not any(has_days(each) for each in catalogue.all("event", DEFAULT_LANGUAGE)):
        return ""
    return f"{subscribe}#calendars" if subscribe else addresses.calendar(language)


GOOGLE = "https://calendar.google.com/calendar/r"
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"


def _view(offered: Offered, site: Site) -> Calendar:
    full = site.absolute(offered.address)
    name = f"{in_language(site.library.site_name, offered.language)}: {offered.title}"
    return Calendar(
        title=offered.title,
        about=offered.about,
        address=offered.address,
        full=full,
        webcal=webcal(full),
        # Google takes an address of https:// for a single event, and one of webcal:// for a calendar.
        google=f"{GOOGLE}?{_query(cid=webcal(full))}",
        outlook=f"{OUTLOOK}?{_query(url=full, name=name)}",
    )


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote, safe="")


def webcal(full: str) -> str:
    """The address that makes a phone or a computer ask whether to subscribe."""
    return urlsplit(full)._replace(scheme="webcal").geturl()
