"""Text → a date as precise as it was written. Pure: no clock, no time zone.

A date is a year, a month or a day, perhaps with a time, perhaps approximate: the levels and the
qualifiers are those of the Extended Date/Time Format (ISO 8601-2, EDTF level 1): `2014`, `2014-09`,
`2014-09-29`, `2017-09~` (approximately), `2017?` (uncertain).
"""

import calendar
import re
from datetime import date, datetime, time, timedelta
from functools import cache

import msgspec

from newsroom.clock import NotATime, clock, in_24

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
DAYS = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
#: Spellings that the two lists and their first three letters do not cover.
OTHER_MONTHS = {"nopember": 11, "pebruari": 2, "agt": 8, "agu": 8, "ags": 8, "agust": 8, "sept": 9}
OTHER_DAYS = {"jum'at": 4, "ahad": 6}


def _numbered(lists: dict[str, str], other: dict[str, int], first: int) -> dict[str, int]:
    words = dict(other)
    for names in lists.values():
        for number, name in enumerate(names.lower().split(), start=first):
            words[name] = words[name[:3]] = number
    return words


MONTH_NUMBERS = _numbered(MONTHS, OTHER_MONTHS, 1)
DAY_NUMBERS = _numbered(DAYS, OTHER_DAYS, 0)


@cache
def _day(year: int, month: int, day: int) -> date:
    """Many texts are of one day, and each is asked for its own dozens of times."""
    return date(year, month, day)


@cache
def _moment(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(year, month, day, hour, minute)


class PartialDate(msgspec.Struct, frozen=True, order=True):
    """A day, a month or a year, and whether it is certain. Compares by its first moment."""

    year: int
    month: int = 0  #: 0 when only the year is known
    day: int = 0  #: 0 when no day is known
    hour: int = -1  #: -1 when no time is known; local time of the library
    minute: int = 0
    qualifier: str = ""  #: "~" approximate, "?" uncertain (EDTF)

    @property
    def precision(self) -> str:
        """What it is precise to: "year", "month", "day" or "minute"."""
        if not self.month:
            return "year"
        if not self.day:
            return "month"
        return "minute" if self.hour >= 0 else "day"

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        return _day(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def start(self) -> datetime:
        """The first moment that it can mean, without a time zone."""
        return _moment(self.year, self.month or 1, self.day or 1, max(self.hour, 0), self.minute)

    @property
    def minutes(self) -> int:
        """The minutes from `EPOCH` to its first moment: a number to sort by."""
        days = _day(self.year, self.month or 1, self.day or 1).toordinal() - 1
        return days * 24 * 60 + max(self.hour, 0) * 60 + self.minute

    def is_after(self, moment: datetime) -> bool:
        """Whether its first moment is later than another, which has no time zone either."""
        # Nearly all are of another year; to make a moment of each would take most of the time.
        return self.year >= moment.year and self.start > moment

    @property
    def end(self) -> datetime:
        """The last minute that it can mean, without a time zone."""
        at = time(self.hour, self.minute) if self.hour >= 0 else time(23, 59)
        return datetime.combine(self.last, at)

    @property
    def iso(self) -> str:
        """As HTML's `<time datetime>` and schema.org take it: no qualifier (ISO 8601-1)."""
        parts = f"{self.year:04}"
        if self.month:
            parts += f"-{self.month:02}"
        if self.day:
            parts += f"-{self.day:02}"
        if self.hour >= 0:
            parts += f"T{self.hour:02}:{self.minute:02}"
        return parts

    def __str__(self) -> str:
        return self.iso.replace("T", " ") + self.qualifier


class NotADate(ValueError):
    """The text is no date; `code` says why (a key of the table of messages)."""

    def __init__(self, code: str, *, choices: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.choices = choices  #: what it may have meant, as it should be written


#: Local time has no zone of its own: the site's zone is added where a moment leaves the core.
EPOCH = datetime.combine(date(1, 1, 1), time())

ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})"
    r"(?:(?:T|\s+)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?P<zone>[A-Za-z]+|[+-]\d{2}:?\d{2})?)?)?)?(?P<qualifier>[~?]?)"
)
NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?P<rest>.*)", re.DOTALL)
YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?P<rest>\D.*)?", re.DOTALL)
WORDS = re.compile(
    r"(?:(?P<weekday>[A-Za-z']+)\s*,?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[A-Za-z]+)\.?"
    r"|(?P<month_first>[A-Za-z]+)\.?(?:\s+(?P<day_second>\d{1,2})(?:st|nd|rd|th)?,?)?)"
    r"\s+(?P<year>\d{4})(?P<rest>.*)",
    re.DOTALL,
)
#: Between two times: "-", "s.d.", "to".
TO = r"\s*(?:-|–|—|s\.?\s?/?d\.?|sampai|hingga|to|until)\s*"
#: Two times of a day, two days of a month, or two whole dates: "09.00-11.00", "20 s.d. 22 Mei 2025".
RANGE = re.compile(
    rf"\d[:.]\d{{2}}\s*(?:WIB)?{TO}\d{{1,2}}[:.]\d{{2}}"
    rf"|(?<![-\d])\d{{1,2}}{TO}\d{{1,2}}(?:st|nd|rd|th)?,?\s+[A-Za-z]"
    rf"|\d{{4}}{TO}.*\d{{4}}",
    re.IGNORECASE,
)
#: Excel counts days from here, and shows the number where a cell is no date to it.
EXCEL = date(1899, 12, 30)
SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
SERIALS = range(32874, 73051)  #: 1990 to 2099


