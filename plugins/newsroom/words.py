"""Dates, numbers and names of languages and countries → words in a language, by Babel (CLDR)."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from newsroom.dates import PartialDate
from newsroom.fields import Count
from newsroom.views import When

PATTERNS = {"year": "y", "month": "MMMM y", "day": "d MMMM y", "minute": "d MMMM y"}
QUALIFIED = {
    "id": {"~": "sekitar {}", "?": "diperkirakan {}"},
    "en": {"~": "around {}", "?": "probably {}"},
}
CLOCK = {"id": ("{}, pukul {}", "."), "en": ("{}, {}", ":")}
COUNTED = {
    "id": {"": "{}", "more-than": "lebih dari {}", "about": "sekitar {}"},
    "en": {"": "{}", "more-than": "more than {}", "about": "about {}"},
}


@lru_cache(maxsize=4096)
def when(date: PartialDate, language: str, zone: ZoneInfo) -> When:
    """A date as precisely as it is known: "22 Februari 2017", "September 2014", "sekitar 2017"."""
    words = format_date(date.first, PATTERNS[date.precision], locale=language)
    iso = date.iso
    if date.precision == "minute":
        shape, mark = CLOCK[language]
        moment = date.start.replace(tzinfo=zone)
        # "WIB" is the abbreviation in the IANA data, the same in both languages.
        words = shape.format(words, f"{date.hour:02}{mark}{date.minute:02} {moment.tzname()}")
        iso = moment.isoformat(timespec="minutes")
    return When(iso=iso, words=QUALIFIED[language].get(date.qualifier, "{}").format(words))


def number(value: int, language: str) -> str:
    """13.467 in Indonesian, 13,467 in English."""
    return str(format_decimal(value, locale=language))


def counted(count: Count, language: str) -> str:
    """As its source says it: "lebih dari 1.500", "about 50"."""
    return COUNTED[language][count.qualifier].format(number(count.value, language))


@lru_cache(maxsize=512)
def country_name(code: str, language: str) -> str:
    """The name of a country, "Korea Selatan" of KR; the code itself when CLDR does not know it."""
    return str(Locale(language).territories.get(code, code))


@lru_cache(maxsize=512)
def language_name(tag: str, language: str) -> str:
    """The name of a language, "Korea" of ko; the tag itself when CLDR does not know it."""
    return str(Locale(language).languages.get(tag.partition("-")[0], tag))


def at_zone(date: PartialDate, zone: ZoneInfo) -> datetime:
    """The first moment of a date, with its time zone."""
    return date.start.replace(tzinfo=zone)
