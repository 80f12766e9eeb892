"""What is to come is the same at every hour of a day, at the ends of months, and in every time zone."""

import time
from datetime import date as day
from datetime import datetime

import pytest

from events.lists import jobs
from events.programme import by_day, going_on, past, programme
from newsroom.event_days import upcoming
from tests.newsroom.making import catalogue, date, record, site

PROGRAMME = (
    ("a", "2027-12-31", ""),
    ("b", "2028-02-28 23:59", ""),
    ("c", "2028-02-29 00:00", ""),
    ("d", "2028-02-29 09:00", "2028-02-29 12:00"),
    ("e", "2028-02-28 20:00", "2028-02-29 00:00"),
    ("f", "2028-03-01", ""),
    ("g", "2028-02", ""),
    ("h", "2028", ""),
    ("i", "2028-02-20", "2028-03-02"),
)


def event(name, starts, ends="", **fields):
    given = {"starts": starts, **({"ends": ends} if ends else {}), **fields}
    return record(f"events/2028/{name}.md", title=name, **given)


def events():
    return [event(*each) for each in PROGRAMME]


def names(found):
    return "".join(each.title for each in found)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param(day(2027, 12, 31), "aiebgcdfh", id="the last day of a year"),
        pytest.param(day(2028, 1, 1), "iebgcdfh", id="the first day of a year"),
        pytest.param(day(2028, 2, 28), "iebcdgfh", id="the day before a leap day"),
        pytest.param(day(2028, 2, 29), "icdgfh", id="a leap day"),
        pytest.param(day(2028, 3, 1), "ifh", id="the day after a leap day"),
        pytest.param(day(2028, 3, 3), "h", id="only a year is known"),
    ],
)
def test_an_event_is_to_come_until_its_last_day_is_over(today, expected):
    found = upcoming(events(), today)
    assert sorted(names(found)) == sorted(expected)
    assert set(names(past(events(), today))) == set("abcdefghi") - set(expected)


def test_the_nearest_comes_first_and_of_the_past_the_latest():
    assert names(upcoming(events(), day(2028, 2, 29))) == "icdgfh"
    assert names(past(events(), day(2028, 2, 29))) == "bea"
    assert names(past([event("x", "2014"), event("y", "2014-06-04")], day(2028, 1, 1))) == "yx"


def shown(now):
    """The first page of a build at a moment: heading → titles."""
    made = {job.address: job.view for job in jobs(catalogue(*events(), site=site(now=now)))}
    view = made["/acara/"]
    return [
        (shelf.heading.text, [card.title for card in shelf.cards])
        for shelf in (*view.upcoming, *view.past)
    ]


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Jakarta", "Pacific/Apia"])
@pytest.mark.parametrize("hour", [(0, 0), (0, 1), (12, 0), (23, 59)])
def test_the_list_is_the_same_at_every_hour_of_a_day_on_a_machine_in_any_zone(
    monkeypatch, zone, hour
):
    monkeypatch.setenv("TZ", zone)
    set_zone = getattr(time, "tzset", lambda: None)  # Windows has none
    set_zone()
    try:
        found = shown(datetime(2028, 2, 29, *hour))
    finally:
        monkeypatch.undo()
        set_zone()
    assert found == [
        ("Sedang berlangsung", ["i"]),
        ("Februari 2028", ["c", "d", "g"]),
        ("Maret 2028", ["f"]),
        ("2028", ["h"]),
        ("2028", ["b", "e"]),
        ("2027", ["a"]),
    ]


def test_what_began_before_today_is_going_on():
    assert going_on(event("x", "2028-02-20", "2028-03-02"), day(2028, 2, 21))
    assert not going_on(event("x", "2028-02-20", "2028-03-02"), day(2028, 2, 20))
    assert not going_on(event("x", "2028-02"), day(2028, 2, 21))


def test_a_month_holds_its_events_on_every_day_and_those_without_a_day_apart():
    found = programme(events())
    february = found.months[2028, 2]
    assert names(february.dated) == "iebcd"
    assert names(february.undated) == "g"
    on = {
        d.day: names(e for e, _ in found) for d, found in by_day(february.dated, (2028, 2)).items()
    }
    assert on[20] == on[27] == "i"
    assert (on[28], on[29]) == ("ieb", "icd")
    assert (
        names(e for e, _ in by_day(found.months[2028, 3].dated, (2028, 3))[day(2028, 3, 2)]) == "i"
    )


def test_a_year_holds_what_only_it_knows():
    found = programme(events())
    assert names(found.sometime[2028]) == "h"
    assert list(found.years) == [2027, 2028]


def test_what_is_off_or_moved_away_does_not_take_place_on_its_day():
    cancelled = event("x", "2028-02-03", state="cancelled")
    moved = event("y", "2028-02-09", state="rescheduled", previously=(date("2028-02-03"),))
    on = by_day([cancelled, moved], (2028, 2))
    assert [takes_place for _, takes_place in on[day(2028, 2, 3)]] == [False, False]
    assert [takes_place for _, takes_place in on[day(2028, 2, 9)]] == [True]
