"""Event → the time that it takes up in a calendar: days, or moments in UTC. Pure."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from newsroom.dates import PartialDate
from newsroom.records import Event
from newsroom.site import Site


class Span(msgspec.Struct, frozen=True):
    """From when to when: two days or two moments, never one of each (RFC 5545, 3.6.1)."""

    starts: date | datetime
    ends: date | datetime | None  #: the first day or moment after it; None: only the start is known


def zone_of(event: Event, site: Site) -> ZoneInfo:
    """The time zone in which an event's moments are written: its own, or the library's."""
    return ZoneInfo(event.time_zone) if event.time_zone else site.zone


def span(event: Event, site: Site) -> Span:
    """The time that an event takes up; it must be known to the day."""
    assert event.starts is not None
    last = event.ends or event.starts
    if event.starts.hour < 0 and last.hour < 0:
        return Span(event.starts.first, last.last + timedelta(days=1))
    zone = zone_of(event, site)
    starts = event.starts.start.replace(tzinfo=zone).astimezone(UTC)
    if not event.ends:
        return Span(starts, None)
    return Span(starts, _after(event.ends, zone).astimezone(UTC))


def _after(ends: PartialDate, zone: ZoneInfo) -> datetime:
    """The end, or the midnight after a last day of which no time is known."""
    if ends.hour >= 0:
        return ends.end.replace(tzinfo=zone)
    return datetime.combine(ends.last + timedelta(days=1), time(), zone)
