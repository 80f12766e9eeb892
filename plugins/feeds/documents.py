"""The table of feeds → every file that subscribers' programs fetch: address and bytes.

A feed holds its newest items, at most 50 and 500 kB; what is older stands in one archive for each year
(RFC 5005, 4). A year's archive is whole: it does not change when the feed moves on, so a program that has
read it need not read it again.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from feeds import atom, json_feed, rss
from feeds.heads import ARCHIVE, Heads
from feeds.items import Item, Weigh, item
from feeds.retired import farewell
from newsroom import addresses
from newsroom.announced import announced
from newsroom.catalogue import Catalogue
from newsroom.records import LANGUAGES, Record
from newsroom.site import RetiredFeed
from newsroom.subscriptions import FORMATS, Feed

MOST = 50  #: items; readers fetch a feed whole, every hour
MOST_BYTES = 500_000
#: Bytes that a feed needs beside its items: head, links, foot.
ROOM = 5_000
#: Groups whose archives hold whole posts. Each post is in two of them; in every topic, section and author's as
#: well, the archives would weigh twice as much as the site.
WHOLE = ("all", "kinds")
#: Ending → the module that writes its format.
WRITERS = {"rss": rss, "atom": atom, "json": json_feed}

File = tuple[str, bytes]  #: address → content


class Parts(NamedTuple):
    """What of a feed stands where."""

    newest: Sequence[Record]  #: in the feed itself
    archives: dict[int, list[Record]]  #: year → all its items; the newest first


class Feeds:
    """The feeds of one build. It remembers items and their bytes: many feeds share them, and their cost
    must not grow with the number of feeds.
    """

    def __init__(self, catalogue: Catalogue, weigh: Weigh, icon: str = "") -> None:
        self.catalogue = catalogue
        self._weigh = weigh
        self._heads = Heads(catalogue, icon)
        self._items: dict[str, Item] = {}
        self._entries: dict[tuple[str, str], bytes] = {}
        self._weights: dict[str, int] = {}
        self._years: dict[str, int] = {}
        self._found: dict[tuple[str, str], Parts] = {}

    def files(self) -> Iterator[File]:
        """Every feed in every language and format, its archives, and the feeds that have ended."""
        for feed in self.catalogue.feeds.values():
            yield from self.feed(feed)
        for row in self.catalogue.site.library.retired_feeds:
            for language in LANGUAGES:
                if (row.feed, language) not in self.catalogue.feeds:
                    yield from self.retired(row, language)

    def feed(self, feed: Feed) -> Iterator[File]:
        """One feed in every format, and its archives."""
        for ending in FORMATS:
            yield addresses.feed(feed.name, feed.language, ending), self.document(feed, ending)
        for year in self._parts(feed).archives:
            address = addresses.feed_archive(feed.name, feed.language, year)
            yield address, self.archive(feed, year)

    def document(self, feed: Feed, ending: str) -> bytes:
        """One feed in one format, by itself; `ending` is a key of `FORMATS`."""
        newest, archives = self._parts(feed)
        youngest = next(iter(archives), None)
        head = self._heads.feed(feed, ending, self._updated(newest), youngest)
        return bytes(WRITERS[ending].document(head, self._written(newest, ending)))

    def archive(self, feed: Feed, year: int) -> bytes:
        """The archive of one year of a feed. KeyError when the feed has none of that year."""
        archives = self._parts(feed).archives
        newer = min((each for each in archives if each > year), default=None)
        older = max((each for each in archives if each < year), default=None)
        records = archives[year]
        head = self._heads.archive(feed, year, self._updated(records), older, newer)
        return atom.document(head, self._archived(feed, records))

    def _parts(self, feed: Feed) -> Parts:
        key = (feed.name, feed.language)
        if key not in self._found:
            its = self.catalogue.in_feed[key]
            newest = self.newest(its)
            self._found[key] = Parts(newest, self._archives(its, len(newest)))
        return self._found[key]

    def newest(self, records: Sequence[Record]) -> Sequence[Record]:
        """The items of a feed: the newest that fit, in whichever format they take most."""
        room = MOST_BYTES - ROOM
        for count, record in enumerate(records[:MOST]):
            room -= self._weight(record)
            if room < 0:
                return records[:count]
        return records[:MOST]

    def retired(self, row: RetiredFeed, language: str) -> Iterator[File]:
        """A feed that has ended: the same address, and one last item that says where to go."""
        instead = self.catalogue.feeds.get((row.instead, language))
        last = farewell(
            row, instead, self.catalogue.site, language, self._heads.subscribe(language)
        )
        for ending, writer in WRITERS.items():
            head = self._heads.farewell(row.feed, language, ending, last)
            yield (
                addresses.feed(row.feed, language, ending),
                writer.document(head, [writer.entry(last)]),
            )

    def _item(self, record: Record) -> Item:
        if record.path not in self._items:
            self._items[record.path] = item(record, self.catalogue, self._weigh)
        return self._items[record.path]

    def _entry(self, record: Record, ending: str) -> bytes:
        key = (record.path, ending)
        if key not in self._entries:
            self._entries[key] = WRITERS[ending].entry(self._item(record))
        return self._entries[key]

    def _written(self, records: Iterable[Record], ending: str) -> list[bytes]:
        return [self._entry(record, ending) for record in records]

    def _archived(self, feed: Feed, records: Iterable[Record]) -> list[bytes]:
        """The entries of an archive: whole in the feeds of everything and of a kind; a narrower feed has
        the same posts once more, and names them.
        """
        if feed.group in WHOLE:
            return self._written(records, ARCHIVE)
        return [self._reference(record) for record in records]

    def _reference(self, record: Record) -> bytes:
        key = (record.path, "reference")
        if key not in self._entries:
            self._entries[key] = atom.reference(self._entry(record, ARCHIVE))
        return self._entries[key]

    def _weight(self, record: Record) -> int:
        """The bytes of a record in the format that takes most, with what stands between two."""
        if record.path not in self._weights:
            found = max(len(self._entry(record, ending)) for ending in FORMATS)
            self._weights[record.path] = found + 2
        return self._weights[record.path]

    def _updated(self, records: Iterable[Record]) -> datetime | None:
        return max((self._item(record).updated for record in records), default=None)

    def _archives(self, records: Sequence[Record], shown: int) -> dict[int, list[Record]]:
        """Year → all its items, for the years that the feed itself does not hold whole; newest first."""
        rest = {self._year(record) for record in records[shown:]}
        by_year = groupby(records, key=self._year)
        return {year: list(found) for year, found in by_year if year in rest}

    def _year(self, record: Record) -> int:
        if record.path not in self._years:
            when = announced(record)
            self._years[record.path] = when.year if when else 0
        return self._years[record.path]
