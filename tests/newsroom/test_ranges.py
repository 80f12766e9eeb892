"""Text with two times → its beginning and its end, where both are certain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ranges import both


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        pytest.param("2025-01-31 09:00-11:00", "2025-01-31 09:00", "2025-01-31 11:00", id="dash"),
        pytest.param("31 Januari 2025 09.00 s.d. 11.00 WIB", "2025-01-31 09:00", "2025-01-31 11:00", id="s.d."),
        pytest.param("Jumat, 31 Januari 2025, pukul 09.00–11.00", "2025-01-31 09:00", "2025-01-31 11:00", id="a weekday"),
        pytest.param("31 Januari 2025 9 - 11 pagi", "2025-01-31 09:00", "2025-01-31 11:00", id="one word for both"),
        pytest.param("31 Januari 2025 1.00-3.00 PM", "2025-01-31 13:00", "2025-01-31 15:00", id="PM for both"),
        pytest.param("31 Januari 2025 9 AM to 1 PM", "2025-01-31 09:00", "2025-01-31 13:00", id="each its own"),
        pytest.param("20-22 Mei 2025", "2025-05-20", "2025-05-22", id="days of a month"),
        pytest.param("30 April - 2 Mei 2025", "2025-04-30", "2025-05-02", id="days of a year"),
        pytest.param("2025-01-01 s/d 2025-01-03", "2025-01-01", "2025-01-03", id="two dates"),
    ],
)  # fmt: skip
def test_two_times_are_a_beginning_and_an_end(text, begins, ends):
    found = both(text)
    assert found
    assert (str(found[0]), str(found[1])) == (begins, ends)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2025-01-31", id="one date"),
        pytest.param("2025-01-31 14:00", id="one moment"),
        pytest.param("31 Januari 2025 22.00-02.00", id="over midnight"),
        pytest.param("31 Januari 2025 11.00-1.00 PM", id="a word that fits one of them"),
        pytest.param("31 Januari 2025 pukul 09.00 - selesai", id="no end"),
        pytest.param("20-22 Mei 2025 pukul 09.00", id="days and a time"),
        pytest.param("Senin-Rabu, 20-22 Mei 2025", id="weekdays"),
        pytest.param("2025-01-31 09:00 - 2025-02-01", id="a moment and a day"),
        pytest.param("09:00-11:00", id="no day"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_certain_is_nothing(text):
    assert both(text) is None


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.: sdJanuariMeipagWIB"))
def test_any_text_has_an_end_after_its_beginning_or_none(text):
    found = both(text)
    assert found is None or found[0] < found[1]
