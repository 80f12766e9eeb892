"""Record → the view that a template may show. Pure; the clock is `site.today`."""

from collections.abc import Iterable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from newsroom import addresses, calendars, structured_data, views
from newsroom.addresses import address
from newsroom.catalogue import Catalogue, Post
from newsroom.chrome import crumbs_to, head, page_fields
from newsroom.kinds import kind_of
from newsroom.labels import EVENT_STATES, SECTIONS
from newsroom.links import linked, media
from newsroom.moments import zone_of
from newsroom.records import (
    DEFAULT_LANGUAGE,
    Edition,
    Event,
    Page,
    Person,
    Place,
    Record,
    moment_of,
)
from newsroom.site import Site, topic_slug
from newsroom.subscribing import feed_groups, feeds_about
from newsroom.views import Card, Heading, Link, Picture, When
from newsroom.words import language_name, period_on_page, when

WORDS_A_MINUTE = 200  #: how fast people read on a screen
LONG = 500  #: words from which a page has a table of contents
OLD = 5  #: years after which a page says how old it is
RELATED = 3

Rec = TypeVar("Rec", bound=Record)


def page(record: Page, catalogue: Catalogue) -> views.StandingPage:
    """A standing page."""
    subscribe = record.layout == "subscribe"
    return views.StandingPage(
        **record_fields(record, catalogue, structured_data.web_page(record, catalogue.site)),
        layout=record.layout,
        mail=catalogue.site.library.mail.way_in(record.language) if subscribe else "",
        feeds=feed_groups(catalogue, record.language) if subscribe else (),
        opml=addresses.subscriptions(record.language) if subscribe else "",
        calendars=calendars.groups(catalogue, record.language) if subscribe else (),
    )


# --- What all pages of records share ----------------------------------------------------------------


def record_fields(
    record: Record, catalogue: Catalogue, data: dict[str, Any], kind: str = "website"
) -> dict[str, Any]:
    """What every page of a record has: head, crumbs, body, sources, topics, pictures."""
    site, language = catalogue.site, record.language
    here = address(record)
    picture = picture_of(record, catalogue)
    crumbs = crumbs_to(record, catalogue)
    return {
        **page_fields(catalogue, language, here, record.title),
        "head": head(
            catalogue,
            language,
            here,
            title=record.title,
            description=record.summary or record.fragment.text[:200],
            translations=_translations(record, catalogue),
            type=kind,
            image=picture,
            published=when(record.date, language, site.zone).iso
            if record.date and kind == "article"
            else "",
            modified=when(record.updated, language, site.zone).iso if record.updated else "",
            section=label(record),
            feeds_first=feeds_about(record, kind_of(record).name),
            json_ld=(data, structured_data.breadcrumbs(site, crumbs, here)),
        ),
        "title": record.title,
        "crumbs": crumbs,
        "translation": _translation(record, catalogue),
        "kind": kind_of(record).name,
        "label": label(record),
        "summary": record.summary,
        "body": linked(record, catalogue),
        "contents": contents(record),
        "updated": when(record.updated, language, site.zone) if record.updated else None,
        "sources": sources(record),
        "topics": topics_of(record, catalogue),
        "picture": picture,
        "gallery": gallery(record, catalogue),
    }


def _translations(record: Record, catalogue: Catalogue) -> dict[str, str]:
    found = {record.language: address(record)}
    if other := catalogue.translation(record):
        found[other.language] = address(other)
    return found


def _translation(record: Record, catalogue: Catalogue) -> Link | None:
    other = catalogue.translation(record)
    return (
        Link(text=other.title, address=address(other), language=other.language) if other else None
    )


def label(record: Record) -> str:
    """What a reader calls it: "Pengumuman", "Liputan", "Event"."""
    section = getattr(record, "section", "")
    return (SECTIONS[section] if section else kind_of(record).one)[record.language]


