"""What could be better across records, on 23 November 2026."""

import pytest

from newsroom.advice import advise
from tests.newsroom.making import catalogue, record


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        pytest.param("2026-11-09", False, id="two weeks ago"),
        pytest.param("2026-11-08", True, id="a day more"),
        pytest.param("2026-11-09 00:00", True, id="at midnight, so the day before was its last"),
        pytest.param("2025-11-23", True, id="a year ago"),
        pytest.param("2025-11-22", False, id="longer ago than that"),
    ],
)
def test_an_event_has_a_recap_two_weeks_after_its_last_day(ends, told):
    starts = f"{ends[:4]}-10-01 08:00"
    event = record("events/2026/e.md", starts=starts, ends=ends)
    found = catalogue(event)
    assert ("event-without-recap" in [each.code for each in advise(found)]) is told


@pytest.mark.parametrize(
    "fields",
    [{"state": "cancelled"}, {"state": "postponed"}, {"status": "draft"}, {"starts": None}],
)
def test_what_did_not_take_place_needs_none(fields):
    event = record("events/2026/e.md", **{"starts": "2026-10-01", **fields})
    found = catalogue(event)
    assert "event-without-recap" not in [each.code for each in advise(found)]


def test_a_recap_ends_the_waiting():
    event = record("events/2026/e.md", starts="2026-10-01")
    recap = record("recaps/2026/r.md", date="2026-10-02", event="2026/e")
    found = catalogue(event, recap)
    assert "event-without-recap" not in [each.code for each in advise(found)]
