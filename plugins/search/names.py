"""Record → the names by which somebody would look for it, and which its text need not hold. Pure.

Topics, people, places; and every partner under all its names: official, in both languages, in its own script,
former ones.
"""

from collections.abc import Iterable, Iterator

from newsroom.catalogue import Catalogue
from newsroom.countries import country_name
from newsroom.labels import FIELDS, SECTIONS
from newsroom.presenting import person_name, place_name
from newsroom.records import (
    LANGUAGES,
    Agreement,
    Event,
    NewsPost,
    Partner,
    Person,
    Recap,
    Record,
    Series,
)
from newsroom.structured_data import topic_name


def names(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """The names of a record, each once, in a steady order."""
    found = (*_of_all(record, catalogue), *_of_kind(record, catalogue))
    return tuple(dict.fromkeys(filter(None, found)))


def _of_all(record: Record, catalogue: Catalogue) -> Iterator[str]:
    for topic in record.topics:
        yield topic_name(catalogue.site, topic, record.language)
    yield from record.authors


def _of_kind(record: Record, catalogue: Catalogue) -> Iterator[str]:
    language = record.language
    match record:
        case NewsPost():
            yield SECTIONS[record.section][language]
            yield from _titles(record, catalogue)
            yield from _institutions(record.partners, catalogue, language)
        case Recap():
            yield record.place
            yield from _titles(record, catalogue)
            visitors = (visitor.name for visitor in record.visitors)
            yield from _institutions((*record.partners, *visitors), catalogue, language)
            yield from (quote.name for quote in record.quotes)
        case Event():
            yield place_name(record.place)
            yield from _series(record.series, catalogue, language)
            yield from _people((*record.speakers, *record.moderators))
            yield from _institutions((*record.partners, *record.sponsors), catalogue, language)
        case Partner():
            yield from partner_names(record)
        case Agreement():
            yield record.kind
            yield record.place
            yield from _institutions(record.partners, catalogue, language)
            yield from record.units
            yield from _people((*record.signatories, *record.witnesses, *record.present))
            # "Other" tells nobody anything.
            yield from (FIELDS[field][language] for field in record.fields if field != "other")
        case Series():
            yield from (former.name for former in record.former)
            yield record.organiser


def partner_names(partner: Partner) -> Iterator[str]:
    """An institution under all its names, with its city and, in both languages, its country."""
    its = partner.names
    yield from (partner.title, its.official, its.id, its.en)
    yield from (name for _, name in its.local)
    yield from (former.name for former in its.former)
    yield partner.city
    if partner.country:
        yield from (country_name(partner.country, language) for language in LANGUAGES)


def _institutions(keys: Iterable[str], catalogue: Catalogue, language: str) -> Iterator[str]:
    """Institutions as headers name them: by the key of a partner, or by a name as it is written."""
    for key in keys:
        if ("partner", key) in catalogue.gone:
            continue
        partner = catalogue.find("partner", key, language)
        yield from partner_names(partner) if partner else (key,)


def _titles(post: NewsPost | Recap, catalogue: Catalogue) -> Iterator[str]:
    """The event and the series of a post."""
    event = catalogue.find("event", post.event, post.language) if post.event else None
    if event:
        yield event.title
    yield from _series(post.series or (event.series if event else ""), catalogue, post.language)


def _series(key: str, catalogue: Catalogue, language: str) -> Iterator[str]:
    found = catalogue.find("series", key, language) if key else None
    if found:
        yield found.title
        yield from (former.name for former in found.former)


def _people(persons: Iterable[Person]) -> Iterator[str]:
    for person in persons:
        yield person_name(person)
        yield person.institution