def minutes(record: Record) -> int:
    """How long it takes to read, in whole minutes, at least one."""
    return max(1, round(record.fragment.words / WORDS_A_MINUTE))


def contents(record: Record) -> tuple[Heading, ...]:
    """The table of contents of a long page: its headings of the two upper levels."""
    upper = [h for h in record.fragment.headings if h.level <= 3]
    if record.fragment.words < LONG or len(upper) < 3:
        return ()
    return tuple(Heading(level=h.level, id=h.id, text=h.text) for h in upper)


def years_old(record: Record, catalogue: Catalogue) -> int:
    """The whole years since a post was last true, from five on; else 0."""
    last = record.updated or record.date
    if last is None:
        return 0
    years = catalogue.years_since(last.last.year, last.last.month, last.last.day)
    return years if years >= OLD else 0


def sources(record: Record) -> tuple[views.Source, ...]:
    """The sources at the foot of a page. A title has the language that its source gives for it, else that of
    the file it is written in, as its note has (WCAG 2.2, 3.1.2).
    """
    inherited = language_of(record, "sources")
    return tuple(
        views.Source(
            title=source.title,
            address=source.url,
            host=urlsplit(source.url).netloc.removeprefix("www."),
            language=source.language,
            language_name=language_name(source.language, record.language)
            if source.language not in ("", record.language)
            else "",
            note=source.note,
            title_language=_if_other(source.title_language or inherited, record),
            note_language=inherited,
        )
        for source in record.sources
    )


def _if_other(language: str, record: Record) -> str:
    """A language, if it is not the page's."""
    return language if language != record.language else ""


def language_of(record: Record, field: str) -> str:
    """The language of a field's words when it is not the record's: a translation that does not give a field
    shows its original's, in their words (WCAG 2.2, 3.1.2).
    """
    own = record.language == DEFAULT_LANGUAGE or field in record.lines
    return "" if own else DEFAULT_LANGUAGE


def people(persons: Iterable[Person], language: str = "") -> tuple[views.Person, ...]:
    """People with their titles, roles and institutions; `language`: of these words, if not the page's."""
    return tuple(
        views.Person(
            name=person_name(person),
            role=", ".join(part for part in (person.role, person.institution) if part),
            session=person.session,
            language=language,
        )
        for person in persons
    )


def person_name(person: Person) -> str:
    """A name with its academic title."""
    return f"{person.title} {person.name}".strip()


def card(
    record: Record, catalogue: Catalogue, reading: str = "", *, weekdays: bool = False
) -> Card:
    """One record in a list; `reading` is the language of the list, when it may differ. `weekdays`: whoever
    plans to come to an event asks first which day of the week it is.
    """
    language = record.language
    starts, ends = _period(record, catalogue, weekdays=weekdays)
    return Card(
        title=record.title,
        address=address(record),
        summary=record.summary,
        kind=kind_of(record).name,
        label=label(record),
        date=starts,
        end=ends,
        place=place_name(getattr(record, "place", "")),
        state=EVENT_STATES[record.state][language] if isinstance(record, Event) else "",
        picture=picture_of(record, catalogue),
        language=language if reading and language != reading else "",
        minutes=minutes(record) if isinstance(record, Post) else 0,
    )


def read_in(records: Iterable[Rec], catalogue: Catalogue, language: str) -> list[Rec]:
    """The same records in a language, where they have been translated."""
    return [
        each if each.language == language else catalogue.by_stem.get((each.stem, language), each)  # type: ignore[misc]
        for each in records
    ]


def cards_in(records: Iterable[Record], catalogue: Catalogue, language: str) -> tuple[Card, ...]:
    """Records in a list of a language; what has no translation stands in the language that it has."""
    found = read_in(records, catalogue, language)
    return tuple(card(record, catalogue, language) for record in found)


def cards(
    records: Iterable[Record], catalogue: Catalogue, *, weekdays: bool = False
) -> tuple[Card, ...]:
    """Records in a list."""
    return tuple(card(record, catalogue, weekdays=weekdays) for record in records)


