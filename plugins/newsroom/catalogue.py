"""Every record that may be shown, ordered and indexed: what pages, feeds and calendars are made from.

It is made by `newsroom.collecting`. A page is made from one that notes what it is asked
(`newsroom.listening`); so whatever a page may read is an index or a question here, and no page goes
through everything to find what it shows.
"""

import copy
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from newsroom.kinds import kind_of
from newsroom.questions import Question, answering, mark_of, question
from newsroom.records import (
    LANGUAGES,
    Agreement,
    Event,
    NewsPost,
    Recap,
    Record,
    moment_of,
)
from newsroom.site import Site
from newsroom.subscriptions import offered

Post = NewsPost | Recap
Size = tuple[int, int]
Made = TypeVar("Made")


class Catalogue:
    """The records, newest first, with the indexes that pages need."""

    def __init__(
        self,
        site: Site,
        records: Iterable[Record],
        sizes: Mapping[str, Size],
        attachments: frozenset[str],
        waiting: Iterable[Record] = (),
        files: int = 0,
        lists: Iterable[str] = (),
        marks: Mapping[str, bytes] | None = None,
        weights: Mapping[str, int] | None = None,
    ) -> None:
        self.files = files  #: how many Markdown files were read, whatever became of them
        self.site = site
        self.lists = tuple(lists)  #: the addresses of every list and feed that was ever published
        self.sizes = sizes  #: picture → (width, height) in pixels
        self.weights = weights or {}  #: picture → bytes
        self.waiting = tuple(waiting)  #: drafts, and what is dated in the future
        self.attachments = attachments  #: files of `content/` that are published as they are
        self._marks = marks or {}  #: path → the digest of what the record was read from
        self._made: dict[Any, tuple[Any, set[Question]]] = {}
        ordered = sorted(records, key=lambda each: each.path)
        self.records = tuple(each for each in ordered if not each.withdrawn)
        self.withdrawn = tuple(each for each in ordered if each.withdrawn)  #: in no list, no feed
        self._index()
        #: Every feed that the site offers, and what each of them holds, newest first.
        self.feeds, self.in_feed = offered(self)

    def _index(self) -> None:
        self.attached = dict.fromkeys(self.attachments, True)  #: the same, to look one up
        self.by_path: Mapping[str, Record] = {record.path: record for record in self.records}
        self.by_stem = {(record.stem, record.language): record for record in self.records}
        self.by_key = {
            (kind_of(record).name, stem.partition("/")[2], language): record
            for (stem, language), record in self.by_stem.items()
        }
        #: Kind and key of what was withdrawn in every language: other records no longer name it.
        there = {(kind, key) for kind, key, _ in self.by_key}
        gone = {(kind_of(r).name, r.key) for r in self.withdrawn} - there
        self.gone = dict.fromkeys(sorted(gone), True)
        self.of_kind: dict[tuple[str, str], list[Any]] = {}
        self.posts: dict[str, list[Post]] = {language: [] for language in LANGUAGES}
        # They stand by path, and what is equal stays in its order: the same as `newest_first`, in less time.
        for record in sorted(self.records, key=_minutes, reverse=True):
            self.of_kind.setdefault((kind_of(record).name, record.language), []).append(record)
            if isinstance(record, Post):
                self.posts[record.language].append(record)
        self.place = {post.path: n for posts in self.posts.values() for n, post in enumerate(posts)}
        every_post = [post for posts in self.posts.values() for post in posts]
        self.of_topic = _index(every_post, lambda post: post.topics)
        self.of_author = _index(every_post, lambda post: post.authors)
        self.of_section = _index(every_post, _sections)
        #: (kind, key, language) → the posts whose header names that record.
        self.naming: dict[tuple[str, str, str], list[Post]] = {}
        for post in every_post:
            for kind, key in _names(post):
                self.naming.setdefault((kind, key, post.language), []).append(post)
        agreements = [a for language in LANGUAGES for a in self.all("agreement", language)]
        self.agreements_with = _index(agreements, lambda each: each.partners)
        events = [event for language in LANGUAGES for event in self.all("event", language)]
        self.events_in = _index(events, lambda event: (event.series,))

    def places_about(self, topic: str, language: str) -> list[int]:
        """The places of the posts about a topic, newest first."""

        def places(_catalogue: Catalogue) -> list[int]:
            return [self.place[post.path] for post in self.of_topic.get((topic, language), ())]

        return self.once(("places", topic, language), places)

    # --- What is asked for ------------------------------------------------------------------------

    def all(self, kind: str, language: str) -> list[Any]:
        """Every record of a kind in a language, newest first."""
        return self.of_kind.get((kind, language), [])

    def has(self, kind: str, language: str) -> bool:
        """Whether there is a record of a kind in a language."""
        return (kind, language) in self.of_kind

    @question
    def count(self, kind: str, language: str) -> int:
        """How many records of a kind there are in a language."""
        return len(self.all(kind, language))

    def find(self, kind: str, key: str, language: str) -> Any:
        """The record that a header names, in this language or else in the other; or None."""
        return self.by_key.get((kind, key, language)) or next(
            (found for each in LANGUAGES if (found := self.by_key.get((kind, key, each)))), None
        )

    def translation(self, record: Record) -> Record | None:
        """The same record in the other language."""
        return next(
            (
                found
                for language in LANGUAGES
                if language != record.language
                and (found := self.by_stem.get((record.stem, language)))
            ),
            None,
        )

    def pointing(self, kind: str, key: str, language: str) -> list[Post]:
        """The posts whose header names a record: recaps of an event, posts about a partner."""
        return self.naming.get((kind, key, language), [])

    def agreements_of(self, partner: str, language: str) -> list[Agreement]:
        """The agreements with a partner, newest first."""
        return self.agreements_with.get((partner, language), [])

    def events_of(self, series: str, language: str) -> list[Event]:
        """The events of a series, newest first."""
        return self.events_in.get((series, language), [])

    @question
    def latest(self, language: str, count: int) -> list[Post]:
        """The newest posts."""
        return self.posts[language][:count]

    @question
    def count_about(self, topic: str, language: str) -> int:
        """How many posts are about a topic."""
        return len(self.of_topic.get((topic, language), ()))

    @question
    def newest(self, kind: str, language: str, count: int) -> list[Any]:
        """The newest records of a kind."""
        return self.all(kind, language)[:count]

    @question
    def neighbours(self, path: str) -> tuple[Post | None, Post | None]:
        """The posts before and after a post: the older one and the newer one."""
        post = self.by_path[path]
        posts, place = self.posts[post.language], self.place[path]
        older = posts[place + 1] if place + 1 < len(posts) else None
        return older, posts[place - 1] if place else None

    @question
    def years(self, kind: str, language: str) -> dict[int, int]:
        """The years that have records of a kind, newest first, and how many."""
        counts: dict[int, int] = {}
        for record in self.all(kind, language):
            counts[year_of(record)] = counts.get(year_of(record), 0) + 1
        counts.pop(0, None)
        return dict(sorted(counts.items(), reverse=True))

    @question
    def in_year(self, kind: str, language: str, year: int) -> list[Any]:
        """The records of a kind in one year, newest first; 0: those without a date."""
        records = self.all(kind, language)
        # Newest first, and who has no date stands last.
        begin = bisect_left(records, -year, key=_minus_year)
        return records[begin : bisect_left(records, -year + 1, key=_minus_year)]

    @question
    def years_since(self, year: int, month: int, day: int) -> int:
        """Whole years from a day to that of the build."""
        today = self.site.today
        return today.year - year - ((today.month, today.day) < (month, day))

    # --- What pages are made with -----------------------------------------------------------------

    def mark(self, record: Record) -> bytes:
        """The digest of all that a record was read from."""
        return self._marks.get(record.path) or mark_of(record)

    def marks(self, records: Iterable[Record]) -> list[bytes]:
        """The digests of many."""
        known = self._marks
        return [known.get(each.path) or mark_of(each) for each in records]

    def answer(self, name: str, *args: Any) -> Any:
        """The answer to a question."""
        return answering(name)(self, *args)

    def with_record(self, record: Record) -> "Catalogue":
        """The same, but for one record in the place of the one with its path; lists hold the old one."""
        changed = copy.copy(self)
        changed.__dict__ |= {
            "by_path": {**self.by_path, record.path: record},
            "by_stem": {**self.by_stem, (record.stem, record.language): record},
            "_made": {},
        }
        return changed

    def has_made(self, key: Any) -> bool:
        """Whether something was made by `once`."""
        return key in self._made

    def once(self, key: Any, make: "Callable[[Catalogue], Made]") -> Made:
        """What `make` makes, made once for all pages of a build. `key`: what it is called, nowhere twice."""
        if key not in self._made:
            self._made[key] = (make(self), set())
        made: Made = self._made[key][0]
        return made


