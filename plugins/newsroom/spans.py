"""Event → the time that it takes up in a calendar: days, or moments in UTC. Pure."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from newsroom.moments import begins, closes, is_all_day
from newsroom.records import Event
from newsroom.site import Site


class Span(msgspec.Struct, frozen=True):
    """From when to when: two days or two moments, never one of each (RFC 5545, 3.6.1)."""

    starts: date | datetime
    ends: date | datetime | None  #: the first day or moment after it; None: only the start is known


def span(event: Event, site: Site) -> Span:
    """The time that an event takes up; it must be known to the day (`moments.has_days`)."""
    assert event.starts is not None
    if is_all_day(event):
        return Span(event.starts.first, (event.ends or event.starts).last + timedelta(days=1))
    starts = begins(event, site).astimezone(UTC)
    # Of an event without an end nobody knows how long it takes.
    return Span(starts, closes(event, site).astimezone(UTC) if event.ends else None)
