"""Catalogue → what the search knows of every page in a language: by what it is found, what a result shows. Pure.

Made from the records and not from the finished pages: what stands around every page would be found on each of
them, and names that a page does not show (a former one, one in another script) on none.
"""

from collections.abc import Iterator
from functools import partial

import msgspec

from newsroom import presenting
from newsroom.addresses import kind_list
from newsroom.catalogue import Catalogue, year_of
from newsroom.chrome import TOPICS, address_lines
from newsroom.hours import hours_in_words
from newsroom.kinds import KINDS
from newsroom.lists import topic_links
from newsroom.records import Event, Page, Recap, Record, moment_of
from newsroom.reviews import reviews
from newsroom.site import Site, in_language
from newsroom.views import Card
from search.names import names

#: The kind of what is no record: the pages that list.
LIST = "list"
LISTS = {"id": "Daftar", "en": "List"}
JOINER = "\u2060"
#: How people ask for what stands on the page Ask a Librarian; many who read Indonesian ask in English, and guests the
#: other way round.
REACHED = (
    "jam buka, jam layanan, alamat, lokasi, kontak, surel, telepon",
    "opening hours, address, location, contact, e-mail, phone",
)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One page, as the search knows it."""

    address: str
    title: str
    names: tuple[str, ...] = ()  #: what a person would type and the text need not say
    text: str  #: summary, body and what else the page says; a result shows a part of it
    kind: str  #: the name of a kind, or `LIST`
    year: int = 0  #: 0: none
    day: str = ""  #: ISO 8601, to sort by: the first day that its date can mean
    date: str = ""  #: in words: "22 Februari 2017", "2–4 Mei 2026"
    state: str = ""  #: of an event: "Dibatalkan"


def entries(catalogue: Catalogue, language: str) -> Iterator[Entry]:
    """Every page that is to be found, in a steady order. What is a draft, waits or was withdrawn is in no
    catalogue.
    """
    for kind in (each for each in KINDS if each.template):
        for record in catalogue.all(kind.name, language):
            yield entry(record, catalogue)
    yield from _lists(catalogue, language)


def entry(record: Record, catalogue: Catalogue) -> Entry:
    """The page of a record."""
    card, moment = presenting.card(record, catalogue), moment_of(record)
    parts = (record.summary, *_said(record, catalogue), record.fragment.text)
    return Entry(
        address=card.address,
        title=record.title,
        names=(*names(record, catalogue), *_reached(record)),
        # A page without a word is in no index.
        text="\n".join(filter(None, parts)) or record.title,
        kind=card.kind,
        year=year_of(record),
        day=moment.first.isoformat() if moment else "",
        date=_date(card),
        state=card.state,
    )


def _date(card: Card) -> str:
    if not card.date:
        return ""
    return f"{card.date.words}{card.date.dash}{card.end.words}" if card.end else card.date.words


def _said(record: Record, catalogue: Catalogue) -> Iterator[str]:
    """What a page says beside summary and body."""
    if isinstance(record, Event):
        yield record.theme
        for session in record.sessions:
            yield ". ".join(filter(None, (session.title, session.summary)))
    if isinstance(record, Recap):
        for quote in record.quotes:
            yield f"{quote.text} ({quote.name})" if quote.name else quote.text
    if _is_contact(record):
        yield from _ways(catalogue.site, record.language)
    for photo in record.gallery:
        yield photo.caption


def _is_contact(record: Record) -> bool:
    return isinstance(record, Page) and record.layout == "contact"


def _reached(record: Record) -> tuple[str, ...]:
    return REACHED if _is_contact(record) else ()


def _ways(site: Site, language: str) -> Iterator[str]:
    """When and where the library can be reached, as its page says."""
    facts = site.library
    hours = map(partial(hours_in_words, language=language), facts.hours)
    # Without what keeps "Senin–Jumat" on one line: to pagefind it would be one word.
    yield "; ".join(hours).replace(JOINER, "")
    yield ", ".join(address_lines(site, language))
    for channel in facts.channels:
        yield f"{in_language(channel.label, language)} {channel.value}"


def _lists(catalogue: Catalogue, language: str) -> Iterator[Entry]:
    """The pages that list: kinds, topics, who has visited, what the years come to."""
    for kind in (each for each in KINDS if each.list_template):
        if catalogue.has(kind.name, language):
            yield _list(kind.many[language], kind_list(kind.name, language))
    for link in topic_links(catalogue, language):
        yield _list(link.text, link.address, TOPICS[language])
    for link in reviews(catalogue, language):
        yield _list(link.text, link.address)


def _list(title: str, address: str, *also: str) -> Entry:
    return Entry(address=address, title=title, names=also, text=title, kind=LIST)
