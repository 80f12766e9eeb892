"""A move that no calendar would notice is named; everything else that an editor does is not."""

from datetime import date as day

import pytest

from newsroom.event_moves import unsaid
from tests.newsroom.making import date, record

PATH = "events/2026/bedah-buku.md"
TODAY = day(2026, 11, 23)


def header(**fields):
    lines = {"title": "Judul", "summary": "S.", "starts": "2026-12-05 10:00", **fields}
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in lines.items()) + "---\n"


def said(before, **fields):
    fields["previously"] = tuple(map(date, fields.get("previously", ())))
    now = record(PATH, **{"starts": "2026-12-05 10:00", **fields})
    return [(each.code, dict(each.details)) for each in unsaid(before, now, TODAY)]


def codes(before, **fields):
    return [code for code, _ in said(before, **fields)]


def test_a_move_without_its_moment_before_is_named_with_the_words_to_add():
    ((code, details),) = said(header(), starts="2026-12-06 10:00")
    assert code == "event-moved-unsaid"
    assert details["before"] == details["known"] == "2026-12-05 10:00"


def test_a_second_move_keeps_the_first():
    before = header(state="rescheduled", previously="[2026-12-01]")
    ((_, details),) = said(
        before, starts="2026-12-08", state="rescheduled", previously=("2026-12-01",)
    )
    assert details["known"] == "2026-12-01, 2026-12-05 10:00"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({}, {"title": "Lain", "updated": "2026-11-20"}, id="another title"),
        pytest.param(
            {},
            {"starts": "2026-12-06", "state": "rescheduled", "previously": ("2026-12-05 10:00",)},
            id="a move that is told",
        ),
        pytest.param({}, {"state": "cancelled"}, id="called off"),
        pytest.param({"starts": "2026-12"}, {"starts": "2026-12-05"}, id="a month that becomes a day"),
        pytest.param({"starts": "2026-12-05"}, {"starts": "2026-12-05 09:00"}, id="a day that becomes a moment"),
        pytest.param({"status": "draft"}, {"starts": "2026-12-06"}, id="nobody has seen it"),
        pytest.param({"starts": "2017-03-01"}, {"starts": "2017-03-02"}, id="a slip in what is long over"),
        pytest.param({"starts": "besok"}, {"starts": "2026-12-06"}, id="no date before"),
    ],
)  # fmt: skip
def test_nothing_is_said_of(old, new):
    assert codes(header(**old), **new) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({}, {"starts": "2026-12-05 13:00"}, id="later that day"),
        pytest.param({"starts": "2026-12"}, {"starts": "2027-01-05"}, id="another month"),
        pytest.param(
            {"starts": "2026-11-20"}, {"starts": "2026-12-06"}, id="what was to be last week"
        ),
    ],
)
def test_it_is_a_move_when_people_would_come_at_the_wrong_moment(old, new):
    assert codes(header(**old), **new) == ["event-moved-unsaid"]


def test_what_was_called_off_and_takes_place_after_all_is_named():
    assert codes(header(state="cancelled")) == ["event-on-again"]
    assert codes(header(state="cancelled"), state="postponed") == ["event-on-again"]
    assert codes(header(state="postponed"), state="cancelled") == []


@pytest.mark.parametrize("text", ["", "no header", "---\n[\n---\n", "---\ntitle: x\n---\n"])
def test_an_old_text_that_cannot_be_read_says_nothing(text):
    assert codes(text, starts="2026-12-06") == []
