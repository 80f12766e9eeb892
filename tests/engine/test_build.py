"""Until when a site that is built stays true."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from engine.build import _until
from tests.newsroom.making import catalogue, record, site

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("records", "moment"),
    [
        pytest.param([], "2026-11-24T00:00", id="nothing: the next day"),
        pytest.param(
            [record("news/a.md", date="2026-11-23 12:00")], "2026-11-23T12:00", id="a post waits"
        ),
        pytest.param(
            [record("events/2026/e.md", starts="2026-11-23 10:30")], "2026-11-23T10:30", id="an event begins"
        ),
        pytest.param(
            [record("events/2026/e.md", starts="2026-12-07 14:00")],
            "2026-11-23T14:00",
            id="feeds announce an event fourteen days ahead",
        ),
    ],
)  # fmt: skip
def test_a_site_is_true_until_something_comes(records, moment):
    whole = catalogue(*records, site=site(now=datetime(2026, 11, 23, 9)))
    if not whole.records:
        whole.waiting = tuple(records)
    assert datetime.fromtimestamp(_until(whole), JAKARTA) == datetime.fromisoformat(moment).replace(
        tzinfo=JAKARTA
    )
