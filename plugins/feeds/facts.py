"""Record → what its page says beside its text, as HTML for a feed reader.

An event says when and where it takes place, a recap of what it is, an agreement between whom. The moment
of an event is words here and never the date of an item (`newsroom/announced.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.event_views import Session
from newsroom.labels import EVENT_STATES, EVIDENCE, FIELDS, NUMBERS
from newsroom.presenting import partner_links, people, place_name, sources
from newsroom.programme import audience, contact, sessions_by_day, window
from newsroom.records import Agreement, Edition, Event, NewsPost, Recap, Record, Registration
from newsroom.views import Link, When
from newsroom.words import counted, language_name, money, number, period, when

Fact = tuple[str, str | Markup]  #: label → words

LABELS = {
    "state": {"id": "Status", "en": "State"},
    "when": {"id": "Waktu", "en": "When"},
    "previously": {"id": "Semula", "en": "Before"},
    "place": {"id": "Tempat", "en": "Place"},
    "online": {"id": "Daring", "en": "Online"},
    "cost": {"id": "Biaya", "en": "Cost"},
    "audience": {"id": "Untuk", "en": "For"},
    "spoken": {"id": "Bahasa", "en": "Language"},
    "speakers": {"id": "Pembicara", "en": "Speakers"},
    "moderators": {"id": "Pemandu acara", "en": "Moderators"},
    "programme": {"id": "Susunan acara", "en": "Programme"},
    "contact": {"id": "Narahubung", "en": "Contact"},
    "together": {"id": "Bersama", "en": "Together with"},
    "sponsors": {"id": "Didukung oleh", "en": "Supported by"},
    "registration": {"id": "Pendaftaran", "en": "Registration"},
    "about": {"id": "Acara", "en": "Event"},
    "event": {"id": "Liputan acara", "en": "Recap of"},
    "attendance": {"id": "Peserta", "en": "Attendance"},
    "visitors": {"id": "Tamu", "en": "Visitors"},
    "recording": {"id": "Rekaman", "en": "Recording"},
    "slides": {"id": "Salindia", "en": "Slides"},
    "partners": {"id": "Mitra", "en": "Partners"},
    "kind": {"id": "Jenis", "en": "Kind"},
    "signed": {"id": "Ditandatangani", "en": "Signed"},
    "fields": {"id": "Bidang", "en": "Fields"},
    "evidence": {"id": "Dasar", "en": "Evidence"},
    "sources": {"id": "Sumber", "en": "Sources"},
}
UNTIL = {"id": Markup("sampai {}"), "en": Markup("until {}")}
PLACES = {"id": Markup("{} tempat"), "en": Markup("{} places")}
MODERATED = {"id": Markup("dipandu {}"), "en": Markup("moderated by {}")}
HEADING = Markup("<p><strong>{}</strong></p>\n")
IN_LANGUAGE = Markup('<span lang="{}">{}</span>')


def facts(record: Record, catalogue: Catalogue) -> Markup:
    """What stands before the text; empty for kinds that have nothing to say there."""
    make = FACTS.get(type(record))
    return _list(make(record, catalogue), record.language) if make else Markup()


def after(record: Record, catalogue: Catalogue) -> Markup:
    """What stands after the text: an event's programme, the posts of an edition, and the sources."""
    told, more = _sources(record), Markup()
    if isinstance(record, Edition):
        more = _window(record, catalogue)
    elif isinstance(record, Event):
        more = programme(record, catalogue)
    return Markup("\n").join((more, told)) if more and told else more or told


# --- By kind ------------------------------------------------------------------------------------------


