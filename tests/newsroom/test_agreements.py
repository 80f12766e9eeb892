"""Agreement → what it is worth on a day; nothing is said that is not known."""

from datetime import date

import pytest

from newsroom.agreements import State, state
from newsroom.fields import Term
from tests.newsroom.making import record

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, State.UNKNOWN, id="nobody has stated an end"),
        pytest.param({"ends": Term.NEVER}, State.ACTIVE, id="without end"),
        pytest.param({"ends": Term.RENEWS}, State.ACTIVE, id="it renews itself"),
        pytest.param({"ends": "2027-05-23"}, State.ACTIVE, id="181 days left"),
        pytest.param({"ends": "2027-05-22"}, State.EXPIRING, id="180 days left"),
        pytest.param({"ends": "2026-11-23"}, State.EXPIRING, id="its last day"),
        pytest.param({"ends": "2026-11-22"}, State.EXPIRED, id="yesterday was its last day"),
        pytest.param({"ends": "2026"}, State.EXPIRING, id="some day of this year"),
        pytest.param({"ends": "2025"}, State.EXPIRED, id="some day of last year"),
        pytest.param({"signed": "2026-11-24"}, State.PLANNED, id="signed tomorrow"),
        pytest.param({"signed": "2026-11-23", "ends": Term.NEVER}, State.ACTIVE, id="signed today"),
        pytest.param(
            {"ended": "2026-11-23", "ends": "2030"}, State.ENDED, id="ended before its time"
        ),
        pytest.param(
            {"ended": "2026-11-24", "ends": "2030"}, State.ACTIVE, id="it will end before its time"
        ),
    ],
)
def test_the_state_of_an_agreement_on_a_day(fields, expected):
    assert state(record("agreements/x.md", **fields), TODAY) is expected


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        pytest.param("2024-01-01", State.RENEWED, id="signed since"),
        pytest.param("2027-01-01", State.EXPIRED, id="not yet signed"),
        pytest.param(None, State.EXPIRED, id="nobody knows when"),
    ],
)
def test_an_agreement_is_renewed_once_its_successor_is_signed(signed, expected):
    one = record("agreements/x.md", ends="2024", renewed_by="y")
    assert state(one, TODAY, record("agreements/y.md", signed=signed)) is expected
