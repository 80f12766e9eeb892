"""News post and recap → the view that a template may show. Pure; the clock is `site.today`."""

from bisect import bisect_right
from typing import Any

from newsroom import addresses, recollections, structured_data, views
from newsroom.catalogue import Catalogue, Post
from newsroom.cooperation import rows
from newsroom.moments import next_of
from newsroom.presenting import (
    card,
    cards,
    coming_card,
    link_to,
    minutes,
    partner_links,
    picture_of,
    record_fields,
    years_old,
)
from newsroom.questions import question
from newsroom.records import DEFAULT_LANGUAGE, Event, Recap
from newsroom.site import in_language
from newsroom.slugs import slugify
from newsroom.views import Link
from newsroom.words import when

RELATED = 3
NEAR = 20  #: posts of each topic that are looked at


def article(record: Post, catalogue: Catalogue) -> views.PostPage:
    """The page of a news post or a recap."""
    site, language = catalogue.site, record.language
    assert record.date is not None
    date = when(record.date, language, site.zone)
    older, newer = catalogue.neighbours(record.path)
    recap: dict[str, Any] = _recap(record, catalogue) if isinstance(record, Recap) else {}
    picture = picture_of(record, catalogue)
    data = structured_data.article(
        record, catalogue, site.absolute(picture.address) if picture else ""
    )
    return views.PostPage(
        **record_fields(record, catalogue, data, kind="article"),
        date=date,
        authors=tuple(
            Link(text=name, address=addresses.author(slugify(name), language))
            for name in record.authors
        ),
        byline="" if record.authors else in_language(site.library.byline, language),
        minutes=minutes(record),
        years_old=years_old(record, catalogue),
        previous=card(older, catalogue) if older else None,
        next=card(newer, catalogue) if newer else None,
        related=cards(related(catalogue, record.path), catalogue),
        partners=partner_links(record.partners, catalogue, language),
        agreements=rows(
            [
                found
                for key in record.agreements
                if (found := catalogue.find("agreement", key, language))
            ],
            catalogue,
        ),
        **_programme(record, catalogue),
        **recap,
    )


def _recap(record: Recap, catalogue: Catalogue) -> dict[str, Any]:
    language = record.language
    return {
        "place": record.place,
        "attendance": recollections.attendance(record, language),
        "visitors": recollections.visitors(record, catalogue),
        "numbers": recollections.numbers(record, language),
        "quotes": recollections.quotes(record),
        "recording": record.recording,
        "slides": record.slides,
    }


def _programme(record: Post, catalogue: Catalogue) -> dict[str, Any]:
    """The event that a post names, its series, and what comes next in that series."""
    language = record.language
    event = catalogue.find("event", record.event, language) if record.event else None
    series = record.series or (event.series if event else "")
    coming = next_in(catalogue, series) if series else None
    same = coming and event and coming.stem == event.stem
    return {
        "event": card(event, catalogue, language) if event else None,
        "series": link_to("series", series, catalogue, language),
        "upcoming": coming_card(coming, catalogue, language) if coming and not same else None,
    }


@question
def next_in(catalogue: Catalogue, series: str) -> Event | None:
    """What comes next in a series, in the language that it was written in."""
    return next_of(catalogue.events_of(series, DEFAULT_LANGUAGE), catalogue.site)


@question
def related(catalogue: Catalogue, path: str) -> list[Post]:
    """Older posts that share the most topics, then the nearest ones.

    Only older ones, so that a new post changes no page but its neighbours'; and only the nearest few of
    each topic, so that the cost does not grow with the archive.
    """
    record, mine = catalogue.by_path[path], catalogue.place[path]
    shared: dict[int, int] = {}
    for topic in record.topics:
        places = catalogue.places_about(topic, record.language)
        start = bisect_right(places, mine)
        for place in places[start : start + NEAR]:
            shared[place] = shared.get(place, 0) + 1
    # The most shared first, and of those the newest: to sort twice is quicker than by a pair.
    best = sorted(sorted(shared), key=shared.__getitem__, reverse=True)
    return [catalogue.posts[record.language][place] for place in best[:RELATED]]
