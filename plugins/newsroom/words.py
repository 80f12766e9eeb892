"""Dates, numbers and names of languages and countries → words in a language, by Babel (CLDR)."""

from datetime import date as date_
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.numbers import format_currency, format_decimal

from newsroom.dates import PartialDate
from newsroom.fields import Count, Price
from newsroom.views import When

#: A dash at which no line ends (word joiners around it).
TIGHT = "\u2060–\u2060"
A_WEEK = 7
PATTERNS = {"year": "y", "month": "MMMM y", "day": "d MMMM y", "minute": "d MMMM y"}
QUALIFIED = {
    "id": {"~": "sekitar {}", "?": "diperkirakan {}"},
    "en": {"~": "around {}", "?": "probably {}"},
}
AT = {"id": "pukul\u00a0{}", "en": "{}"}
#: Rupiah by its sign; for guests from abroad the code, since "$" is many things (CLDR: ¤, ¤¤).
MONEY = {"id": "¤\u00a0#,##0", "en": "¤¤\u00a0#,##0"}
FREE = {"id": "Gratis", "en": "Free of charge"}
CLOCK = {"id": ("{}, pukul\u00a0{}", "."), "en": ("{}, {}", ":")}
COUNTED = {
    "id": {"": "{}", "more-than": "lebih dari {}", "about": "sekitar {}"},
    "en": {"": "{}", "more-than": "more than {}", "about": "about {}"},
}


def _written(day: date_, pattern: str, language: str) -> str:
    # On import it looks for this computer's time zone in hundreds of files, and few commands say a date in words.
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=language))


def day(date: date_, language: str) -> When:
    """A day of the calendar: "23 November 2026"."""
    return When(iso=date.isoformat(), words=_written(date, PATTERNS["day"], language))


def clock(date: PartialDate, language: str, zone: ZoneInfo) -> str:
    """The time of a moment with its zone: "pukul 14.00 WIB", "14:00 WIB"."""
    at = f"{time(date, language)}\u00a0{date.start.replace(tzinfo=zone).tzname()}"
    return AT[language].format(at)


def time(date: PartialDate, language: str) -> str:
    """The time of a moment alone: "14.00", "14:00"; empty when only the day is known."""
    return f"{date.hour:02}{CLOCK[language][1]}{date.minute:02}" if date.hour >= 0 else ""


def weekday(date: PartialDate, language: str) -> str:
    """The day of the week: "Sabtu"; empty when the day is not known for certain."""
    if date.precision not in ("day", "minute") or date.qualifier:
        return ""
    return _written(date.first, "EEEE", language)


def weekdays(starts: PartialDate, ends: PartialDate | None, language: str) -> str:
    """The days of the week: "Sabtu", "Kamis–Jumat"; empty when a day is not known for certain, or when it
    is more than a week, in which such names say nothing.
    """
    first = weekday(starts, language)
    last = weekday(ends, language) if ends else first
    if not first or not last or (ends and (ends.first - starts.first).days >= A_WEEK):
        return ""
    return first if first == last else f"{first}{TIGHT}{last}"


def money(price: Price, language: str) -> str:
    """What it costs: "Gratis", "Rp 25.000", "USD 10"."""
    if not price.amount:
        return FREE[language]
    return str(
        format_currency(
            price.amount, price.currency, MONEY[language], locale=language, currency_digits=False
        )
    )


#: A start, and an end that is not the start.
Period = tuple[When, When | None]


@lru_cache(maxsize=4096)
def when(date: PartialDate, language: str, zone: ZoneInfo) -> When:
    """A date as precisely as it is known: "22 Februari 2017", "September 2014", "sekitar 2017"."""
    words = _written(date.first, PATTERNS[date.precision], language)
    iso = date.iso
    if date.precision == "minute":
        shape, mark = CLOCK[language]
        moment = date.start.replace(tzinfo=zone)
        # "WIB" is the abbreviation in the IANA data, the same in both languages.
        words = shape.format(words, f"{date.hour:02}{mark}{date.minute:02}\u00a0{moment.tzname()}")
        iso = moment.isoformat(timespec="minutes")
    return When(iso=iso, words=QUALIFIED[language].get(date.qualifier, "{}").format(words))


