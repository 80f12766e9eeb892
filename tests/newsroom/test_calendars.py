"""Which calendars there are, which events they hold, and under which address."""

from datetime import datetime

import pytest

from newsroom.calendars import groups, offered, place
from tests.newsroom.making import NOW, catalogue, codes, date, problems, record, site


def event(key, starts, language="", **fields):
    return record(f"events/{key}{language}.md", **{"starts": starts, **fields})


def held(its_catalogue, language="id"):
    """Each calendar's name and the keys of its events."""
    return {each.name: [e.key for e in each.events] for each in offered(its_catalogue, language)}


def test_a_calendar_holds_what_is_from_last_year_on_oldest_first():
    found = catalogue(
        event("old", "2024-12-31"), event("over-new-year", "2024-12-31", ends="2025-01-01"),
        event("next", "2027-05-01"), event("last-year", "2025-01-02"), event("vague", "2026-05"),
    )  # fmt: skip
    assert held(found) == {"": ["over-new-year", "last-year", "next"]}


def test_it_stays_the_same_from_night_to_night_until_new_year():
    events = [event(str(year), f"{year}-06-15") for year in (2024, 2025, 2026)]
    nights = [
        held(catalogue(*events, site=site(now=now)))[""]
        for now in (datetime(2026, 1, 1), NOW, datetime(2026, 12, 31, 23, 59), datetime(2027, 1, 1))
    ]
    assert nights == [["2025", "2026"], ["2025", "2026"], ["2025", "2026"], ["2026"]]


def test_a_calendar_is_never_empty():
    """Programs refuse one without an event (RFC 5545, 3.6)."""
    assert held(catalogue(event("a", "2016-01-01"), event("b", "2017-01-01"))) == {"": ["b"]}
    assert held(catalogue(event("a", "2016"))) == {}
    assert held(catalogue()) == {}


def test_the_calendar_of_a_series_holds_every_edition():
    found = catalogue(
        event("a", "2014-09-29", series="s"), event("b", "2026-12-01", series="s"),
        event("c", "2026-12-02"), record("series/s.md", title="Seri"), record("series/none.md"),
    )  # fmt: skip
    assert held(found) == {"": ["b", "c"], "series/s": ["a", "b"]}


def test_the_calendar_of_an_audience_holds_what_is_for_everybody_too():
    found = catalogue(
        event("all", "2026-12-01", audience=("public",)), event("unsaid", "2026-12-02"),
        event("students", "2026-12-03", audience=("students", "alumni")),
        event("staff", "2026-12-04", audience=("staff",)),
    )  # fmt: skip
    calendars = held(found)
    assert calendars["audience/students"] == ["all", "students"]
    assert calendars["audience/staff"] == ["all", "staff"]
    assert calendars["audience/public"] == ["all"]
    assert "audience/schools" not in calendars


def test_an_english_calendar_misses_no_event():
    found = catalogue(
        event("a", "2026-12-01"), event("a", "2026-12-01", ".en"), event("b", "2026-12-02")
    )
    (english,) = offered(found, "en")
    assert [e.path for e in english.events] == ["events/a.en.md", "events/b.md"]
    assert (english.address, english.page) == ("/en/calendar.ics", "/en/events/")


def test_its_page_is_one_that_exists():
    (english,) = offered(catalogue(event("b", "2026-12-02")), "en")
    assert english.page == "/acara/"


def test_a_page_offers_each_calendar_to_each_kind_of_program():
    ((heading, (calendar,)),) = groups(catalogue(event("a", "2026-12-01")), "id")
    assert heading == "Semua acara"
    assert calendar.full == "https://library.example/calendar.ics"
    assert calendar.webcal == "webcal://library.example/calendar.ics"
    assert calendar.google == (
        "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Flibrary.example%2Fcalendar.ics"
    )
    assert calendar.outlook == (
        "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Flibrary.example%2Fcalendar.ics"
        "&name=Kabar%20Perpustakaan%3A%20Acara"
    )


def test_one_subscribes_on_the_page_or_at_the_calendar_and_nowhere_without_events():
    found = catalogue(event("a", "2026-12-01"))
    assert place(found, "en", "/en/subscribe/") == "/en/subscribe/#calendars"
    assert place(found, "en", "") == "/en/calendar.ics"
    assert place(catalogue(event("a", "2026-12")), "en", "") == ""


@pytest.mark.parametrize(
    "alias",
    [
        "/calendar.ics", "/en/calendar.ics", "/calendar/series/x.ics", "/en/calendar/x/",
        "/acara/2026/a/event.ics",
    ],
)  # fmt: skip
def test_no_post_takes_the_address_of_a_calendar(alias):
    news = record("news/2026/n.md", aliases=(alias,), date=date("2026-11-01"))
    assert codes(problems(news, event("2026/a", "2026-12-01"))) == ["address-of-list"]


def test_no_attachment_lies_where_a_calendar_is_written():
    taken = {"calendar.ics", "en/calendar.ics", "calendar/x.pdf"}
    found = problems(event("a", "2026-12-01"), attachments=taken)
    assert {each.path for each in found if each.code == "address-of-list"} == taken
