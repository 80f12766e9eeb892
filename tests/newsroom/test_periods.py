"""From when to when, saying nothing twice."""

from zoneinfo import ZoneInfo

import pytest

from newsroom.dates import parse_date
from newsroom.words import period, period_on_page


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


@pytest.mark.parametrize(
    ("starts", "ends", "indonesian", "english"),
    [
        pytest.param(
            "2026-12-10 09:00",
            "2026-12-11 12:00",
            "Kamis–Jumat, 10 Desember, pukul 09.00 – 11 Desember 2026, pukul 12.00 WIB",
            "Thursday–Friday, 10 December, 09:00 – 11 December 2026, 12:00 WIB",
            id="hours of two days",
        ),
        pytest.param(
            "2026-12-31 20:00",
            "2027-01-01 01:00",
            "Kamis–Jumat, 31 Desember 2026, pukul 20.00 WIB – 1 Januari 2027, pukul 01.00 WIB",
            "Thursday–Friday, 31 December 2026, 20:00 WIB – 1 January 2027, 01:00 WIB",
            id="two years",
        ),
        pytest.param(
            "2026-11-28 14:00",
            "2026-11-28 16:30",
            "Sabtu, 28 November 2026, pukul 14.00–16.30 WIB",
            "Saturday, 28 November 2026, 14:00–16:30 WIB",
            id="an afternoon",
        ),
        pytest.param(
            "2026-12-10", "2026-12-11", "Kamis–Jumat, 10–11 Desember 2026",
            "Thursday–Friday, 10–11 December 2026", id="two days",
        ),
        pytest.param(
            "2026-11-01", "2026-11-30", "1–30 November 2026", "1–30 November 2026", id="a month"
        ),
        pytest.param("2026-12", "2026-12", "Desember 2026", "December 2026", id="no day known"),
        pytest.param(
            "2026-12-10~", "2026-12-11", "sekitar 10 Desember 2026 – 11 Desember 2026",
            "around 10 December 2026 – 11 December 2026", id="around a day",
        ),
    ],
)  # fmt: skip
def test_a_page_says_the_days_of_the_week_and_the_year_once(starts, ends, indonesian, english):
    for language, words in (("id", indonesian), ("en", english)):
        first, last = period_on_page(
            parse_date(starts)[0], parse_date(ends)[0], language, ZoneInfo("Asia/Jakarta"),
            with_weekdays=True,
        )  # fmt: skip
        found = first.words + (first.dash + last.words if last else "")
        assert found.replace("\u00a0", " ").replace("\u2060", "") == words
