"""Links that put an event into a calendar, or tell somebody of it."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from newsroom.invitations import google, mail, outlook, whatsapp
from newsroom.records import Place
from tests.newsroom.making import record, site


def event(**fields):
    return record("events/2026/e.md", **{"title": "Buku & teh", **fields})


def asked(link):
    return dict(parse_qsl(urlsplit(link).query))


AFTERNOON = {"starts": "2026-11-28 14:00", "ends": "2026-11-28 16:30"}


def test_google_gets_moments_in_utc():
    hall = Place(name="Gedung Baca", room="Aula", address="Jalan Buku 7")
    link = google(event(**AFTERNOON, place=hall), site())
    assert link.startswith("https://calendar.google.com/calendar/render?")
    assert asked(link) == {
        "action": "TEMPLATE",
        "text": "Buku & teh",
        "dates": "20261128T070000Z/20261128T093000Z",
        "details": "Ringkasan.\r\n\r\nhttps://library.example/acara/2026/e/",
        "location": "Aula, Gedung Baca, Jalan Buku 7",
    }


def test_outlook_gets_moments_in_utc():
    link = outlook(event(**AFTERNOON, online="https://example.org/siaran"), site())
    assert link.startswith("https://outlook.live.com/calendar/0/deeplink/compose?")
    assert asked(link) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "Buku & teh",
        "startdt": "2026-11-28T07:00:00Z",
        "enddt": "2026-11-28T09:30:00Z",
        "body": "Ringkasan.\r\n\r\nhttps://library.example/acara/2026/e/",
        "location": "https://example.org/siaran",
    }


def test_whole_days_end_on_the_day_after():
    """RFC 5545, 3.6.1: the end is not part of the event; both calendars follow it."""
    days = event(starts="2028-02-28", ends="2028-02-29")
    assert asked(google(days, site()))["dates"] == "20280228/20280301"
    found = asked(outlook(days, site()))
    assert (found["startdt"], found["enddt"], found["allday"]) == (
        "2028-02-28",
        "2028-03-01",
        "true",
    )


@pytest.mark.parametrize(
    ("fields", "dates"),
    [
        pytest.param(
            {"starts": "2026-11-28 00:30", "ends": "2026-11-28 02:00"},
            "20261127T173000Z/20261127T190000Z",
            id="the day before in UTC",
        ),
        pytest.param(
            {
                "starts": "2026-11-28 10:00",
                "ends": "2026-11-28 11:00",
                "time_zone": "Asia/Makassar",
            },
            "20261128T020000Z/20261128T030000Z",
            id="the event's own zone",
        ),
        pytest.param(
            {"starts": "2026-10-25 01:30", "ends": "2026-10-25 04:00", "time_zone": "Europe/Paris"},
            "20261024T233000Z/20261025T030000Z",
            id="the night in which the clocks go back",
        ),
        pytest.param(
            {"starts": "2026-11-28 14:00"},
            "20261128T070000Z/20261128T070000Z",
            id="no end is invented",
        ),
        pytest.param(
            {"starts": "2026-11-28 14:00", "ends": "2026-11-29"},
            "20261128T070000Z/20261129T170000Z",
            id="until the last day is over",
        ),
    ],
)
def test_moments_are_those_of_the_place(fields, dates):
    assert asked(google(event(**fields), site()))["dates"] == dates


@pytest.mark.parametrize("starts", ["2026", "2026-11", "2026-11-28~", "2026-11-28?"])
def test_what_is_not_known_to_the_day_is_put_into_no_calendar(starts):
    assert (google(event(starts=starts), site()), outlook(event(starts=starts), site())) == ("", "")


def test_a_friend_gets_title_and_address():
    assert asked(whatsapp(event(), site())) == {
        "text": "Buku & teh\nhttps://library.example/acara/2026/e/"
    }
    link = mail(event(), site())
    assert unquote(link) == (
        "mailto:?subject=Buku & teh&body=Ringkasan.\r\n\r\nhttps://library.example/acara/2026/e/"
    )
    assert "%26" in link, "an ampersand of the title is no separator"