def period(starts: PartialDate, ends: PartialDate | None, language: str, zone: ZoneInfo) -> Period:
    """Start and end, saying nothing twice: "10–12 Oktober 2025", "28 September – 2 Oktober 2025".

    The end is None when it is the start.
    """
    first = when(starts, language, zone)
    if ends is None or ends == starts:
        return first, None
    last = when(ends, language, zone)
    if starts.precision != ends.precision or starts.qualifier or starts.year != ends.year:
        return first, last
    if starts.precision == "minute" and starts.first == ends.first:
        return _same_day(starts, ends, language, zone)
    if starts.precision == "day":
        same_month = starts.month == ends.month
        words = str(starts.day) if same_month else _written(starts.first, "d MMMM", language)
        return When(iso=first.iso, words=words, dash=TIGHT if same_month else " – "), last
    return first, last


def _same_day(starts: PartialDate, ends: PartialDate, language: str, zone: ZoneInfo) -> Period:
    """One day, "28 November 2026, pukul 14.00–16.30 WIB": it and the zone are said once."""
    first, last = when(starts, language, zone), when(ends, language, zone)
    mark = CLOCK[language][1]
    name = starts.start.replace(tzinfo=zone).tzname()
    until = f"{ends.hour:02}{mark}{ends.minute:02}\u00a0{name}"
    return (
        When(iso=first.iso, words=first.words.removesuffix(f"\u00a0{name}"), dash=TIGHT),
        When(iso=last.iso, words=until),
    )


def period_on_page(
    starts: PartialDate,
    ends: PartialDate | None,
    language: str,
    zone: ZoneInfo,
    *,
    with_weekdays: bool = False,
) -> Period:
    """A period as pages say it. Over several days, too, year and zone are said once: "10 Desember, pukul 09.00 –
    11 Desember 2026, pukul 12.00 WIB". With weekdays: "Kamis–Jumat, 10–11 Desember 2026".

    Feeds keep `period`: a text that has been read there does not change.
    """
    first, last = period(starts, ends, language, zone)
    if last and ends and _hours_of_two_days(starts, ends):
        shape, mark = CLOCK[language]
        day_ = _written(starts.first, "d MMMM", language)
        words = shape.format(day_, f"{starts.hour:02}{mark}{starts.minute:02}")
        first = When(iso=first.iso, words=words, dash=first.dash)
    if names := weekdays(starts, ends, language) if with_weekdays else "":
        first = When(iso=first.iso, words=f"{names}, {first.words}", dash=first.dash)
    return first, last


def _hours_of_two_days(starts: PartialDate, ends: PartialDate) -> bool:
    return (
        starts.precision == ends.precision == "minute"
        and not starts.qualifier
        and not ends.qualifier
        and starts.year == ends.year
        and starts.first != ends.first
    )


def number(value: int, language: str) -> str:
    """13.467 in Indonesian, 13,467 in English."""
    return str(format_decimal(value, locale=language))


def counted(count: Count, language: str) -> str:
    """As its source says it: "lebih dari 1.500", "about 50"."""
    return COUNTED[language][count.qualifier].format(number(count.value, language))


@lru_cache(maxsize=512)
def language_name(tag: str, language: str) -> str:
    """The name of a language, "Korea" of ko; the tag itself when CLDR does not know it."""
    return str(Locale(language).languages.get(tag.partition("-")[0], tag))


def at_zone(date: PartialDate, zone: ZoneInfo) -> datetime:
    """The first moment of a date, with its time zone."""
    return date.start.replace(tzinfo=zone)