def coming_card(event: Event, catalogue: Catalogue, language: str) -> Card:
    """An event to come beside a page of a language."""
    [found] = read_in([event], catalogue, language)
    return card(found, catalogue, language, weekdays=True)


def place_name(place: Place | str | None) -> str:
    """Where it is, on one line: building and room."""
    if not isinstance(place, Place):
        return place or ""
    return ", ".join(part for part in (place.room, place.name) if part)


def place_line(place: Place | None) -> str:
    """Where it is, for a calendar or a letter: room, building and address."""
    parts = (place.room, place.name, place.address) if place else ()
    return ", ".join(part for part in parts if part)


def _period(
    record: Record, catalogue: Catalogue, *, weekdays: bool
) -> tuple[When | None, When | None]:
    """When it is or was, for a card: start and end of an event, the day of everything else."""
    starts, zone = moment_of(record), catalogue.site.zone
    if not starts:
        return None, None
    ends = record.ends if isinstance(record, Event | Edition) else None
    if isinstance(record, Event):
        zone = zone_of(record, catalogue.site)
    return period_on_page(
        starts,
        ends,
        record.language,
        zone,
        with_weekdays=weekdays,
    )


def picture_of(record: Record, catalogue: Catalogue) -> Picture | None:
    """The picture of a record, with its true size."""
    size = catalogue.sizes.get(record.image) if record.image else None
    if not size:
        return None
    return Picture(address=media(record.image), width=size[0], height=size[1], alt=record.image_alt)


def gallery(record: Record, catalogue: Catalogue) -> tuple[views.Photo, ...]:
    """The pictures of a gallery, with their true sizes."""
    found = []
    for photo in record.gallery:
        if size := catalogue.sizes.get(photo.picture):
            picture = Picture(
                address=media(photo.picture), width=size[0], height=size[1], alt=photo.alt
            )
            found.append(views.Photo(picture=picture, caption=photo.caption, credit=photo.credit))
    return tuple(found)


def topic_link(topic: str, catalogue: Catalogue, language: str) -> Link:
    """A topic's name, its list, and how many posts are about it."""
    count = catalogue.count_about(topic, language)
    return msgspec.structs.replace(_topic(topic, catalogue, language), count=count)


def topics_of(record: Record, catalogue: Catalogue) -> tuple[Link, ...]:
    """The topics of a record without counts, so that a new post does not change every page about a topic."""
    return tuple(_topic(topic, catalogue, record.language) for topic in record.topics)


def topic_address(topic: str, site: Site, language: str) -> str:
    """Where the list of a topic stands."""
    return addresses.topic(topic_slug(site, topic, language), language)


def _topic(topic: str, catalogue: Catalogue, language: str) -> Link:
    """A topic without a post in this language has no page, and is a word."""
    there_is = (topic, language) in catalogue.of_topic
    here = topic_address(topic, catalogue.site, language) if there_is else ""
    return Link(text=structured_data.topic_name(catalogue.site, topic, language), address=here)


def link_to(kind: str, key: str, catalogue: Catalogue, language: str) -> Link | None:
    """The page that a key names, in this language or else in the other; None when there is none."""
    found = catalogue.find(kind, key, language) if key else None
    if not found:
        return None
    other = found.language if found.language != language else ""
    return Link(text=found.title, address=address(found), language=other)


def partner_links(names: Iterable[str], catalogue: Catalogue, language: str) -> tuple[Link, ...]:
    """Institutions: those with a page of their own are links, those withdrawn are left out."""
    return tuple(
        link_to("partner", name, catalogue, language) or Link(text=name)
        for name in names
        if ("partner", name) not in catalogue.gone
    )


def former_names(names: Iterable[Any]) -> tuple[str, ...]:
    """Names that were used before, with their years."""
    return tuple(f"{each.name} ({each.years})" if each.years else each.name for each in names)
