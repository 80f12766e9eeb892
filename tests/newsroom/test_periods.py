"""From when to when, saying nothing twice."""

from zoneinfo import ZoneInfo

import pytest

from newsroom.dates import parse_date
from newsroom.words import period


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        pytest.param("2025-10-10", "2025-10-12", "10\u2060–\u206012 Oktober 2025", id="one month"),
        pytest.param("2025-09-28", "2025-10-02", "28 September – 2 Oktober 2025", id="two months"),
        pytest.param(
            "2024-12-30", "2025-01-02", "30 Desember 2024 – 2 Januari 2025", id="two years"
        ),
        pytest.param("2024-10", "2024-11-25", "Oktober 2024 – 25 November 2024", id="unequal"),
        pytest.param("2017-09~", "2017-10", "sekitar September 2017 – Oktober 2017", id="around"),
        pytest.param(
            "2026-11-28 14:00",
            "2026-11-28 16:30",
            "28 November 2026, pukul\u00a014.00\u2060–\u206016.30\u00a0WIB",
            id="one afternoon",
        ),
        pytest.param("2016-09-29", "2016-09-29", "29 September 2016", id="one day"),
    ],
)
def test_a_period_in_words(starts, ends, words):
    first, last = period(parse_date(starts)[0], parse_date(ends)[0], "id", ZoneInfo("Asia/Jakarta"))
    assert first.words + (first.dash + last.words if last else "") == words
