"""Events of a language → the months and years that they stand in, and those to come. Pure.

Made once for a build: no page looks through all events again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from newsroom.catalogue import newest_first
from newsroom.event_days import (
    Month,
    calendar_order,
    days,
    former_days,
    is_past,
    last_day,
    months,
    years,
)
from newsroom.moments import OFF
from newsroom.records import Event


class MonthOfEvents(msgspec.Struct, frozen=True, kw_only=True):
    """The events of a month, the earliest first."""

    dated: tuple[Event, ...]  #: those that stand on days of it, each once
    undated: tuple[Event, ...]  #: those of which only the month is known


class Programme(msgspec.Struct, frozen=True, kw_only=True):
    """Every event of a language, by month and by year."""

    months: dict[Month, MonthOfEvents]
    years: dict[int, tuple[Event, ...]]
    sometime: dict[int, tuple[Event, ...]]  #: those of which only the year is known


def programme(events: Iterable[Event]) -> Programme:
    """Months and years that have events, ascending."""
    dated: dict[Month, list[Event]] = {}
    undated: dict[Month, list[Event]] = {}
    by_year: dict[int, list[Event]] = {}
    sometime: dict[int, list[Event]] = {}
    for event in sorted(events, key=calendar_order):
        of_days = {(each.year, each.month) for each in (*days(event), *former_days(event))}
        for month in months(event):
            (dated if month in of_days else undated).setdefault(month, []).append(event)
        for year in years(event):
            by_year.setdefault(year, []).append(event)
        if event.starts and not event.starts.month:
            sometime.setdefault(event.starts.year, []).append(event)
    return Programme(
        months={
            month: MonthOfEvents(
                dated=tuple(dated.get(month, ())), undated=tuple(undated.get(month, ()))
            )
            for month in sorted({*dated, *undated})
        },
        years={year: tuple(by_year[year]) for year in sorted(by_year)},
        sometime={year: tuple(found) for year, found in sometime.items()},
    )


def by_day(events: Sequence[Event], month: Month) -> dict[date, list[tuple[Event, bool]]]:
    """Day of the month → its events, and whether each takes place on it: not if it is off, or moved away."""
    found: dict[date, list[tuple[Event, bool]]] = {}
    for event in events:
        on = event.state not in OFF
        stands = [*((day, on) for day in days(event)), *((d, False) for d in former_days(event))]
        for day, takes_place in stands:
            if (day.year, day.month) == month:
                found.setdefault(day, []).append((event, takes_place))
    return found


# --- Today ------------------------------------------------------------------------------------------


def past(events: Iterable[Event], today: date) -> list[Event]:
    """Those that are over on a day, the latest first, as in every archive."""
    return sorted((each for each in events if is_past(each, today)), key=newest_first)


def going_on(event: Event, today: date) -> bool:
    """Whether an event began before a day and is not over on it."""
    assert event.starts
    return event.starts.last < today <= last_day(event)