def event(record: Event, catalogue: Catalogue) -> Iterator[Fact]:
    """When, where, how to take part. What the clock would change is not said: a feed is the same file
    on every day.
    """
    language = record.language
    state = EVENT_STATES[record.state][language]
    yield "state", ". ".join(part for part in (state, record.state_note) if part)
    if record.starts:
        yield "when", moment(record, catalogue)
    zone = _zone(record, catalogue)
    yield "previously", _joined(_time(when(each, language, zone)) for each in record.previously)
    yield "place", _place(record)
    yield "online", _web(record.online)
    yield "cost", money(record.cost, language) if record.cost else ""
    if record.registration:
        yield "registration", _registration(record.registration, language, zone)
    yield "audience", audience(record.audience, language)
    yield "spoken", ", ".join(language_name(tag, language) for tag in record.spoken)
    yield "speakers", _joined(person.name for person in people(record.speakers))
    yield "moderators", _joined(person.name for person in people(record.moderators))
    yield "together", _institutions(record.partners, catalogue, language)
    yield "sponsors", _joined(record.sponsors)
    yield "contact", _contact(record)


def moment(record: Event, catalogue: Catalogue) -> Markup:
    """When an event takes place: "10–12 Oktober 2025"."""
    assert record.starts is not None
    zone = _zone(record, catalogue)
    starts, ends = period(record.starts, record.ends, record.language, zone)
    return _time(starts) + starts.dash + _time(ends) if ends else _time(starts)


def _zone(record: Event, catalogue: Catalogue) -> ZoneInfo:
    return ZoneInfo(record.time_zone) if record.time_zone else catalogue.site.zone


def _place(record: Event) -> str:
    street = record.place.address if record.place else ""
    return ", ".join(part for part in (place_name(record.place), street) if part)


def _registration(how: Registration, language: str, zone: ZoneInfo) -> Markup:
    until = UNTIL[language].format(_time(when(how.until, language, zone))) if how.until else ""
    places = PLACES[language].format(number(how.places, language)) if how.places else ""
    terms = Markup(" · ").join(part for part in (until, places) if part)
    return _web(how.address) + (Markup(" ({})").format(terms) if terms else "")


def _contact(record: Event) -> Markup:
    found = contact(record)
    if not found:
        return Markup()
    mail = _leading(f"mailto:{found.email}", found.email) if found.email else ""
    phone = _leading(found.call, found.phone) if found.call else found.phone
    return _joined(part for part in (found.name, mail, phone) if part)


def programme(record: Event, catalogue: Catalogue) -> Markup:
    """The sessions of an event, by day where there is more than one."""
    days = (
        (HEADING.format(day) if day else Markup())
        + _wrapped("ul", [_session(each, record.language) for each in sessions])
        for day, sessions in sessions_by_day(record, catalogue)
    )
    told = Markup("\n").join(days)
    return HEADING.format(LABELS["programme"][record.language]) + told if told else told


def _session(session: Session, language: str) -> Markup:
    """Its times and title; below them what it is about; below that who speaks, who moderates, and where."""

    def own(words: str) -> Markup:
        return IN_LANGUAGE.format(session.language, words) if session.language else escape(words)

    times = Markup("–").join(_time(each) for each in (session.starts, session.ends) if each)
    moderators = ", ".join(session.moderators)
    who = (
        escape(", ".join(session.speakers)),
        MODERATED[language].format(moderators) if moderators else Markup(),
        own(session.room) if session.room else Markup(),
    )
    lines = (
        (times + ": " if times else times)
        + Markup("<strong>{}</strong>").format(own(session.title)),
        own(session.summary) if session.summary else Markup(),
        Markup(" · ").join(part for part in who if part),
    )
    return Markup("<li>{}</li>").format(Markup("<br>").join(line for line in lines if line))


def news(record: NewsPost, catalogue: Catalogue) -> Iterator[Fact]:
    """Which event it announces or tells of."""
    yield "about", _its_event(record, catalogue)


def recap(record: Recap, catalogue: Catalogue) -> Iterator[Fact]:
    """Of which event, with whom, and what was counted there."""
    language = record.language
    yield "event", _its_event(record, catalogue)
    yield "place", record.place
    yield "attendance", counted(record.attendance, language) if record.attendance else ""
    visitors = (visitor.name for visitor in record.visitors)
    yield "visitors", _institutions(visitors, catalogue, language)
    yield "partners", _institutions(record.partners, catalogue, language)
    for name, count in record.numbers:
        yield NUMBERS[name][language].capitalize(), counted(count, language)
    yield "recording", _web(record.recording)
    yield "slides", _web(record.slides)


