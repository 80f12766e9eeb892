"""Dates, numbers and names → words, in both languages."""

from zoneinfo import ZoneInfo

import pytest

from newsroom.fields import Count, Price
from newsroom.words import clock, counted, language_name, money, number, weekday, when
from tests.newsroom.making import date

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "iso", "indonesian", "english"),
    [
        pytest.param("2017", "2017", "2017", "2017", id="a year"),
        pytest.param("2014-09", "2014-09", "September 2014", "September 2014", id="a month"),
        pytest.param(
            "2017-02-22", "2017-02-22", "22 Februari 2017", "22 February 2017", id="a day"
        ),
        pytest.param("2017~", "2017", "sekitar 2017", "around 2017", id="about"),
        pytest.param(
            "2017-05?", "2017-05", "diperkirakan Mei 2017", "probably May 2017", id="perhaps"
        ),
        pytest.param(
            "2017-02-22 09:05",
            "2017-02-22T09:05+07:00",
            "22 Februari 2017, pukul\u00a009.05\u00a0WIB",
            "22 February 2017, 09:05\u00a0WIB",
            id="a minute",
        ),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(text, iso, indonesian, english):
    for language, words in (("id", indonesian), ("en", english)):
        found = when(date(text), language, JAKARTA)
        assert (found.iso, found.words) == (iso, words)


def test_numbers_are_grouped_as_each_language_does():
    assert (number(13467, "id"), number(13467, "en")) == ("13.467", "13,467")
    assert counted(Count(1500, "more-than"), "id") == "lebih dari 1.500"
    assert counted(Count(50, "about"), "en") == "about 50"
    assert counted(Count(25), "id") == "25"


def test_languages_have_names_and_unknown_ones_stay():
    assert (language_name("ko", "id"), language_name("zh-Hant", "en")) == ("Korea", "Chinese")
    assert language_name("qqq", "en") == "qqq"


@pytest.mark.parametrize(
    ("price", "indonesian", "english"),
    [
        pytest.param(Price(0), "Gratis", "Free of charge", id="free"),
        pytest.param(Price(25000), "Rp\u00a025.000", "IDR\u00a025,000", id="rupiah"),
        pytest.param(Price(10, "USD"), "US$\u00a010", "USD\u00a010", id="dollars"),
    ],
)
def test_a_price_is_written_as_each_language_does(price, indonesian, english):
    assert (money(price, "id"), money(price, "en")) == (indonesian, english)


def test_a_day_has_a_name_when_it_is_known():
    assert (weekday(date("2026-11-28"), "id"), weekday(date("2026-11-28 14:00"), "en")) == (
        "Sabtu",
        "Saturday",
    )
    assert [weekday(date(text), "id") for text in ("2026-11", "2026-11-28~", "2026-11-28?")] == [
        "",
        "",
        "",
    ]


def test_a_time_is_said_with_its_zone():
    assert clock(date("2026-11-28 14:05"), "id", JAKARTA) == "pukul\u00a014.05\u00a0WIB"
    assert clock(date("2026-11-28 14:05"), "en", JAKARTA) == "14:05\u00a0WIB"
