"""Catalogue → what the staff should look at: agreements that end, sleep, wait for a check, or lack a fact.

For staff alone: nothing here is part of a build. Pure; the day is an argument.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from newsroom.agreements import State, state
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate
from newsroom.fields import Term
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Agreement

WINDOWS = (30, 90, 180)  #: days before an end
QUIET = 24  #: months without a sign of life
UNCHECKED = 12  #: months since somebody last checked
NEEDED = ("kind", "signed", "ends", "fields", "sources")

#: Nobody has to do anything about these any more.
OVER = frozenset((State.EXPIRED, State.RENEWED, State.ENDED))


class Ending(msgspec.Struct, frozen=True):
    """An agreement that ends soon."""

    agreement: Agreement
    ends: PartialDate
    days: int  #: until the first day that its end can mean; 0 when that day has passed
    window: int  #: the narrowest of `WINDOWS` that it falls into


class Quiet(msgspec.Struct, frozen=True):
    """An agreement of which nothing has been heard."""

    agreement: Agreement
    last: date | None  #: the last sign of life; None: none is known


class Unchecked(msgspec.Struct, frozen=True):
    """An agreement that nobody has checked for a year."""

    agreement: Agreement
    checked: PartialDate | None


class Lacking(msgspec.Struct, frozen=True):
    """An agreement of which something is not known."""

    agreement: Agreement
    fields: tuple[str, ...]


class Duties(msgspec.Struct, frozen=True):
    """Everything, the most pressing first."""

    day: date
    ending: tuple[Ending, ...]
    quiet: tuple[Quiet, ...]
    unchecked: tuple[Unchecked, ...]
    lacking: tuple[Lacking, ...]


def duties(catalogue: Catalogue, day: date) -> Duties:
    """What there is to do on a day."""
    agreements = sorted(catalogue.all("agreement", DEFAULT_LANGUAGE), key=lambda each: each.key)
    alive = [each for each in agreements if state_on(each, catalogue, day) not in OVER]
    return Duties(
        day=day,
        ending=tuple(
            sorted(_ending(alive, catalogue, day), key=lambda each: (each.ends, each.days))
        ),
        quiet=tuple(sorted(_quiet(alive, catalogue, day), key=lambda each: each.last or date.min)),
        unchecked=tuple(_unchecked(alive, day)),
        lacking=tuple(_lacking(agreements)),
    )


def state_on(agreement: Agreement, catalogue: Catalogue, day: date) -> State:
    """What an agreement is worth on a day."""
    successor = catalogue.find("agreement", agreement.renewed_by, DEFAULT_LANGUAGE)
    return state(agreement, day, successor)


def _ending(agreements: Iterable[Agreement], catalogue: Catalogue, day: date) -> Iterator[Ending]:
    for each in agreements:
        if state_on(each, catalogue, day) is State.EXPIRING and isinstance(each.ends, PartialDate):
            days = max((each.ends.first - day).days, 0)
            yield Ending(each, each.ends, days, next(w for w in WINDOWS if days <= w))


def _quiet(agreements: Iterable[Agreement], catalogue: Catalogue, day: date) -> Iterator[Quiet]:
    since = months_before(day, QUIET)
    for each in agreements:
        last = last_activity(each, catalogue, day)
        if state_on(each, catalogue, day) is not State.PLANNED and (last is None or last < since):
            yield Quiet(each, last)


def last_activity(agreement: Agreement, catalogue: Catalogue, day: date) -> date | None:
    """The last day, up to this one, on which it was signed or a post named it or one of its partners.

    Of a date that is known by month or year alone, the last day that it can mean.
    """
    found = [agreement.signed]
    for language in LANGUAGES:
        posts = catalogue.pointing("agreement", agreement.key, language)
        for partner in agreement.partners:
            posts = [*posts, *catalogue.pointing("partner", partner, language)]
        found += [post.date for post in posts]
    for event in catalogue.all("event", DEFAULT_LANGUAGE):
        if set(event.partners) & set(agreement.partners):
            found.append(event.starts)
    return max((min(each.last, day) for each in found if each and each.first <= day), default=None)


def _unchecked(agreements: Iterable[Agreement], day: date) -> Iterator[Unchecked]:
    since = months_before(day, UNCHECKED)
    for each in agreements:
        if each.checked is None or each.checked.last < since:
            yield Unchecked(each, each.checked)


def _lacking(agreements: Iterable[Agreement]) -> Iterator[Lacking]:
    for each in agreements:
        values = {name: getattr(each, name) for name in NEEDED}
        if each.ends is Term.UNKNOWN:
            values["ends"] = None
        if fields := tuple(name for name in NEEDED if not values[name]):
            yield Lacking(each, fields)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