def _its_event(record: NewsPost | Recap, catalogue: Catalogue) -> Markup:
    found = catalogue.find("event", record.event, record.language) if record.event else None
    if not found:
        return Markup()
    to = Link(text=found.title, address=address(found), language=found.language)
    return Markup("{}, {}").format(_link(to, catalogue, record.language), moment(found, catalogue))


def agreement(record: Agreement, catalogue: Catalogue) -> Iterator[Fact]:
    """Between whom, what, since when, and how it is known."""
    language = record.language
    yield "partners", _institutions(record.partners, catalogue, language)
    yield "kind", record.kind
    if record.signed:
        yield "signed", _time(when(record.signed, language, catalogue.site.zone))
    yield "fields", _joined(FIELDS[field][language] for field in record.fields if field != "other")
    yield "evidence", EVIDENCE[record.evidence][language]


FACTS: dict[type[Record], Callable[[Any, Catalogue], Iterator[Fact]]] = {
    Event: event,
    NewsPost: news,
    Recap: recap,
    Agreement: agreement,
}


def _window(record: Edition, catalogue: Catalogue) -> Markup:
    """The posts of an edition with their summaries."""
    site = catalogue.site
    rows = [
        Markup('<li><a href="{}">{}</a><br>{}</li>').format(
            site.absolute(address(post)), post.title, post.summary
        )
        for post in window(record, catalogue)
    ]
    return _wrapped("ul", rows)


def _sources(record: Record) -> Markup:
    if not record.sources:
        return Markup()
    rows = [
        Markup("<li>{}{}</li>").format(
            _leading(each.address, each.title) if each.address else each.title,
            f" ({each.note})" if each.note else "",
        )
        for each in sources(record)
    ]
    return HEADING.format(LABELS["sources"][record.language]) + _wrapped("ul", rows)


# --- Forms --------------------------------------------------------------------------------------------
# Every event and recap of the archive passes here; `Markup.format` takes five times as long as an f-string.


def _list(found: Iterable[Fact], language: str) -> Markup:
    rows = [
        _fact(LABELS[label][language] if label in LABELS else label, words)
        for label, words in found
        if words
    ]
    return _wrapped("ul", rows)


def _wrapped(tag: str, rows: Sequence[Markup]) -> Markup:
    if not rows:
        return Markup()
    within = Markup("\n").join(rows)
    return Markup(f"<{tag}>\n{within}\n</{tag}>")  # noqa: S704  escaped


def _fact(label: str, words: str | Markup) -> Markup:
    return Markup(f"<li><strong>{escape(label)}:</strong> {escape(words)}</li>")  # noqa: S704  escaped


def _leading(there: str, words: str, language: str = "") -> Markup:
    """A link; `language`: of what it leads to, when it is another one."""
    tag = f' hreflang="{escape(language)}"' if language else ""
    return Markup(f'<a href="{escape(there)}"{tag}>{escape(words)}</a>')  # noqa: S704  escaped


def _joined(words: Iterable[str]) -> Markup:
    return Markup(", ").join(words)


def _time(moment: When) -> Markup:
    return Markup(f'<time datetime="{escape(moment.iso)}">{escape(moment.words)}</time>')  # noqa: S704


def _web(there: str) -> Markup:
    """A link that says where it leads: readers read it on paper and aloud."""
    return _leading(there, there) if there else Markup()


def _institutions(names: Iterable[str], catalogue: Catalogue, language: str) -> Markup:
    links = partner_links(names, catalogue, language)
    return _joined(_link(link, catalogue, language) for link in links)


def _link(link: Link, catalogue: Catalogue, language: str) -> Markup:
    if not link.address:
        return Markup.escape(link.text)
    there = catalogue.site.absolute(link.address)
    if link.language and link.language != language:
        return _leading(there, link.text, link.language)
    return _leading(there, link.text)