def parse_date(text: str) -> tuple[PartialDate, bool]:
    """A date, and whether it was written as it should be (`2025-01-31`, `2025-01-31 14:00`).

    Dates in Indonesian and English words are understood; NotADate says why others are not.
    """
    text = " ".join(text.replace("’", "'").split())  # "Jum’at", as Word writes it
    try:
        return _parsed(text)
    except NotADate as error:
        if error.code == "date-unreadable":
            _refuse_by_name(text)
        # "2025-01-31 09:00-11:00" looks like a zone; after a T it is one (ISO 8601).
        if (
            error.code in ("date-unreadable", "date-zone")
            and RANGE.search(text)
            and "T" not in text
        ):
            raise NotADate("date-range") from None
        raise


def _parsed(text: str) -> tuple[PartialDate, bool]:
    if found := ISO.fullmatch(text):
        parts = found.groupdict()
        parsed = _checked(
            int(parts["year"]),
            _number(parts["month"]),
            _number(parts["day"]),
            _of_24(parts) if parts["hour"] else None,
            parts["qualifier"],
        )
        return parsed, str(parsed) == text or str(parsed) == text.replace("T", " ").split("+")[0][
            :16
        ]
    if found := YEAR_FIRST.fullmatch(text):
        year, month, day = found[1], _number(found[2]), _number(found[3])
        return _at(_checked(int(year), month, day), found["rest"] or ""), False
    if found := NUMBERS.fullmatch(text):
        first, second = _number(found[1]), _number(found[2])
        return _at(_in_numbers(first, second, int(found[3])), found["rest"]), False
    if found := WORDS.fullmatch(text):
        return _in_words(found), False
    raise NotADate("date-unreadable")


NONE_SUCH = 99  #: no month and no day has this number


def _number(text: str | None) -> int:
    """The number of a month or a day; 0 when there is none. "2025-00-10" is a slip, and no month."""
    return 0 if text is None else int(text) or NONE_SUCH


def _in_numbers(first: int, second: int, year: int) -> PartialDate:
    if first <= 12 and second <= 12 and first != second:
        raise NotADate(
            "date-ambiguous",
            choices=(f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"),
        )
    day, month = (first, second) if second <= 12 else (second, first)
    return _checked(year, month, day)


def _in_words(found: re.Match[str]) -> PartialDate:
    weekday, name = found["weekday"], found["month"] or found["month_first"]
    month = MONTH_NUMBERS.get(name.lower())
    if month is None or (weekday and weekday.lower() not in DAY_NUMBERS):
        raise NotADate("date-unreadable")
    day = _number(found["day"] or found["day_second"])
    parsed = _at(_checked(int(found["year"]), month, day), found["rest"])
    if weekday and day and parsed.first.weekday() != DAY_NUMBERS[weekday.lower()]:
        raise NotADate("date-weekday", choices=(str(parsed),))
    return parsed


def _at(day: PartialDate, text: str) -> PartialDate:
    """The day with the time that stands behind it, if there is one."""
    if not text.strip():
        return day
    if not day.day:  # a time of a month
        raise NotADate("date-unreadable")
    try:
        return _checked(day.year, day.month, day.day, clock(text))
    except NotATime as error:
        raise NotADate(
            error.code, choices=tuple(f"{day} {each}" for each in error.choices)
        ) from None


def _of_24(parts: dict[str, str]) -> tuple[int, int]:
    zone = parts["zone"] or ""
    try:
        # "+07:00" stands by itself; a word is looked at closer.
        return in_24(int(parts["hour"]), int(parts["minute"]), zone)
    except NotATime as error:
        raise NotADate(error.code) from None


def _refuse_by_name(text: str) -> None:
    """What is no date, but something that we know."""
    if (serial := SERIAL.fullmatch(text)) and int(serial[1]) in SERIALS:
        moment = datetime.combine(EXCEL, time()) + timedelta(days=int(serial[1]))
        moment += timedelta(minutes=round(float(f"0.{serial[2] or 0}") * 24 * 60))
        meant = PartialDate(moment.year, moment.month, moment.day)
        if serial[2]:
            meant = _checked(moment.year, moment.month, moment.day, (moment.hour, moment.minute))
        raise NotADate("date-serial", choices=(str(meant),))
    try:
        clock(text)
    except NotATime:
        return
    raise NotADate("date-time-alone")


def _checked(
    year: int, month: int, day: int, at: tuple[int, int] | None = None, qualifier: str = ""
) -> PartialDate:
    """The date if the calendar has it."""
    hour, minute = at or (-1, 0)
    try:
        date(year, month or 1, day or 1)
        if at:
            time(hour, minute)
    except ValueError:
        raise NotADate("date-impossible") from None
    return PartialDate(year, month, day, hour, minute, qualifier)
