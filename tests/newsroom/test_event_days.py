"""The days, months and years that an event stands on."""

from datetime import date as day

import pytest

from newsroom.event_days import calendar_order, days, former_days, last_day, months, years
from tests.newsroom.making import date, record


def event(**fields):
    fields["previously"] = tuple(map(date, fields.get("previously", ())))
    return record("events/2026/x.md", **fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"starts": "2026-11-28"}, [day(2026, 11, 28)], id="one day"),
        pytest.param(
            {"starts": "2026-11-28 23:00", "ends": "2026-11-29 01:00"},
            [day(2026, 11, 28), day(2026, 11, 29)],
            id="over midnight",
        ),
        pytest.param(
            {"starts": "2026-11-28 19:00", "ends": "2026-11-29 00:00"},
            [day(2026, 11, 28)],
            id="until midnight",
        ),
        pytest.param(
            {"starts": "2028-02-28", "ends": "2028-03-01"},
            [day(2028, 2, 28), day(2028, 2, 29), day(2028, 3, 1)],
            id="over a leap day",
        ),
        pytest.param(
            {"starts": "2026-12-31", "ends": "2027-01-01"},
            [day(2026, 12, 31), day(2027, 1, 1)],
            id="over the end of a year",
        ),
        pytest.param(
            {"starts": "2026-11-28", "ends": "2026-12"}, [day(2026, 11, 28)], id="an open end"
        ),
        pytest.param(
            {"starts": "2026-10", "ends": "2026-11-25"}, [day(2026, 11, 25)], id="an open start"
        ),
        pytest.param({"starts": "2026-11"}, [], id="a month alone"),
        pytest.param({"starts": "2026"}, [], id="a year alone"),
    ],
)
def test_an_event_stands_on_every_day_on_which_it_takes_place(fields, expected):
    assert days(event(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"starts": "2026-11-28"}, [(2026, 11)], id="one day"),
        pytest.param(
            {"starts": "2026-11-28", "ends": "2027-01-03"},
            [(2026, 11), (2026, 12), (2027, 1)],
            id="three months",
        ),
        pytest.param({"starts": "2026-11"}, [(2026, 11)], id="a month alone"),
        pytest.param({"starts": "2026-11", "ends": "2026-12"}, [(2026, 11), (2026, 12)], id="two"),
        pytest.param({"starts": "2026-11-28", "ends": "2026"}, [(2026, 11)], id="an end in a year"),
        pytest.param({"starts": "2026"}, [], id="a year alone"),
    ],
)
def test_an_event_stands_in_its_months(fields, expected):
    assert months(event(**fields)) == expected


def test_an_event_that_was_moved_stands_where_it_was_to_be_as_well():
    """Whoever remembers the old day finds it, and the page of the old month keeps its address."""
    moved = event(starts="2027-01-09", state="rescheduled", previously=("2026-12-05 10:00",))
    assert former_days(moved) == [day(2026, 12, 5)]
    assert months(moved) == [(2026, 12), (2027, 1)]
    assert years(moved) == [2026, 2027]


def test_a_day_that_stays_is_no_former_day():
    later = event(starts="2026-12-05 14:00", state="rescheduled", previously=("2026-12-05 10:00",))
    assert former_days(later) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"starts": "2028-02"}, day(2028, 2, 29), id="February of a leap year"),
        pytest.param({"starts": "2026"}, day(2026, 12, 31), id="a year"),
        pytest.param({"starts": "2026-11-28 00:00"}, day(2026, 11, 28), id="begins at midnight"),
        pytest.param(
            {"starts": "2026-11-28 20:00", "ends": "2026-11-29 00:00"},
            day(2026, 11, 28),
            id="ends at midnight",
        ),
    ],
)
def test_the_last_day_is_the_last_that_is_meant(fields, expected):
    assert last_day(event(**fields)) == expected


def test_in_a_month_what_has_no_day_comes_last_and_in_a_year_what_has_no_month():
    starts = ("2026", "2026-11", "2026-11-28 14:00", "2026-11-28", "2026-12-01")
    ordered = sorted((event(starts=each) for each in starts), key=calendar_order)
    assert [str(each.starts) for each in ordered] == [
        "2026-11-28", "2026-11-28 14:00", "2026-11", "2026-12-01", "2026",
    ]  # fmt: skip
