"""When an event is, in its own time zone, and whether it is still to come."""

from datetime import datetime

import pytest

from newsroom.moments import has_days, is_open, next_of, phase, today, took_place
from tests.newsroom.making import date, record, site


def event(**fields):
    return record("events/2026/e.md", **fields)


def at(moment):
    return site(now=datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("fields", "now", "expected"),
    [
        pytest.param(
            {"starts": "2026-11-24"}, "2026-11-23T23:59", "before", id="last minute before"
        ),
        pytest.param({"starts": "2026-11-24"}, "2026-11-24T00:00", "during", id="midnight"),
        pytest.param({"starts": "2026-11-24"}, "2026-11-24T23:59", "during", id="its last minute"),
        pytest.param({"starts": "2026-11-24"}, "2026-11-25T00:00", "after", id="the next day"),
        pytest.param(
            {"starts": "2026-11-24 14:00"},
            "2026-11-24T23:00",
            "during",
            id="without an end: all day",
        ),
        pytest.param(
            {"starts": "2026-11-24 14:00", "ends": "2026-11-24 16:30"},
            "2026-11-24T16:29",
            "during",
            id="a minute before its end",
        ),
        pytest.param(
            {"starts": "2026-11-24 14:00", "ends": "2026-11-24 16:30"},
            "2026-11-24T16:30",
            "after",
            id="at its end",
        ),
        pytest.param(
            {"starts": "2028-02-28", "ends": "2028-02-29"},
            "2028-02-29T12:00",
            "during",
            id="leap day",
        ),
        pytest.param(
            {"starts": "2026-12-31 20:00", "ends": "2027-01-01 01:00"},
            "2027-01-01T00:59",
            "during",
            id="over new year",
        ),
        pytest.param({"starts": "2026-11"}, "2026-11-15T12:00", "before", id="some day this month"),
        pytest.param({"starts": "2026-11"}, "2026-12-01T00:00", "after", id="the month is over"),
        pytest.param({"starts": "2026-11-24~"}, "2026-11-24T12:00", "before", id="about that day"),
        pytest.param(
            {"starts": "2026-11-24", "time_zone": "Asia/Jayapura"},
            "2026-11-23T22:00",
            "during",
            id="two hours earlier in the east",
        ),
        pytest.param(
            {"starts": "2026-11-24 08:00", "ends": "2026-11-24 09:00", "time_zone": "Europe/Paris"},
            "2026-11-24T14:59",
            "during",
            id="Paris is six hours behind",
        ),
    ],
)
def test_an_event_is_announced_then_on_then_over(fields, now, expected):
    assert phase(event(**fields), at(now)) == expected


@pytest.mark.parametrize(
    ("fields", "now", "indonesian", "english"),
    [
        pytest.param({"starts": "2026-11-24"}, "2026-11-23T23:59", "", "", id="tomorrow"),
        pytest.param(
            {"starts": "2026-11-24"}, "2026-11-24T00:10", "Hari ini", "Today", id="all day"
        ),
        pytest.param(
            {"starts": "2026-11-24 14:00", "ends": "2026-11-24 16:30"},
            "2026-11-24T00:10",
            "Hari ini, mulai pukul\u00a014.00\u00a0WIB",
            "Today from 14:00\u00a0WIB",
            id="this afternoon",
        ),
        pytest.param(
            {"starts": "2026-11-24 14:00", "ends": "2026-11-24 16:30"},
            "2026-11-24T14:00",
            "Hari ini sampai pukul\u00a016.30\u00a0WIB",
            "Today until 16:30\u00a0WIB",
            id="now",
        ),
        pytest.param(
            {"starts": "2026-11-23", "ends": "2026-11-25"},
            "2026-11-24T09:00",
            "Sedang berlangsung, sampai 25 November 2026",
            "On now, until 25 November 2026",
            id="the second of three days",
        ),
        pytest.param(
            {"starts": "2026-11-23 09:00", "ends": "2026-11-25 15:00"},
            "2026-11-25T09:00",
            "Hari terakhir, sampai pukul\u00a015.00\u00a0WIB",
            "Last day, until 15:00\u00a0WIB",
            id="the last day",
        ),
        pytest.param(
            {"starts": "2026-11-24 19:00", "ends": "2026-11-25 00:00"},
            "2026-11-24T20:00",
            "Hari ini sampai pukul\u00a000.00\u00a0WIB",
            "Today until 00:00\u00a0WIB",
            id="until midnight",
        ),
        pytest.param(
            {"starts": "2026-11-24 10:00", "time_zone": "Asia/Makassar"},
            "2026-11-24T08:00",
            "Hari ini, mulai pukul\u00a010.00\u00a0WITA",
            "Today from 10:00\u00a0WITA",
            id="in another time zone",
        ),
        pytest.param(
            {"starts": "2026-11-24", "state": "cancelled"},
            "2026-11-24T09:00",
            "",
            "",
            id="cancelled",
        ),
    ],
)
def test_on_its_day_a_page_says_until_when(fields, now, indonesian, english):
    assert today(event(**fields), at(now), "id") == indonesian
    assert today(event(**fields), at(now), "en") == english


@pytest.mark.parametrize(
    ("until", "now", "expected"),
    [
        pytest.param(None, "2026-11-24T15:00", True, id="no last day: while it lasts"),
        pytest.param(None, "2026-11-24T16:30", False, id="it is over"),
        pytest.param("2026-11-20", "2026-11-20T23:59", True, id="the last day counts"),
        pytest.param("2026-11-20", "2026-11-21T00:00", False, id="the day after"),
        pytest.param("2026-11-20 12:00", "2026-11-20T12:00", False, id="to the minute"),
        pytest.param(
            "2026-11-24", "2026-11-24T16:30", False, id="nobody registers for what is over"
        ),
    ],
)
def test_registration_is_open_until_its_last_day_or_moment(until, now, expected):
    one = event(starts="2026-11-24 14:00", ends="2026-11-24 16:30")
    assert is_open(date(until) if until else None, one, at(now)) == expected


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        pytest.param("2014-09-29", None, True, id="a day"),
        pytest.param("2014-09-29 09:00", "2014-09-30", True, id="a moment and a day"),
        pytest.param("2014-09", None, False, id="a month"),
        pytest.param("2014", None, False, id="a year"),
        pytest.param("2014-09-29~", None, False, id="around a day"),
        pytest.param("2014-09-29?", None, False, id="perhaps on a day"),
        pytest.param("2014-09-29", "2014-10", False, id="until some month"),
    ],
)
def test_only_certain_days_are_days(starts, ends, expected):
    assert has_days(event(starts=starts, ends=ends)) is expected


def test_what_is_over_took_place_unless_it_was_called_off():
    one = {"starts": "2026-11-24 14:00", "ends": "2026-11-24 16:30"}
    assert not took_place(event(**one), at("2026-11-24T16:29"))
    assert took_place(event(**one), at("2026-11-24T16:30"))
    assert not took_place(event(**one, state="cancelled"), at("2026-11-25T00:00"))
    assert not took_place(event(**one, state="postponed"), at("2026-11-25T00:00"))


def test_the_next_event_is_the_nearest_that_takes_place():
    given = [
        record("events/2026/far.md", starts="2027-01-10"),
        record("events/2026/near.md", starts="2026-12-10"),
        record("events/2026/off.md", starts="2026-12-01", state="cancelled"),
        record("events/2026/over.md", starts="2026-11-22"),
    ]
    found = next_of(given, site())
    assert found is not None
    assert found.key == "2026/near"
    assert next_of(given[2:], site()) is None
