"""Text → a date as precise as it was written, or the reason why not."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.dates import NotADate, PartialDate, parse_date


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("2025-01-31", PartialDate(2025, 1, 31), id="a day"),
        pytest.param("2014-09", PartialDate(2014, 9), id="a month"),
        pytest.param("2014", PartialDate(2014), id="a year"),
        pytest.param("2025-01-31 14:00", PartialDate(2025, 1, 31, 14, 0), id="a minute"),
        pytest.param("2025-01-31T14:00", PartialDate(2025, 1, 31, 14, 0), id="with a T"),
        pytest.param(
            "2025-01-31 14:00 WIB", PartialDate(2025, 1, 31, 14, 0), id="the library's zone"
        ),
        pytest.param(
            "2025-01-31T14:00:59+07:00", PartialDate(2025, 1, 31, 14, 0), id="Pelican's own"
        ),
        pytest.param("2017~", PartialDate(2017, qualifier="~"), id="about a year"),
        pytest.param("2017-09~", PartialDate(2017, 9, qualifier="~"), id="about a month"),
        pytest.param("2017-02-22?", PartialDate(2017, 2, 22, qualifier="?"), id="perhaps a day"),
        pytest.param("2024-02-29", PartialDate(2024, 2, 29), id="a leap day"),
    ],
)
def test_iso_dates_are_as_they_should_be(text, read):
    assert parse_date(text) == (read, True)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        pytest.param("2 Januari 2025", "2025-01-02", id="Indonesian"),
        pytest.param("Rabu, 22 Februari 2017", "2017-02-22", id="with the weekday"),
        pytest.param("Jum'at, 31 Januari 2025", "2025-01-31", id="Jum'at"),
        pytest.param("Jum’at, 31 Januari 2025", "2025-01-31", id="Jum’at, as Word writes it"),
        pytest.param("Ahad 26 Januari 2025", "2025-01-26", id="Ahad"),
        pytest.param("22 Februari 2017 pukul 09.30 WIB", "2017-02-22 09:30", id="with the time"),
        pytest.param("2025-01-31 pukul 09.30", "2025-01-31 09:30", id="numbers, then words"),
        pytest.param("2025-01-31 09.30", "2025-01-31 09:30", id="a dot in the time"),
        pytest.param("2025-01-31 2:30 PM", "2025-01-31 14:30", id="Excel's afternoon"),
        pytest.param("1/31/2025 12:05 AM", "2025-01-31 00:05", id="just after midnight"),
        pytest.param("31 Januari 2025 jam 02.30 sore", "2025-01-31 14:30", id="an afternoon"),
        pytest.param("31 Januari 2025 09.30 pagi", "2025-01-31 09:30", id="a morning"),
        pytest.param("31 Januari 2025 jam 9 pagi", "2025-01-31 09:00", id="an hour of the morning"),
        pytest.param("2025-01-31 9 AM", "2025-01-31 09:00", id="AM"),
        pytest.param("31 Januari 2025, 2 p.m.", "2025-01-31 14:00", id="p.m."),
        pytest.param("31 Januari 2025 pukul 14 WIB", "2025-01-31 14:00", id="an hour out of 24"),
        pytest.param("31 Januari 2025 jam 1 siang", "2025-01-31 13:00", id="at midday"),
        pytest.param("31 Januari 2025 jam 11 siang", "2025-01-31 11:00", id="before midday"),
        pytest.param("31 Januari 2025 jam 7 malam", "2025-01-31 19:00", id="an evening"),
        pytest.param("31 Januari 2025 jam 2 dini hari", "2025-01-31 02:00", id="a night"),
        pytest.param("1/31/2025 9:30:00 AM", "2025-01-31 09:30", id="Excel's seconds"),
        pytest.param("17 Agt 2017", "2017-08-17", id="a short month"),
        pytest.param("10 Nopember 2016", "2016-11-10", id="the old spelling"),
        pytest.param("Mei 2017", "2017-05", id="a month"),
        pytest.param("Wednesday, 22 February 2017", "2017-02-22", id="English"),
        pytest.param("February 22nd, 2017", "2017-02-22", id="American"),
        pytest.param("May 1 2017", "2017-05-01", id="American, without the comma"),
        pytest.param("22 FEBRUARI 2017", "2017-02-22", id="capitals"),
        pytest.param("31/01/2025", "2025-01-31", id="only one reading: a day beyond 12"),
        pytest.param("01/31/2025", "2025-01-31", id="only one reading, American"),
        pytest.param("5/5/2025", "2025-05-05", id="only one reading: day and month alike"),
        pytest.param("31-01-2025", "2025-01-31", id="dashes"),
        pytest.param("2025/01/31", "2025-01-31", id="the year first"),
        pytest.param("2025-1-5", "2025-01-05", id="zeros missing"),
        pytest.param("  2025-1-5\u00a0", "2025-01-05", id="spaces around"),
    ],
)
def test_what_can_mean_one_thing_is_understood_and_written_better(text, instead):
    read, as_it_should = parse_date(text)
    assert (str(read), as_it_should) == (instead, False)


@pytest.mark.parametrize(
    ("text", "code", "choices"),
    [
        pytest.param("02/01/2025", "date-ambiguous", ("2025-01-02", "2025-02-01"), id="ambiguous"),
        pytest.param("1.2.2025", "date-ambiguous", ("2025-02-01", "2025-01-02"), id="with dots"),
        pytest.param("2025-02-30", "date-impossible", (), id="no such day"),
        pytest.param("2025-13-01", "date-impossible", (), id="no such month"),
        pytest.param("2025-00-10", "date-impossible", (), id="month zero"),
        pytest.param("2025/00/10", "date-impossible", (), id="month zero, slashes"),
        pytest.param("00/05/2025", "date-impossible", (), id="day zero, slashes"),
        pytest.param("0 Mei 2025", "date-impossible", (), id="day zero, in words"),
        pytest.param("0000-01-01", "date-impossible", (), id="year zero"),
        pytest.param("2023-02-29", "date-impossible", (), id="no leap year"),
        pytest.param("13/13/2025", "date-impossible", (), id="no month thirteen"),
        pytest.param("2025-01-31 24:00", "date-impossible", (), id="no hour 24"),
        pytest.param("31 Januari 2025 pukul 9.60", "date-impossible", (), id="no minute 60"),
        pytest.param("Senin, 22 Februari 2017", "date-weekday", ("2017-02-22",), id="a Wednesday"),
        pytest.param("2025-01-31 14:00 WITA", "date-zone", (), id="Makassar time"),
        pytest.param("2025-01-31 14:30 AM", "date-impossible", (), id="no hour of the morning"),
        pytest.param("2025-01-31 02.00 malam", "date-unreadable", (), id="a time of the night"),
        pytest.param("2025-01-31T14:00:00Z", "date-zone", (), id="Greenwich time"),
        pytest.param("2025-01-31T14:00:00-05:00", "date-zone", (), id="New York time"),
        pytest.param("22 Februari 2017 09.30 WIT", "date-zone", (), id="Jayapura time"),
        pytest.param("2025-01-31 09:00-11:00", "date-range", (), id="from, to"),
        pytest.param("2025-01-31 09.00 - 11.00", "date-range", (), id="from, to, with spaces"),
        pytest.param("31 Januari 2025 09.00 s.d. 11.00 WIB", "date-range", (), id="s.d."),
        pytest.param("20-22 Mei 2025", "date-range", (), id="days"),
        pytest.param("20–22 May 2025", "date-range", (), id="days, with a dash"),
        pytest.param("2025-01-01 s/d 2025-01-03", "date-range", (), id="two dates"),
        pytest.param("kemarin", "date-unreadable", (), id="yesterday"),
        pytest.param("2025", None, (), id="(a year alone is a date)"),
        pytest.param("25", "date-unreadable", (), id="two digits"),
        pytest.param("02/01/25", "date-unreadable", (), id="a year of two digits"),
        pytest.param("45688", "date-serial", ("2025-01-31",), id="Excel's day"),
        pytest.param("45688.375", "date-serial", ("2025-01-31 09:00",), id="Excel's minute"),
        pytest.param("45688.99999", "date-serial", ("2025-02-01 00:00",), id="Excel's midnight"),
        pytest.param("99999", "date-unreadable", (), id="a number of no such day"),
        pytest.param("12:00", "date-time-alone", (), id="a time alone"),
        pytest.param("jam 9 pagi", "date-time-alone", (), id="the same in words"),
        pytest.param(
            "31 Januari 2025 pukul 9",
            "date-hour",
            ("2025-01-31 09:00", "2025-01-31 21:00"),
            id="of the morning or of the evening",
        ),
        pytest.param(
            "31 Januari 2025 12 malam", "date-unreadable", (), id="the night of which day"
        ),
        pytest.param("31 Januari 2025 9 siang", "date-unreadable", (), id="no hour of midday"),
        pytest.param("31 Januari 2025 9", "date-unreadable", (), id="an hour without a word"),
        pytest.param("Mei 2025 pukul 9 pagi", "date-unreadable", (), id="an hour of a month"),
        pytest.param("20250131", "date-unreadable", (), id="digits without dashes"),
        pytest.param("2025-01-31 pagi", "date-unreadable", (), id="in the morning"),
        pytest.param("22 Pebruwari 2017", "date-unreadable", (), id="a misspelt month"),
        pytest.param("“2025-01-31”", "date-unreadable", (), id="typographic quotes"),
        pytest.param("", "date-unreadable", (), id="nothing"),
    ],
)
def test_what_is_no_date_says_why(text, code, choices):
    if code is None:
        assert parse_date(text)[1]
        return
    with pytest.raises(NotADate) as refused:
        parse_date(text)
    assert (refused.value.code, refused.value.choices) == (code, choices)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last", "iso"),
    [
        pytest.param("2016", "year", date(2016, 1, 1), date(2016, 12, 31), "2016", id="a year"),
        pytest.param(
            "2016-02~", "month", date(2016, 2, 1), date(2016, 2, 29), "2016-02", id="a month"
        ),
        pytest.param(
            "2016-02-03", "day", date(2016, 2, 3), date(2016, 2, 3), "2016-02-03", id="a day"
        ),
        pytest.param(
            "2016-02-03 00:05",
            "minute",
            date(2016, 2, 3),
            date(2016, 2, 3),
            "2016-02-03T00:05",
            id="a minute",
        ),
    ],
)
def test_a_date_knows_what_it_can_mean(text, precision, first, last, iso):
    read, _ = parse_date(text)
    assert (read.precision, read.first, read.last, read.iso) == (precision, first, last, iso)


def test_a_day_lasts_from_its_first_to_its_last_minute():
    day, _ = parse_date("2025-05-20")
    assert (day.start, day.end) == (datetime(2025, 5, 20), datetime(2025, 5, 20, 23, 59))
    moment, _ = parse_date("2025-05-20 14:30")
    assert moment.start == moment.end == datetime(2025, 5, 20, 14, 30)


QUALIFIERS = st.sampled_from(("", "~", "?"))
DAYS = st.builds(
    lambda day, qualifier: PartialDate(day.year, day.month, day.day, qualifier=qualifier),
    st.dates(),
    QUALIFIERS,
)
MINUTES = st.builds(
    lambda at: PartialDate(at.year, at.month, at.day, at.hour, at.minute), st.datetimes()
)
MONTHS = st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12), qualifier=QUALIFIERS)
YEARS = st.builds(PartialDate, st.integers(1, 9999), qualifier=QUALIFIERS)


@settings(deadline=None)
@given(DAYS | MINUTES | MONTHS | YEARS)
def test_what_is_written_is_read_back(one):
    assert parse_date(str(one)) == (one, True)


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.:TZ~? JanuariMeiRabu,+WIB"))
def test_any_text_is_a_date_or_says_why_not(text):
    try:
        read, _ = parse_date(text)
    except NotADate as error:
        assert error.code.startswith("date-")  # noqa: PT017  either way is right
    else:
        assert parse_date(str(read)) == (read, True)
        assert read.first <= read.last
