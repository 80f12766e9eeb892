"""The table of feeds → every file that subscribers' programs fetch, as documents of the site.

A feed holds its newest items, at most 50 and 500 kB; what is older stands in one archive for each year
(RFC 5005, 4). A year's archive is whole: it does not change when the feed moves on, so a program that has
read it need not read it again.

Many feeds and formats share an item. It is written once in a build (`Catalogue.once`), so that the cost does
not grow with the number of feeds; and a document is made only when an item of its own has changed.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any

from feeds import atom, json_feed, rss
from feeds.heads import ARCHIVE, Heads
from feeds.items import item, updated
from feeds.opml import opml
from feeds.retired import farewell
from newsroom import addresses
from newsroom.announced import announced
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document
from newsroom.kinds import kind_of
from newsroom.questions import question
from newsroom.records import LANGUAGES, Recap, Record
from newsroom.site import RetiredFeed
from newsroom.subscriptions import FORMATS, Name

MOST = 50  #: items; readers fetch a feed whole, every hour
MOST_BYTES = 500_000
#: Bytes that a feed needs beside its items: head, links, foot.
ROOM = 5_000
#: Ending → the module that writes its format.
WRITERS = {"rss": rss, "atom": atom, "json": json_feed}
#: What one process makes, so that an item is written once.
TOGETHER = "feeds"


def documents(catalogue: Catalogue, icon: str = "") -> Iterator[Document]:
    """Every feed in every language and format, its archives, the feeds that have ended, and the list of all.

    `icon`: the address of the theme's square picture, where it has one.
    """
    # Feeds first: they make an item in every format, of which archives then take theirs.
    for name in catalogue.feeds:
        for ending in FORMATS:
            yield _document(addresses.feed(*name, ending), feed, name, ending, icon)
    for name in catalogue.feeds:
        for year in archives(catalogue, *name):
            yield _document(addresses.feed_archive(*name, year), archive, name, year, icon)
    for row in catalogue.site.library.retired_feeds:
        for language in LANGUAGES:
            if (row.feed, language) not in catalogue.feeds:
                for ending in FORMATS:
                    address = addresses.feed(row.feed, language, ending)
                    yield _document(address, retired, row, language, ending, icon)
    for language in LANGUAGES:
        yield Document(
            address=addresses.subscriptions(language), make=partial(_list, language), group=TOGETHER
        )


def _document(address: str, make: Any, *args: Any) -> Document:
    return Document(address=address, make=partial(make, *args), group=TOGETHER)


def _list(language: str, catalogue: Catalogue) -> bytes:
    return opml(catalogue, language)


def feed(name: Name, ending: str, icon: str, catalogue: Catalogue) -> bytes:
    """A feed in one format; `ending` is a key of `FORMATS`."""
    records = shown(catalogue, *name)
    youngest = next(iter(archives(catalogue, *name)), None)
    changed = _changed(records, catalogue)
    head = _heads(icon, catalogue).feed(catalogue.feeds[name], ending, changed, youngest)
    entries = [_entries(record.path, catalogue)[ending] for record in records]
    return bytes(WRITERS[ending].document(head, entries))


def archive(name: Name, year: int, icon: str, catalogue: Catalogue) -> bytes:
    """The archive of one year of a feed."""
    its, years = catalogue.feeds[name], archives(catalogue, *name)
    newer = min((each for each in years if each > year), default=None)
    older = max((each for each in years if each < year), default=None)
    records = archived(catalogue, *name, year)
    changed = _changed(records, catalogue)
    head = _heads(icon, catalogue).archive(its, year, changed, older, newer)
    how = _archived if its.widest else _mentioned
    return atom.document(head, [how(record.path, catalogue) for record in records])


def retired(row: RetiredFeed, language: str, ending: str, icon: str, catalogue: Catalogue) -> bytes:
    """A feed that has ended: the same address, and one last item that says where to go."""
    heads, writer = _heads(icon, catalogue), WRITERS[ending]
    instead = catalogue.feeds.get((row.instead, language))
    last = farewell(row, instead, catalogue.site, language, heads.subscribe(language))
    head = heads.farewell(row.feed, language, ending, last)
    return bytes(writer.document(head, [writer.entry(last)]))


# --- What stands where --------------------------------------------------------------------------------


@question
def shown(catalogue: Catalogue, name: str, language: str) -> Sequence[Record]:
    """The items of a feed: the newest that fit, in whichever format they take most."""
    # Each of its formats and each of its archives asks.
    return catalogue.once(("shown", name, language), partial(_fitting, name, language))


def _fitting(name: str, language: str, catalogue: Catalogue) -> Sequence[Record]:
    newest = catalogue.in_feed[name, language][:MOST]
    room = MOST_BYTES - ROOM
    if sum(map(_at_most, newest)) <= room:
        return newest  # as nearly always; and nothing has to be written to know it
    for count, record in enumerate(newest):
        room -= max(map(len, _entries(record.path, catalogue).values())) + 2
        if room < 0:
            return newest[:count]
    return newest


def _at_most(record: Record) -> int:
    """Bytes of an item in the largest format, its head and its facts included, or more."""
    outline = record.fragment.outline
    # Addresses of our own get scheme and host; all others are whole already.
    named = len(outline.links) + len(outline.images) + len(record.topics) + len(record.authors)
    named += 4 * len(record.gallery) + 2 * len(record.sources)
    if isinstance(record, Recap):
        named += len(record.partners) + len(record.visitors)
    words = 4 * (len(record.title) + len(record.summary))
    return outline.weight + 300 * named + words + HEAD.get(kind_of(record).name, 7_000)


#: Bytes for all that is no body, of the kinds that have little of it beside names and words.
HEAD = {"news": 1_500, "recap": 2_500}


@question
def archives(catalogue: Catalogue, name: str, language: str) -> list[int]:
    """The years of which a feed does not hold everything itself, the newest first."""
    return catalogue.once(("archives", name, language), partial(_left_over, name, language))


def _left_over(name: str, language: str, catalogue: Catalogue) -> list[int]:
    by_year = _years(catalogue, name, language)
    left = sum(map(len, by_year.values())) - len(shown(catalogue, name, language))
    found = []
    # From the oldest year on, as far as there is anything that the feed does not hold.
    for year in reversed(by_year):
        if left <= 0:
            break
        found.append(year)
        left -= len(by_year[year])
    return found[::-1]


@question
def archived(catalogue: Catalogue, name: str, language: str, year: int) -> list[Record]:
    """What a feed brought in a year, the newest first."""
    return _years(catalogue, name, language)[year]


def _years(catalogue: Catalogue, name: str, language: str) -> dict[int, list[Record]]:
    """Year → what a feed brought in it; the newest first."""

    def arranged(its: Catalogue) -> dict[int, list[Record]]:
        by_year = groupby(its.in_feed[name, language], key=_year)
        return {year: list(found) for year, found in by_year}

    return catalogue.once(("years", name, language), arranged)


def _year(record: Record) -> int:
    when = announced(record)
    return when.year if when else 0


# --- What is written once -----------------------------------------------------------------------------


def _heads(icon: str, catalogue: Catalogue) -> Heads:
    return catalogue.once(("heads", icon), lambda its: Heads(its, icon))


def _changed(records: Sequence[Record], catalogue: Catalogue) -> datetime | None:
    """When the last of some items was published or corrected."""
    # They are in the order of publication: of those that were never corrected the first one will do.
    first = [updated(each, catalogue) for each in records[:1]]
    corrected = [updated(each, catalogue) for each in records[1:] if each.updated]
    return max((*first, *corrected), default=None)


def _entries(path: str, catalogue: Catalogue) -> dict[str, bytes]:
    """An item in every format."""

    def written(its: Catalogue) -> dict[str, bytes]:
        made = item(its.by_path[path], its)
        return {ending: WRITERS[ending].entry(made) for ending in FORMATS}

    return catalogue.once(("entries", path), written)


def _archived(path: str, catalogue: Catalogue) -> bytes:
    """An item in the format of the archives alone: most items stand nowhere else any more."""

    def written(its: Catalogue) -> bytes:
        if its.has_made(("entries", path)):
            return _entries(path, its)[ARCHIVE]
        return bytes(WRITERS[ARCHIVE].entry(item(its.by_path[path], its)))

    return catalogue.once(("archived", path), written)


def _mentioned(path: str, catalogue: Catalogue) -> bytes:
    """The same without its text."""
    return catalogue.once(("mentioned", path), lambda its: atom.reference(_archived(path, its)))
