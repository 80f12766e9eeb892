"""Catalogue → the addresses that the site answers, and the file behind each. Pure.

What is promised for good: the pages of records, their aliases, and what stands by itself (the front
pages, the list of a kind, the feeds). The lists of years, topics, authors, countries and fields follow
what posts say, and come and go with it.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsroom import addresses, calendars, event_days
from newsroom.addresses import CORNER_PARTS, below, corner, feed, kind_list
from newsroom.kinds import KINDS, kind_of
from newsroom.links import media
from newsroom.moments import has_days
from newsroom.records import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Event,
    NewsPost,
    Recap,
    Record,
    moment_of,
)
from newsroom.reviews import has_impact, reviews
from newsroom.site import topic_slug
from newsroom.slugs import slugify
from newsroom.subscriptions import FORMATS, STANDING

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

DATA = ("/agreements.json", "/agreements.csv", "/partners.geojson")


def promised(catalogue: "Catalogue") -> dict[str, str]:
    """What is published for good: address → the file that answers it, "" for a list or a feed."""
    return {
        **dict.fromkeys((*standing(catalogue), *emptied(catalogue)), ""),
        **of_records((*catalogue.records, *catalogue.withdrawn)),
    }


def of_records(records: Iterable[Record]) -> dict[str, str]:
    """The addresses of records → their files: of their pages or tombstones, and of their aliases."""
    found: dict[str, str] = {}
    for record in records:
        if kind_of(record).template:
            for each in (addresses.address(record), *record.aliases):
                found[each] = record.path
    return found


def standing(catalogue: "Catalogue") -> Iterator[str]:
    """Front pages, search, the list of every kind, of the topics, the screen in the room, data, feeds and calendars."""
    for language in LANGUAGES:
        yield below(language)
        yield addresses.search(language)
        for kind in KINDS:
            if kind.list_template and catalogue.all(kind.name, language):
                yield kind_list(kind.name, language)
        if any(tag == language for _, tag in catalogue.of_topic):
            yield addresses.topic("", language)
        if catalogue.all("partner", "id"):
            yield corner(language, CORNER_PARTS[language]["display"])
        yield from (link.address for link in reviews(catalogue, language))
    yield from DATA if catalogue.all("partner", "id") else ()
    if has_impact(catalogue):
        yield addresses.IMPACT_TABLE
    for each in catalogue.feeds.values():
        if each.group in STANDING:
            yield from (feed(each.name, each.language, ending) for ending in FORMATS)
    # The calendars of series and audiences follow what events say, as topics do.
    if any(has_days(event) for event in catalogue.all("event", DEFAULT_LANGUAGE)):
        yield from (addresses.calendar(language) for language in LANGUAGES)


def emptied(catalogue: "Catalogue") -> list[str]:
    """Pages of lists that were published and have nothing to show any more: they lead home. An emptied feed
    stays a feed (`subscriptions.offered`).
    """
    lists = {*standing(catalogue)}
    found = [each for each in catalogue.lists if each.endswith("/") and each not in lists]
    pages = of_records((*catalogue.records, *catalogue.withdrawn)) if found else {}
    return [each for each in found if each not in pages]


def following(catalogue: "Catalogue") -> Iterator[str]:
    """The lists of years, topics, authors, countries and fields, and what else comes and goes with posts."""
    yield from _files_of_subscribers(catalogue)
    for event in (each for each in catalogue.records if isinstance(each, Event)):
        yield from (kind_list("event", event.language, year) for year in event_days.years(event))
        for month in event_days.months(event):
            yield addresses.event_month(event.language, *month)
    for record in catalogue.records:
        when = moment_of(record)
        if kind_of(record).by_year and when:
            yield kind_list(kind_of(record).name, record.language, when.year)
        if when and isinstance(record, Event | Recap | NewsPost):
            # A year without a figure has no such page; to ask for figures here would be to count them twice.
            yield from (addresses.impact(language, when.year) for language in LANGUAGES)
    for key, language in catalogue.of_topic:
        yield addresses.topic(topic_slug(catalogue.site, key, language), language)
    for name, language in catalogue.of_author:
        yield addresses.author(slugify(name), language)
    for language in LANGUAGES:
        if catalogue.all("partner", language):
            yield from _parts_of_the_corner(catalogue, language)


def _files_of_subscribers(catalogue: "Catalogue") -> Iterator[str]:
    """Feeds of topics, sections, series and authors, calendars, and the list of all feeds."""
    for each in catalogue.feeds.values():
        if each.group not in STANDING:
            yield from (feed(each.name, each.language, ending) for ending in FORMATS)
    for language in LANGUAGES:
        yield addresses.subscriptions(language)
        yield from (each.address for each in calendars.offered(catalogue, language))
    for event in (each for each in catalogue.records if isinstance(each, Event)):
        if has_days(event):
            yield addresses.event_calendar(event)


def _parts_of_the_corner(catalogue: "Catalogue", language: str) -> Iterator[str]:
    parts = CORNER_PARTS[language]
    for partner in catalogue.all("partner", language):
        if partner.country:
            yield corner(language, parts["countries"], partner.country.lower())
    for agreement in catalogue.all("agreement", language):
        for field in agreement.fields:
            if field != "other":  # it tells a reader nothing, and has no page
                yield corner(language, parts["fields"], field)


def files(catalogue: "Catalogue") -> Iterator[str]:
    """Pictures and documents, which are published at their own path."""
    return map(media, catalogue.attachments)
