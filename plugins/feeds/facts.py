"""Record → what its page says beside its text, as HTML for a feed reader.

An event says when and where it takes place, a recap of what it is, an agreement between whom. The moment
of an event is words here and never the date of an item (`newsroom/announced.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.labels import EVENT_STATES, EVIDENCE, FIELDS, NUMBERS
from newsroom.presenting import partner_links, people, place_name, sources
from newsroom.programme import window
from newsroom.records import Agreement, Edition, Event, NewsPost, Recap, Record, Registration
from newsroom.views import Link, When
from newsroom.words import counted, period, when

Fact = tuple[str, str | Markup]  #: label → words

LABELS = {
    "state": {"id": "Status", "en": "State"},
    "when": {"id": "Waktu", "en": "When"},
    "previously": {"id": "Semula", "en": "Before"},
    "place": {"id": "Tempat", "en": "Place"},
    "online": {"id": "Daring", "en": "Online"},
    "speakers": {"id": "Pembicara", "en": "Speakers"},
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
UNTIL = {"id": Markup(" (sampai {})"), "en": Markup(" (until {})")}
ITEM = Markup("<li><strong>{}:</strong> {}</li>")
LINK = Markup('<a href="{}">{}</a>')
LINK_IN = Markup('<a href="{}" hreflang="{}">{}</a>')
TIME = Markup('<time datetime="{}">{}</time>')


def facts(record: Record, catalogue: Catalogue) -> Markup:
    """What stands before the text; empty for kinds that have nothing to say there."""
    make = FACTS.get(type(record))
    return _list(make(record, catalogue), record.language) if make else Markup()


def after(record: Record, catalogue: Catalogue) -> Markup:
    """What stands after the text: the posts of an edition, and the sources."""
    told = _sources(record)
    if not isinstance(record, Edition):
        return told
    return Markup("\n").join(part for part in (_window(record, catalogue), told) if part)


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
    yield "speakers", _joined(person.name for person in people(record.speakers))
    if record.registration:
        yield "registration", _registration(record.registration, language, zone)


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
    return _web(how.address) + until


def news(record: NewsPost, catalogue: Catalogue) -> Iterator[Fact]:
    """Which event it announces or tells of."""
    yield "about", _its_event(record, catalogue)


def recap(record: Recap, catalogue: Catalogue) -> Iterator[Fact]:
    """Of which event, and what was counted there."""
    language = record.language
    yield "event", _its_event(record, catalogue)
    yield "place", record.place
    yield "attendance", counted(record.attendance, language) if record.attendance else ""
    yield "visitors", _joined(visitor.name for visitor in record.visitors)
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
    links = partner_links(record.partners, catalogue, language)
    yield "partners", _joined(_link(link, catalogue, language) for link in links)
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
            LINK.format(each.address, each.title) if each.address else each.title,
            f" ({each.note})" if each.note else "",
        )
        for each in sources(record)
    ]
    heading = Markup("<p><strong>{}</strong></p>\n").format(LABELS["sources"][record.language])
    return heading + _wrapped("ul", rows)


# --- Forms --------------------------------------------------------------------------------------------


def _list(found: Iterable[Fact], language: str) -> Markup:
    rows = [
        ITEM.format(LABELS[label][language] if label in LABELS else label, words)
        for label, words in found
        if words
    ]
    return _wrapped("ul", rows)


def _wrapped(tag: str, rows: Sequence[Markup]) -> Markup:
    return Markup("<{0}>\n{1}\n</{0}>").format(tag, Markup("\n").join(rows)) if rows else Markup()


def _joined(words: Iterable[str]) -> Markup:
    return Markup(", ").join(words)


def _time(moment: When) -> Markup:
    return TIME.format(moment.iso, moment.words)


def _web(there: str) -> Markup:
    """A link that says where it leads: readers read it on paper and aloud."""
    return LINK.format(there, there) if there else Markup()


def _link(link: Link, catalogue: Catalogue, language: str) -> Markup:
    if not link.address:
        return Markup.escape(link.text)
    there = catalogue.site.absolute(link.address)
    if link.language and link.language != language:
        return LINK_IN.format(there, link.language, link.text)
    return LINK.format(there, link.text)
