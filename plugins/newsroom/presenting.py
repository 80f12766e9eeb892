"""Record → the view that a template may show. Pure; the clock is `site.today`."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from newsroom import addresses, structured_data, views
from newsroom.addresses import address
from newsroom.catalogue import Catalogue, Post
from newsroom.chrome import crumbs_to, head, page_fields
from newsroom.kinds import kind_of
from newsroom.labels import EVENT_STATES, EVIDENCE, FIELDS, NUMBERS, PARTNER_TYPES, SECTIONS
from newsroom.links import linked, media
from newsroom.records import (
    Agreement,
    Edition,
    Event,
    Page,
    Partner,
    Person,
    Recap,
    Record,
    Series,
    moment_of,
)
from newsroom.site import in_language
from newsroom.slugs import slugify
from newsroom.views import Card, Heading, Link, Picture, When
from newsroom.words import counted, country_name, language_name, period, when

WORDS_A_MINUTE = 200  #: how fast people read on a screen
LONG = 500  #: words from which a page has a table of contents
OLD = 5  #: years after which a page says how old it is
RELATED = 3


def article(record: Post, catalogue: Catalogue) -> views.PostPage:
    """The page of a news post or a recap."""
    site, language = catalogue.site, record.language
    assert record.date is not None
    date = when(record.date, language, site.zone)
    neighbours = catalogue.posts[language]
    place = catalogue.place[record.path]
    recap: dict[str, Any] = _recap(record, catalogue) if isinstance(record, Recap) else {}
    picture = picture_of(record, catalogue)
    data = structured_data.article(
        record, catalogue, site.absolute(picture.address) if picture else ""
    )
    return views.PostPage(
        **_record(record, catalogue, data, kind="article"),
        date=date,
        authors=tuple(
            Link(text=name, address=addresses.author(slugify(name), language))
            for name in record.authors
        ),
        byline="" if record.authors else in_language(site.library.byline, language),
        minutes=minutes(record),
        years_old=years_old(record, catalogue),
        previous=card(neighbours[place + 1], catalogue) if place + 1 < len(neighbours) else None,
        next=card(neighbours[place - 1], catalogue) if place else None,
        related=cards(related(record, catalogue), catalogue),
        partners=_partners(record.partners, catalogue, language),
        **recap,
    )


def _recap(record: Recap, catalogue: Catalogue) -> dict[str, Any]:
    language = record.language
    event = catalogue.find("event", record.event, language) if record.event else None
    series = record.series or (event.series if event else "")
    return {
        "event": card(event, catalogue) if event else None,
        "series": _link_to("series", series, catalogue, language),
        "place": record.place,
        "attendance": counted(record.attendance, language) if record.attendance else "",
        "visitors": record.visitors,
        "numbers": tuple(
            (counted(count, language), NUMBERS[name][language]) for name, count in record.numbers
        ),
        "recording": record.recording,
        "slides": record.slides,
    }


def event(record: Event, catalogue: Catalogue) -> views.EventPage:
    """The page of an event."""
    site, language = catalogue.site, record.language
    assert record.starts is not None
    starts, ends = period(record.starts, record.ends, language, site.zone)
    past = is_past(record, catalogue)
    siblings = catalogue.events_of(record.series, language) if record.series else []
    place = siblings.index(record) if record in siblings else 0
    return views.EventPage(
        **_record(record, catalogue, structured_data.event(record, site)),
        starts=starts,
        ends=ends,
        past=past,
        state=EVENT_STATES[record.state][language],
        place=record.place,
        online="" if past else record.online,
        theme=record.theme,
        number=record.number,
        series=_link_to("series", record.series, catalogue, language),
        speakers=people(record.speakers),
        partners=_partners(record.partners, catalogue, language),
        registration="" if past else record.registration,
        recaps=cards(catalogue.pointing("event", record.key, language), catalogue),
        previous=card(siblings[place + 1], catalogue) if place + 1 < len(siblings) else None,
        next=card(siblings[place - 1], catalogue) if place else None,
    )


def partner(record: Partner, catalogue: Catalogue) -> views.PartnerPage:
    """The page of an institution."""
    language = record.language
    agreements = [a for a in catalogue.all("agreement", language) if record.key in a.partners]
    return views.PartnerPage(
        **_record(record, catalogue, structured_data.organisation(record)),
        local_names=record.names.local,
        former_names=_former(record.names.former),
        country=country_name(record.country, language) if record.country else "",
        city=record.city,
        website=record.website,
        type=PARTNER_TYPES[record.type][language],
        agreements=cards(agreements, catalogue),
        posts=cards(catalogue.pointing("partner", record.key, language), catalogue),
    )


def agreement(record: Agreement, catalogue: Catalogue) -> views.AgreementPage:
    """The page of an agreement."""
    site, language = catalogue.site, record.language
    return views.AgreementPage(
        **_record(record, catalogue, structured_data.web_page(record, site)),
        partners=_partners(record.partners, catalogue, language),
        document_kind=record.kind,
        evidence=EVIDENCE[record.evidence][language],
        documented=record.evidence == "signing-report",
        signed=when(record.signed, language, site.zone) if record.signed else None,
        ends=record.ends,
        place=record.place,
        party=record.party,
        fields=tuple(FIELDS[field][language] for field in record.fields),
        signatories=people(record.signatories),
        witnesses=people(record.witnesses),
        present=people(record.present),
    )


def series(record: Series, catalogue: Catalogue) -> views.SeriesPage:
    """The page of a series, with all its events."""
    language = record.language
    return views.SeriesPage(
        **_record(record, catalogue, structured_data.web_page(record, catalogue.site)),
        former_names=_former(record.former),
        rhythm=record.rhythm,
        events=cards(catalogue.events_of(record.key, language), catalogue),
        recaps=cards(catalogue.pointing("series", record.key, language), catalogue),
    )


def edition(record: Edition, catalogue: Catalogue) -> views.EditionPage:
    """The page of an edition: the posts of its window of days."""
    site, language = catalogue.site, record.language
    assert record.starts is not None
    assert record.ends is not None
    starts, ends = period(record.starts, record.ends, language, site.zone)
    window = [
        post
        for post in catalogue.posts[language]
        if post.date
        and record.starts.first <= post.date.first
        and post.date.last <= record.ends.last
    ]
    return views.EditionPage(
        **_record(record, catalogue, structured_data.web_page(record, site)),
        number=record.number,
        starts=starts,
        ends=ends or starts,
        cards=cards(window, catalogue),
    )


def page(record: Page, catalogue: Catalogue, feeds: tuple[views.Feed, ...]) -> views.StandingPage:
    """A standing page."""
    return views.StandingPage(
        **_record(record, catalogue, structured_data.web_page(record, catalogue.site)),
        layout=record.layout,
        feeds=feeds if record.layout == "subscribe" else (),
        channels_as_of=catalogue.site.library.channels_as_of if record.layout == "contact" else "",
    )


# --- What all pages of records share ----------------------------------------------------------------


def _record(
    record: Record, catalogue: Catalogue, data: dict[str, Any], kind: str = "website"
) -> dict[str, Any]:
    site, language = catalogue.site, record.language
    here = address(record)
    picture = picture_of(record, catalogue)
    crumbs = crumbs_to(record)
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
        "topics": tuple(topic_link(topic, catalogue, language) for topic in record.topics),
        "picture": picture,
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
    today, then = catalogue.site.today, last.last
    years = today.year - then.year - ((today.month, today.day) < (then.month, then.day))
    return years if years >= OLD else 0


def sources(record: Record) -> tuple[views.Source, ...]:
    """The sources at the foot of a page."""
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
        )
        for source in record.sources
    )


def people(persons: Iterable[Person]) -> tuple[views.Person, ...]:
    """People with their titles, roles and institutions."""
    return tuple(
        views.Person(
            name=f"{person.title} {person.name}".strip(),
            role=", ".join(part for part in (person.role, person.institution) if part),
            session=person.session,
        )
        for person in persons
    )


def card(record: Record, catalogue: Catalogue, reading: str = "") -> Card:
    """One record in a list; `reading` is the language of the list, when it may differ."""
    language = record.language
    starts, ends = _period(record, catalogue)
    return Card(
        title=record.title,
        address=address(record),
        summary=record.summary,
        kind=kind_of(record).name,
        label=label(record),
        date=starts,
        end=ends,
        place=getattr(record, "place", ""),
        state=EVENT_STATES[record.state][language] if isinstance(record, Event) else "",
        picture=picture_of(record, catalogue),
        language=language if reading and language != reading else "",
        minutes=minutes(record) if isinstance(record, Post) else 0,
    )


def cards(records: Iterable[Record], catalogue: Catalogue) -> tuple[Card, ...]:
    """Records in a list."""
    return tuple(card(record, catalogue) for record in records)


def _period(record: Record, catalogue: Catalogue) -> tuple[When | None, When | None]:
    """When it is or was, for a card: start and end of an event, the day of everything else."""
    starts, zone = moment_of(record), catalogue.site.zone
    if not starts:
        return None, None
    ends = record.ends if isinstance(record, Event | Edition) else None
    return period(starts, ends, record.language, zone)


def is_past(record: Event, catalogue: Catalogue) -> bool:
    """Whether an event is over on the day of the build."""
    last = record.ends or record.starts
    return last is not None and last.last < catalogue.site.today


def picture_of(record: Record, catalogue: Catalogue) -> Picture | None:
    """The picture of a record, with its true size."""
    size = catalogue.sizes.get(record.image) if record.image else None
    if not size:
        return None
    return Picture(address=media(record.image), width=size[0], height=size[1], alt=record.image_alt)


def topic_link(topic: str, catalogue: Catalogue, language: str) -> Link:
    """A topic's name and list."""
    name = structured_data.topic_name(catalogue.site, topic, language)
    return Link(
        text=name,
        address=addresses.topic(slugify(topic), language),
        count=len(catalogue.of_topic.get((topic, language), ())),
    )


