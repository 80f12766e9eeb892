"""Event, series and edition → the views that a template may show. Pure; the clock is `site.today`."""

from newsroom import structured_data, views
from newsroom.catalogue import Catalogue
from newsroom.labels import EVENT_STATES
from newsroom.presenting import (
    card,
    cards,
    former_names,
    is_past,
    link_to,
    partner_links,
    people,
    place_name,
    record_fields,
)
from newsroom.records import Edition, Event, Series
from newsroom.words import period


def event(record: Event, catalogue: Catalogue) -> views.EventPage:
    """The page of an event."""
    site, language = catalogue.site, record.language
    assert record.starts is not None
    starts, ends = period(record.starts, record.ends, language, site.zone)
    past = is_past(record, catalogue)
    siblings = catalogue.events_of(record.series, language) if record.series else []
    place = siblings.index(record) if record in siblings else 0
    return views.EventPage(
        **record_fields(record, catalogue, structured_data.event(record, site)),
        starts=starts,
        ends=ends,
        past=past,
        state=EVENT_STATES[record.state][language],
        place=place_name(record.place),
        online="" if past else record.online,
        theme=record.theme,
        number=record.number,
        series=link_to("series", record.series, catalogue, language),
        speakers=people(record.speakers),
        partners=partner_links(record.partners, catalogue, language),
        registration="" if past or not record.registration else record.registration.address,
        recaps=cards(catalogue.pointing("event", record.key, language), catalogue),
        previous=card(siblings[place + 1], catalogue) if place + 1 < len(siblings) else None,
        next=card(siblings[place - 1], catalogue) if place else None,
    )


def series(record: Series, catalogue: Catalogue) -> views.SeriesPage:
    """The page of a series, with all its events."""
    language = record.language
    return views.SeriesPage(
        **record_fields(record, catalogue, structured_data.web_page(record, catalogue.site)),
        former_names=former_names(record.former),
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
        **record_fields(record, catalogue, structured_data.web_page(record, site)),
        number=record.number,
        starts=starts,
        ends=ends or starts,
        cards=cards(window, catalogue),
    )
