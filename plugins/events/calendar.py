"""Events → one iCalendar text (RFC 5545, RFC 7986), by icalendar. Pure: no files, no clock.

Moments stand in UTC: every calendar shows them in its owner's time, and none has to understand a table of
time zones. What a reader must know stands in SUMMARY, LOCATION and DESCRIPTION: calendars show little else.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial

from icalendar import Calendar
from icalendar import Event as Entry
from icalendar.prop import vDuration, vText, vUri

from newsroom.addresses import address, event_calendar
from newsroom.calendars import Offered, by_name
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate
from newsroom.front_matter import CONTROL
from newsroom.jobs import Document
from newsroom.labels import AUDIENCES, EVENT_STATES
from newsroom.moments import OFF, has_days, zone_of
from newsroom.presenting import place_line
from newsroom.records import LANGUAGES, Event, Person, Session
from newsroom.revisions import revised, sequence, stamp, uid
from newsroom.site import in_language
from newsroom.spans import span
from newsroom.structured_data import topic_name
from newsroom.words import CLOCK, money, when

PRODID = "-//Open Library News//Events//EN"
#: How often programs should look: often enough for an event that is called off on the day before.
REFRESH = timedelta(hours=6)
STATUS = {
    "scheduled": "CONFIRMED",
    "rescheduled": "CONFIRMED",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}
END = b"END:VCALENDAR\r\n"

WORDS = {
    "id": {
        "before": "Semula: {}",
        "speakers": "Pembicara: {}",
        "moderators": "Moderator: {}",
        "programme": "Susunan acara:",
        "cost": "Biaya: {}",
        "register": "Pendaftaran: {}",
        "register_until": "Pendaftaran sampai {1}: {0}",
        "online": "Daring: {}",
        "access": "Akses: {}",
        "join": "Ikuti secara daring",
    },
    "en": {
        "before": "Before: {}",
        "speakers": "Speakers: {}",
        "moderators": "Moderators: {}",
        "programme": "Programme:",
        "cost": "Cost: {}",
        "register": "Register: {}",
        "register_until": "Register until {1}: {0}",
        "online": "Online: {}",
        "access": "Access: {}",
        "join": "Join online",
    },
}


def documents(catalogue: Catalogue) -> Iterator[Document]:
    """Every calendar of the site, and one file for each event beside its page."""
    for language in LANGUAGES:
        for event in catalogue.all("event", language):
            if has_days(event):
                yield Document(address=event_calendar(event), make=partial(_single, event.path))
        for name, each in by_name(catalogue, language).items():
            yield Document(address=each.address, make=partial(_calendar, name, language))


def _single(path: str, catalogue: Catalogue) -> bytes:
    return single(_written(path, catalogue))


def _calendar(name: str, language: str, catalogue: Catalogue) -> bytes:
    its = by_name(catalogue, language)[name]
    return calendar(its, catalogue, (_written(event.path, catalogue) for event in its.events))


def _written(path: str, catalogue: Catalogue) -> bytes:
    """The entry of an event: it stands in many calendars and is written once."""

    def made(its: Catalogue) -> bytes:
        event = its.by_path[path]
        assert isinstance(event, Event)
        return entry(event, its)

    return catalogue.once(("vevent", path), made)


def calendar(its: Offered, catalogue: Catalogue, entries: Iterable[bytes]) -> bytes:
    """A calendar to subscribe to, with the entries of its events. UTF-8, CRLF, lines of 75 octets."""
    site, language = catalogue.site, its.language
    name = f"{in_language(site.library.site_name, language)}: {its.title}"
    made = _bare()
    for properties in (("name", "x-wr-calname"), ("description", "x-wr-caldesc")):
        for each in properties:  # RFC 7986, and what programs read that are older than it
            made.add(each, vText(clean(name if "name" in each else its.about)))
    made.add("url", vUri(site.absolute(its.page)))
    made.add("source", vUri(site.absolute(its.address)), parameters={"VALUE": "URI"})
    made.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH))
    # Google shows a calendar without one as being in UTC; the moments themselves are the same.
    made.add("x-wr-timezone", vText(site.library.time_zone))
    return with_entries(made, entries)


def single(entry: bytes) -> bytes:
    """The file of one event, to be saved into a calendar."""
    return with_entries(_bare(), [entry])


def _bare() -> Calendar:
    """What every calendar begins with. No METHOD: a file is not an invitation that waits for an answer."""
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    return made


def with_entries(made: Calendar, entries: Iterable[bytes]) -> bytes:
    """The calendar with its entries, which are finished already."""
    return bytes(made.to_ical()).removesuffix(END) + b"".join(entries) + END


def entry(event: Event, catalogue: Catalogue) -> bytes:
    """The VEVENT of an event that is known to the day."""
    site, taken = catalogue.site, span(event, catalogue.site)
    page = site.absolute(address(event))
    made = Entry()
    made.add("uid", uid(event, catalogue))
    made.add("sequence", sequence(event))
    made.add("dtstamp", stamp(event, site))
    if changed := revised(event, site):
        made.add("last-modified", changed)
    made.add("dtstart", taken.starts)
    if taken.ends and taken.ends != taken.starts:
        made.add("dtend", taken.ends)
    made.add("status", STATUS[event.state])
    if not isinstance(taken.starts, datetime) or STATUS[event.state] != "CONFIRMED":
        made.add("transp", "TRANSPARENT")  # nobody is busy all day, or with what is off
    made.add("summary", vText(clean(_summary(event))))
    made.add("description", vText(clean(_description(event, catalogue, page))))
    made.add("url", vUri(page))
    if where := place_line(event.place) or _online(event):
        made.add("location", vText(clean(where)))
    if event.place and event.place.location:
        made.add("geo", event.place.location)
    if named := [clean(each) for each in _categories(event, catalogue)]:
        made.add("categories", named)
    if event.contact:
        parts = (event.contact.name, event.contact.email, event.contact.phone)
        made.add("contact", vText(clean(", ".join(part for part in parts if part))))
    if online := _online(event):
        label = WORDS[event.language]["join"]
        made.add("conference", vUri(online), parameters={"VALUE": "URI", "LABEL": label})
    return bytes(made.to_ical())


def _online(event: Event) -> str:
    """Where to join from afar; nowhere while it is off, as on its page."""
    return "" if event.state in OFF else event.online


def _summary(event: Event) -> str:
    """The title; what is off says so first: many programs show no STATUS."""
    if event.state not in OFF:
        return event.title
    return f"{EVENT_STATES[event.state][event.language]}: {event.title}"


def _categories(event: Event, catalogue: Catalogue) -> Iterator[str]:
    for topic in event.topics:
        yield topic_name(catalogue.site, topic, event.language)
    for audience in event.audience:
        yield AUDIENCES[audience][event.language]


# --- The description ----------------------------------------------------------------------------------


def _description(event: Event, catalogue: Catalogue, page: str) -> str:
    """Paragraphs: what is different, what it is, who and when, how to take part, the page."""
    paragraphs = (
        "\n".join(_changes(event, catalogue)),
        event.summary,
        "\n".join(_people(event)),
        "\n".join(_programme(event, catalogue)),
        "\n".join(_taking_part(event, catalogue)),
        page,  # Google shows no URL of an event
    )
    return "\n\n".join(each for each in paragraphs if each)


def _changes(event: Event, catalogue: Catalogue) -> Iterator[str]:
    if state := EVENT_STATES[event.state][event.language]:
        note = event.state_note.removesuffix(".")
        yield f"{state}: {note}." if note else f"{state}."
    for before in event.previously:
        yield WORDS[event.language]["before"].format(_when(before, event, catalogue))


def _people(event: Event) -> Iterator[str]:
    for field, persons in (("speakers", event.speakers), ("moderators", event.moderators)):
        if persons:
            yield WORDS[event.language][field].format("; ".join(map(_person, persons)))


def _person(person: Person) -> str:
    name = f"{person.title} {person.name}".strip()
    what = ", ".join(part for part in (person.role, person.institution) if part)
    return f"{name} ({what})" if what else name


def _programme(event: Event, catalogue: Catalogue) -> Iterator[str]:
    if event.sessions:
        yield WORDS[event.language]["programme"]
    yield from (_session(each, event, catalogue) for each in event.sessions)


def _session(session: Session, event: Event, catalogue: Catalogue) -> str:
    at = f"{_session_at(session.starts, event, catalogue)}: " if session.starts else ""
    room = f" ({session.room})" if session.room else ""
    return f"– {at}{session.title}{room}"


def _session_at(starts: PartialDate, event: Event, catalogue: Catalogue) -> str:
    """The time alone where all sessions are on one day."""
    on = {moment.first for moment in (event.starts, event.ends, starts) if moment}
    if len(on) == 1 and starts.hour >= 0:
        return f"{starts.hour:02}{CLOCK[event.language][1]}{starts.minute:02}"
    return _when(starts, event, catalogue)


def _taking_part(event: Event, catalogue: Catalogue) -> Iterator[str]:
    words, form = WORDS[event.language], event.registration
    if event.cost and event.state not in OFF:
        yield words["cost"].format(money(event.cost, event.language))
    if form and event.state not in OFF:
        until = _when(form.until, event, catalogue) if form.until else ""
        yield words["register_until" if until else "register"].format(form.address, until)
    if online := _online(event):
        yield words["online"].format(online)
    if event.place and event.place.access:
        yield words["access"].format(event.place.access)


def _when(date: PartialDate, event: Event, catalogue: Catalogue) -> str:
    return when(date, event.language, zone_of(event, catalogue.site)).words


#: What no line of a calendar may hold (RFC 5545, 3.1), and what UTF-8 cannot.
NOT_TEXT = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Without control characters; an end of a line is one character."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return NOT_TEXT.sub("", CONTROL.sub("", lines)).strip()