def _index(
    records: Iterable[Any], keys: Callable[[Any], Iterable[str]]
) -> dict[tuple[str, str], list[Any]]:
    """(key, language) → the records that have it, in their order."""
    found: dict[tuple[str, str], list[Any]] = {}
    for record in records:
        for key in keys(record):
            found.setdefault((key, record.language), []).append(record)
    return found


def _sections(post: Post) -> Sequence[str]:
    return (post.section,) if isinstance(post, NewsPost) else ()


def _names(post: Post) -> Iterator[tuple[str, str]]:
    if post.event:
        yield "event", post.event
    if post.series:
        yield "series", post.series
    for partner in post.partners:
        yield "partner", partner
    for agreement in post.agreements:
        yield "agreement", agreement


def newest_first(record: Record) -> tuple[int, str]:
    """A key to sort by: the first moment of its date, and for equal dates the path, so that the order
    never wavers. "2017" stands after every post of that year whose month is known.
    """
    return (-_minutes(record), record.path)


def _minutes(record: Record) -> int:
    when = moment_of(record)
    return when.minutes if when else 0


def year_of(record: Record) -> int:
    """The year of a record in lists; 0 without a date."""
    when = moment_of(record)
    return when.year if when else 0


def _minus_year(record: Record) -> int:
    return -year_of(record)
