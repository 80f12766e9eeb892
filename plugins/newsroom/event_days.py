"""Event → the days, months and years that it stands on. Pure: no clock, no time zone.

A day is the calendar day of the place where the event is held, as it is announced: a build in another
time zone cannot move it. An event that was moved stands on the day on which it was to be as well, for
whoever remembers that one; so no calendar that was published loses its page. An event that does not say
when it starts is never shown; the rules, which look at it all the same, find that it stands in no month.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from newsroom.dates import PartialDate
from newsroom.records import Event

Month = tuple[int, int]  #: year and month


def last_day(event: Event) -> date:
    """The last day that an event can mean. One that ends at 00.00 ends with the day before."""
    assert event.starts
    last = event.ends or event.starts
    if event.ends and (last.hour, last.minute) == (0, 0) and event.starts.first < last.first:
        return last.last - timedelta(days=1)
    return last.last


def days(event: Event) -> list[date]:
    """The days on which it takes place, as far as they are known: "from October to 25 November" is one day."""
    assert event.starts
    if not event.starts.day:
        return [last_day(event)] if event.ends and event.ends.day else []
    # An end that names a month alone says nothing of the days.
    last = last_day(event) if event.ends and event.ends.day else event.starts.first
    return [
        event.starts.first + timedelta(days=n)
        for n in range(max(0, (last - event.starts.first).days) + 1)
    ]


def former_days(event: Event) -> list[date]:
    """The days on which it was to begin before it was moved, without those on which it takes place."""
    now = set(days(event))
    return [each.first for each in event.previously if each.day and each.first not in now]


def months(event: Event) -> list[Month]:
    """The months that it stands in, ascending; none when only its year is known."""
    found = {(each.year, each.month) for each in event.previously if each.month}
    if event.starts and event.starts.month:
        known = event.ends is not None and event.ends.month
        last = last_day(event) if known else event.starts.last
        found |= set(_months(event.starts, last))
    return sorted(found)


def years(event: Event) -> list[int]:
    """The years that it stands in, ascending."""
    found = {each.year for each in event.previously}
    if event.starts:
        found |= {*range(event.starts.year, max(event.starts.year, last_day(event).year) + 1)}
    return sorted(found)


def is_past(event: Event, today: date) -> bool:
    """Whether it is over on a day: what is on that day, at whatever hour, is not. Lists go by days, so that
    one build a night keeps them true; the page of an event knows the minute (`moments.py`).
    """
    return last_day(event) < today


def upcoming(events: Iterable[Event], today: date) -> list[Event]:
    """Those that are not over on a day, the nearest first."""
    return sorted((each for each in events if not is_past(each, today)), key=calendar_order)


def calendar_order(event: Event) -> tuple[int, int, int, int, int, str]:
    """A key to sort by, the earliest first: "November 2026" stands after every day of November 2026, an
    event without a time before those that have one.
    """
    at = event.starts
    assert at
    return (at.year, at.month or 13, at.day or 32, at.hour, at.minute, event.path)


def _months(first: PartialDate, last: date) -> Iterator[Month]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
