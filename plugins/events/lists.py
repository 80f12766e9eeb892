"""Catalogue → the lists of events: those to come and the past ones, years, months. Pure.

An address always shows the same things: a year and a month change with their own events alone. Only the
first page goes with the day; and the calendar of the month of the build marks it.
"""

import calendar
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby, pairwise
from typing import Any

import msgspec
from babel.dates import format_date, get_day_names, get_month_names

from events import views
from events.programme import Programme, by_day, going_on, past, programme
from newsroom.addresses import event_month, kind_list
from newsroom.catalogue import Catalogue
from newsroom.chrome import list_crumbs, list_fields
from newsroom.dates import PartialDate
from newsroom.event_days import Month, upcoming
from newsroom.jobs import Job
from newsroom.kinds import BY_NAME
from newsroom.labels import EVENT_STATES
from newsroom.presenting import card, cards, link_to
from newsroom.records import LANGUAGES, Event
from newsroom.reviews import reviews
from newsroom.subscribing import feeds_of_kind
from newsroom.views import Card, Link, Page
from newsroom.words import when

TEXTS = {
    "id": {"now": "Sedang berlangsung", "year": "Tanggal belum diketahui", "month": "Acara {name}"},
    "en": {"now": "On now", "year": "Date not known", "month": "Events in {name}"},
}
NEWEST = 20  #: past events on the first page, and the rest of their last year
MONDAY_FIRST = calendar.Calendar()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The first page, a page for each year and one for each month that has events, in both languages."""
    for language in LANGUAGES:
        its = _programme(catalogue, language)
        if not its.years:
            continue

        def job(here: str, template: str, shape: Callable[..., Page], *args: Any) -> Job:
            return Job(
                address=here, template=template, language=language,  # noqa: B023  called at once
                shape=partial(shape, *args, language), catalogue=catalogue,  # noqa: B023
            )  # fmt: skip

        yield job(kind_list("event", language), "lists/events.html", first_page)
        for year in its.years:
            yield job(kind_list("event", language, year), "lists/year.html", year_page, year)
        for before, month, after in _with_neighbours(list(its.months)):
            here = event_month(language, *month)
            yield job(here, "lists/month.html", month_page, month, (before, after))


def _programme(catalogue: Catalogue, language: str) -> Programme:
    """The events of a language by years and months, arranged once for all lists."""

    def arranged(its: Catalogue) -> Programme:
        return programme(its.all("event", language))

    return catalogue.once(("programme", language), arranged)


def _both(catalogue: Catalogue) -> dict[str, Programme]:
    return {each: _programme(catalogue, each) for each in LANGUAGES}


# --- All events -------------------------------------------------------------------------------------


def first_page(language: str, catalogue: Catalogue) -> views.EventsPage:
    """What is to come, the nearest first, then what is over: the newest, and whole years of it."""
    found = _both(catalogue)
    years = _year_links(found[language], language)
    events, today = catalogue.all("event", language), catalogue.site.today
    over = past(events, today)
    if len(over) > NEWEST:
        last = _year(over[NEWEST - 1])
        over = [each for each in over if _year(each) >= last]
    shown = {_year(each) for each in over}
    oldest = min(shown, default=0)
    title = BY_NAME["event"].many[language]
    return views.EventsPage(
        **_page(
            catalogue, language, kind_list("event", language), title, (Link(text=title),),
            {each: kind_list("event", each) for each in LANGUAGES if found[each].years},
        ),
        years=years,
        upcoming=tuple(_upcoming(upcoming(events, today), catalogue, language, found[language])),
        past=tuple(
            views.Shelf(heading=_year_heading(year, language), cards=cards(group, catalogue))
            for year, group in groupby(over, key=_year)
        ),
        more=tuple(link for link in years if shown and int(link.text) < oldest),
        onward=reviews(catalogue, language),
    )  # fmt: skip


def _upcoming(
    events: Iterable[Event], catalogue: Catalogue, language: str, its: Programme
) -> Iterator[views.Shelf]:
    today = catalogue.site.today
    now: list[Event] = []
    later: list[Event] = []
    for each in events:
        (now if going_on(each, today) else later).append(each)
    if now:
        yield views.Shelf(
            heading=Link(text=TEXTS[language]["now"]), cards=cards(now, catalogue, weekdays=True)
        )
    for month, group in groupby(later, key=_month):
        yield views.Shelf(
            heading=_heading(month, language, its), cards=cards(group, catalogue, weekdays=True)
        )


def _heading(month: Month, language: str, its: Programme) -> Link:
    """A month with its year, and its page; a year when the month is not known."""
    year, number = month
    if not number:
        return _year_heading(year, language)
    address = event_month(language, year, number) if month in its.months else ""
    return Link(text=month_name(month, language), address=address)


def _year_heading(year: int, language: str) -> Link:
    return Link(text=str(year), address=kind_list("event", language, year))


# --- One year ---------------------------------------------------------------------------------------


def year_page(year: int, language: str, catalogue: Catalogue) -> views.YearPage:
    """The events of a year in the order of the calendar, whatever day it is."""
    found = _both(catalogue)
    its, here = found[language], kind_list("event", language, year)
    names = get_month_names("wide", context="stand-alone", locale=language)
    shelves = []
    ordered = sorted(its.years[year], key=lambda event: _month_in(event, year) or 13)
    for month, group in groupby(ordered, key=lambda event: _month_in(event, year)):
        address = event_month(language, year, month) if (year, month) in its.months else ""
        text = names[month] if month else TEXTS[language]["year"]
        shelves.append(
            views.Shelf(
                heading=Link(text=text, address=address), cards=cards(list(group), catalogue)
            )
        )
    title = f"{BY_NAME['event'].many[language]} {year}"
    return views.YearPage(
        **_page(
            catalogue, language, here, title, (_root(language), Link(text=str(year))),
            {each: kind_list("event", each, year) for each in LANGUAGES if year in found[each].years},
        ),
        years=_with_current(_year_links(its, language), str(year)),
        months=tuple(
            Link(
                text=names[number],
                address=event_month(language, year, number),
                count=len(events.dated) + len(events.undated),
            )
            for number in range(1, 13)
            if (events := its.months.get((year, number)))
        ),
        shelves=tuple(shelves),
    )  # fmt: skip


def _month_in(event: Event, year: int) -> int:
    """The month below which an event stands in a year: of its start, or its first one in that year."""
    assert event.starts
    if event.starts.year == year:
        return event.starts.month
    moved = [each.month for each in event.previously if each.year == year]
    return moved[0] if moved else 1


# --- One month --------------------------------------------------------------------------------------


def month_page(
    month: Month, neighbours: tuple[Month | None, Month | None], language: str, catalogue: Catalogue
) -> views.MonthPage:
    """A month as a table of weeks, with its events below it."""
    found = _both(catalogue)
    (year, number), its = month, found[language]
    events = its.months[month]
    name = month_name(month, language)
    here = event_month(language, year, number)
    ids = {event.path: f"event-{n}" for n, event in enumerate(events.dated, start=1)}
    wide = get_day_names("wide", context="stand-alone", locale=language)
    short = get_day_names("abbreviated", context="stand-alone", locale=language)
    year_link = _year_heading(year, language)
    weeks = tuple(_weeks(month, events.dated, ids, catalogue.site.today, language))
    return views.MonthPage(
        **_page(
            catalogue, language, here, TEXTS[language]["month"].format(name=name),
            (_root(language), year_link, Link(text=name)),
            {each: event_month(each, year, number) for each in LANGUAGES if month in found[each].months},
        ),
        caption=name,
        weekdays=tuple((short[day], wide[day]) for day in range(7)),
        weeks=weeks,
        called_off=any(mark.off for week in weeks for day in week if day for mark in day.marks),
        entries=tuple(
            views.Entry(id=ids[event.path], card=_in_month(event, month, catalogue))
            for event in events.dated
        ),
        undated=tuple(_in_month(event, month, catalogue) for event in events.undated),
        sometime=tuple(
            link
            for event in its.sometime.get(year, ())
            if (link := link_to("event", event.key, catalogue, language))
        ),
        year=year_link,
        previous=_heading(neighbours[0], language, its) if neighbours[0] else None,
        next=_heading(neighbours[1], language, its) if neighbours[1] else None,
    )  # fmt: skip


def _in_month(event: Event, month: Month, catalogue: Catalogue) -> Card:
    """An event in the list of a month; one that was moved says which days of the month no longer hold."""
    before = tuple(
        when(PartialDate(each.year, each.month, each.day), event.language, catalogue.site.zone)
        for each in event.previously
        if (each.year, each.month) == month and each.first != (event.starts and event.starts.first)
    )
    return msgspec.structs.replace(card(event, catalogue, weekdays=True), before=before)


def _weeks(
    month: Month, events: Sequence[Event], ids: dict[str, str], today: date, language: str
) -> Iterator[tuple[views.Day | None, ...]]:
    """The weeks of a month, Monday first; none when no day of it has an event."""
    found = by_day(events, month)
    for week in MONDAY_FIRST.monthdatescalendar(*month) if found else ():
        yield tuple(
            views.Day(
                number=day.day,
                iso=day.isoformat(),
                today=day == today,
                target=ids[found[day][0][0].path] if day in found else "",
                marks=tuple(
                    views.Mark(
                        title=event.title,
                        state=EVENT_STATES[event.state][language],
                        off=not takes_place,
                    )
                    for event, takes_place in found.get(day, ())
                ),
            )
            if (day.year, day.month) == month
            else None
            for day in week
        )


def month_name(month: Month, language: str) -> str:
    """A month and its year in words, as it stands alone: "November 2026"."""
    return str(format_date(date(*month, 1), "LLLL y", locale=language))


# --- What the lists share ---------------------------------------------------------------------------


def _page(
    catalogue: Catalogue,
    language: str,
    here: str,
    title: str,
    path: tuple[Link, ...],
    translations: dict[str, str],
) -> dict[str, Any]:
    return list_fields(
        catalogue, language, here, title,
        crumbs=list_crumbs(language, *path), translations=translations, feeds_first=feeds_of_kind("event"),
    )  # fmt: skip


def _root(language: str) -> Link:
    return Link(text=BY_NAME["event"].many[language], address=kind_list("event", language))


def _year_links(its: Programme, language: str) -> tuple[Link, ...]:
    return tuple(
        Link(text=str(year), address=kind_list("event", language, year), count=len(events))
        for year, events in reversed(its.years.items())
    )


def _with_current(years: tuple[Link, ...], current: str) -> tuple[Link, ...]:
    return tuple(
        Link(text=each.text, address=each.address, count=each.count, current=each.text == current)
        for each in years
    )


def _with_neighbours(months: list[Month]) -> Iterator[tuple[Month | None, Month, Month | None]]:
    around: list[Month | None] = [None, *months, None]
    for (before, month), (_, after) in pairwise(pairwise(around)):
        assert month
        yield before, month, after


def _year(event: Event) -> int:
    assert event.starts
    return event.starts.year


def _month(event: Event) -> Month:
    assert event.starts
    return event.starts.year, event.starts.month