def _link_to(kind: str, key: str, catalogue: Catalogue, language: str) -> Link | None:
    found = catalogue.find(kind, key, language) if key else None
    if not found:
        return None
    other = found.language if found.language != language else ""
    return Link(text=found.title, address=address(found), language=other)


def _partners(names: Iterable[str], catalogue: Catalogue, language: str) -> tuple[Link, ...]:
    """Institutions: those with a page of their own are links."""
    return tuple(
        _link_to("partner", name, catalogue, language) or Link(text=name) for name in names
    )


def _former(names: Iterable[Any]) -> tuple[str, ...]:
    return tuple(f"{each.name} ({each.years})" if each.years else each.name for each in names)


def related(record: Post, catalogue: Catalogue) -> list[Post]:
    """Older posts that share the most topics, then the nearest ones.

    Only older ones, so that a new post changes no page but its neighbours'; and only the nearest few of
    each topic, so that the cost does not grow with the archive.
    """
    mine = catalogue.place[record.path]
    shared: dict[str, int] = {}
    for topic in record.topics:
        same = catalogue.of_topic[topic, record.language]
        start = bisect_right(same, mine, key=lambda post: catalogue.place[post.path])
        for post in same[start : start + 20]:
            shared[post.path] = shared.get(post.path, 0) + 1
    best = sorted(shared, key=lambda path: (-shared[path], catalogue.place[path]))
    found = [catalogue.by_path[path] for path in best[:RELATED]]
    return [post for post in found if isinstance(post, Post)]
