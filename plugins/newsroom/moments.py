"""Event and the moment of the build → when it is, in its own time zone, and whether it is still to come.

The clock is `site.now`: a page that says "today" was built today, by the build of every night.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from newsroom.dates import PartialDate
from newsroom.questions import question
from newsroom.records import Event
from newsroom.site import Site
from newsroom.words import clock, day

Phase = Literal["before", "during", "after"]
#: States in which the announced moment does not hold.
OFF = ("cancelled", "postponed")


def zone_of(event: Event, site: Site) -> ZoneInfo:
    """The time zone in which an event's moments are written: its own, or the library's."""
    return ZoneInfo(event.time_zone) if event.time_zone else site.zone


def has_days(event: Event) -> bool:
    """Whether the days are known for certain: "in November" and "around the 5th" fit into no calendar."""
    return event.starts is not None and all(
        date.precision in ("day", "minute") and not date.qualifier for date in _dates(event)
    )


def is_all_day(event: Event) -> bool:
    """Whether only days are known, and no time."""
    return all(date.precision == "day" for date in _dates(event))


def _dates(event: Event) -> tuple[PartialDate, ...]:
    return tuple(date for date in (event.starts, event.ends) if date)


def begins(event: Event, site: Site) -> datetime:
    """The first moment of an event."""
    assert event.starts is not None
    return event.starts.start.replace(tzinfo=zone_of(event, site))


def closes(event: Event, site: Site) -> datetime:
    """The moment from which an event is over: its end, or the midnight after its last day. One of which
    only the start is known may go on for that day.
    """
    assert event.starts is not None
    zone = zone_of(event, site)
    return _passed(event.ends, zone) if event.ends else _midnight_after(event.starts, zone)


def _passed(date: PartialDate, zone: ZoneInfo) -> datetime:
    """The first moment after a date: of a day, the next midnight."""
    if date.precision == "minute":
        return date.end.replace(tzinfo=zone)
    return _midnight_after(date, zone)


def _midnight_after(date: PartialDate, zone: ZoneInfo) -> datetime:
    return datetime.combine(date.last + timedelta(days=1), time(), zone)


def phase(event: Event, site: Site) -> Phase:
    """Before, during (from midnight of its first day until it is over) or after."""
    now = _now(event, site)
    if now >= closes(event, site):
        return "after"
    return "during" if has_days(event) and now.date() >= begins(event, site).date() else "before"


def took_place(event: Event, site: Site) -> bool:
    """Whether it is over, and was neither cancelled nor put off to a day that nobody knows."""
    return event.state not in OFF and phase(event, site) == "after"


def _now(event: Event, site: Site) -> datetime:
    return site.now.replace(tzinfo=site.zone).astimezone(zone_of(event, site))


def is_open(until: PartialDate | None, event: Event, site: Site) -> bool:
    """Whether one can still register: the last day counts, and the event is not over."""
    over = closes(event, site)
    shuts = min(_passed(until, zone_of(event, site)), over) if until else over
    return _now(event, site) < shuts


TODAY = {
    "today": {"id": "Hari ini", "en": "Today"},
    "today-from": {"id": "Hari ini, mulai {}", "en": "Today from {}"},
    "today-until": {"id": "Hari ini sampai {}", "en": "Today until {}"},
    "on-until": {"id": "Sedang berlangsung, sampai {}", "en": "On now, until {}"},
    "last": {"id": "Hari terakhir", "en": "Last day"},
    "last-until": {"id": "Hari terakhir, sampai {}", "en": "Last day, until {}"},
}


def today(event: Event, site: Site, language: str) -> str:
    """What a page says while an event is on: "Hari ini sampai pukul 16.30 WIB"; else nothing."""
    if phase(event, site) != "during" or event.state in OFF:
        return ""
    assert event.starts is not None
    now, zone = _now(event, site), zone_of(event, site)
    starts = event.starts
    first_day = starts.first == now.date()
    # What ends at midnight ends with the day before.
    last_day = (closes(event, site) - timedelta(minutes=1)).date()
    if first_day and starts.hour >= 0 and now < begins(event, site):
        return TODAY["today-from"][language].format(clock(starts, language, zone))
    if last_day > now.date():
        return TODAY["on-until"][language].format(day(last_day, language).words)
    words = "today" if first_day else "last"
    if event.ends and event.ends.hour >= 0:
        return TODAY[f"{words}-until"][language].format(clock(event.ends, language, zone))
    return TODAY[words][language]


def next_of(events: Iterable[Event], site: Site) -> Event | None:
    """The nearest event that is not over and takes place, of events in any order."""
    coming = [each for each in events if each.state not in OFF and phase(each, site) != "after"]
    return min(coming, key=lambda each: (begins(each, site), each.path), default=None)


def ahead(events: Iterable[Event], site: Site) -> Iterator[datetime]:
    """The moments to come at which a page would say something else: each midnight, and when an event begins,
    ends or can no longer be registered for.
    """
    zones = {site.zone}
    for event in events:
        over = closes(event, site)
        if _now(event, site) < over:
            zones.add(zone_of(event, site))
            yield begins(event, site)
            yield over
            if event.registration and event.registration.until:
                yield _passed(event.registration.until, zone_of(event, site))
    now = site.now.replace(tzinfo=site.zone)
    for zone in zones:
        yield datetime.combine(now.astimezone(zone).date() + timedelta(days=1), time(), zone)


# --- As a page asks -----------------------------------------------------------------------------------


@question
def phase_of(catalogue: Any, path: str) -> str:
    """Before, during or after; asked for by itself, since it is the same from one day to the next."""
    event = catalogue.by_path[path]
    assert isinstance(event, Event)
    return phase(event, catalogue.site)


@question
def today_of(catalogue: Any, path: str) -> str:
    """What a page says while its event is on."""
    event = catalogue.by_path[path]
    assert isinstance(event, Event)
    return today(event, catalogue.site, event.language)


@question
def open_for(catalogue: Any, path: str) -> bool:
    """Whether one can still register for an event."""
    event = catalogue.by_path[path]
    assert isinstance(event, Event)
    form = event.registration
    return is_open(form.until if form else None, event, catalogue.site)
