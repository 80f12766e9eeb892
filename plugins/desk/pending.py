"""Catalogue → what waits for somebody at the desk: drafts, recaps to write, translations to renew. Pure.

The day is an argument, and so is when each file was last changed: the desk asks git, a test makes it up.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

import msgspec

from newsroom.catalogue import Catalogue
from newsroom.event_days import is_past, last_day
from newsroom.moments import OFF
from newsroom.presenting import years_old
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Event, NewsPost, Page, Record

YEAR = timedelta(days=365)
#: Path below `content/` → the day on which it was last changed.
Changes = Mapping[str, date]


class Pending(msgspec.Struct, frozen=True, kw_only=True):
    """One file that waits for somebody."""

    path: str
    title: str
    day: date | None = None  #: since when, or, of what waits for its date, until when
    detail: str = ""  #: a name that belongs to it: another file, a picture


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """The files that wait for the same thing."""

    name: str
    find: Callable[[Catalogue, Changes], Iterator[Pending]]


def desk(catalogue: Catalogue, changes: Changes) -> dict[str, tuple[Pending, ...]]:
    """Shelf → what lies on it, in its order; an empty shelf is there too."""
    return {shelf.name: tuple(shelf.find(catalogue, changes)) for shelf in SHELVES}


def drafts(catalogue: Catalogue, changes: Changes) -> Iterator[Pending]:
    """Drafts, the longest untouched first."""
    found = [each for each in catalogue.waiting if each.status == "draft"]
    found.sort(key=lambda each: (changes.get(each.path, date.max), each.path))
    for record in found:
        yield _pending(record, changes.get(record.path))


def dated(catalogue: Catalogue, _changes: Changes) -> Iterator[Pending]:
    """What waits for its date, the nearest first; a translation waits with its original."""
    found = [each for each in catalogue.waiting if each.status != "draft" and each.date]
    now = catalogue.site.now
    found = [each for each in found if each.date and each.date.start > now]
    for record in sorted(found, key=lambda each: (each.date, each.path)):
        yield _pending(record, record.date.first if record.date else None)


def unreported(catalogue: Catalogue, _changes: Changes) -> Iterator[Pending]:
    """Events that are over and have no recap, the latest first; what was cancelled needs none."""
    for event in catalogue.all("event", DEFAULT_LANGUAGE):
        assert isinstance(event, Event)
        if event.state in OFF or not is_past(event, catalogue.site.today):
            continue
        told = catalogue.pointing("event", event.key, DEFAULT_LANGUAGE)
        if not any(not isinstance(post, NewsPost) for post in told):
            yield _pending(event, last_day(event))


def outdated(catalogue: Catalogue, changes: Changes) -> Iterator[Pending]:
    """Translations whose original was changed after them, the oldest first."""
    found = []
    for record in catalogue.records:
        other = catalogue.by_stem.get((record.stem, DEFAULT_LANGUAGE))
        if record.language == DEFAULT_LANGUAGE or other is None:
            continue
        mine, original = changes.get(record.path), changes.get(other.path)
        if mine and original and mine < original:
            found.append((mine, record, other))
    for mine, record, other in sorted(found, key=lambda each: (each[0], each[1].path)):
        yield _pending(record, mine, detail=other.path)


def untranslated(catalogue: Catalogue, _changes: Changes) -> Iterator[Pending]:
    """News, recaps and events of the last year, and standing pages, without a translation."""
    since = catalogue.site.today - YEAR
    for kind in ("page", "event", "news", "recap"):
        for record in catalogue.all(kind, DEFAULT_LANGUAGE):
            when = getattr(record, "starts", None) or record.date
            recent = isinstance(record, Page) or (when and when.last >= since)
            if recent and not catalogue.translation(record):
                yield _pending(record, when.first if when else None)


def unreviewed(catalogue: Catalogue, changes: Changes) -> Iterator[Pending]:
    """Standing pages that nobody has touched for a year, and services whose page says how old it is."""
    today = catalogue.site.today
    for page in catalogue.all("page", DEFAULT_LANGUAGE):
        last = page.updated.last if page.updated else changes.get(page.path)
        if last and last < today - YEAR:
            yield _pending(page, last)
    for post in catalogue.all("news", DEFAULT_LANGUAGE):
        if post.section == "service" and years_old(post, catalogue):
            last = post.updated or post.date
            yield _pending(post, last.last if last else None)


def uncredited(catalogue: Catalogue, _changes: Changes) -> Iterator[Pending]:
    """Pictures of galleries without the name of who took them."""
    for language in LANGUAGES:
        for record in (each for each in catalogue.records if each.language == language):
            for photo in record.gallery if "gallery" in record.lines else ():
                if not photo.credit:
                    yield _pending(record, None, detail=photo.picture)


def _pending(record: Record, day: date | None, detail: str = "") -> Pending:
    return Pending(path=record.path, title=record.title, day=day, detail=detail)


SHELVES = (
    Shelf(name="drafts", find=drafts),
    Shelf(name="dated", find=dated),
    Shelf(name="unreported", find=unreported),
    Shelf(name="outdated", find=outdated),
    Shelf(name="untranslated", find=untranslated),
    Shelf(name="unreviewed", find=unreviewed),
    Shelf(name="uncredited", find=uncredited),
)
