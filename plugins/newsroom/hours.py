"""A row of `hours` in `library.yaml`, "Mo-Fr 08:00-16:00" → the days and times in words. Pure.

The row is written as schema.org/openingHours is, so search engines get it as it stands.
"""

import re

from newsroom.words import CLOCK, TIGHT

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY = "|".join(DAYS)
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
_ROW = re.compile(
    rf"((?:{_DAY})(?:-(?:{_DAY}))?(?:,(?:{_DAY})(?:-(?:{_DAY}))?)*) ({_TIME})-({_TIME}|24:00)"
)


def is_hours(row: str) -> bool:
    """Whether a row is days and from when to when on them, the end after the start."""
    found = _ROW.fullmatch(row)
    return found is not None and found[2] < found[3]


def hours_in_words(row: str, language: str) -> str:
    """The row as people say it: "Senin–Jumat, 08.00–16.00"."""
    # Slow to import, as in `words`; who only checks a row says no day.
    from babel.dates import get_day_names

    found = _ROW.fullmatch(row)
    assert found
    names = get_day_names("wide", context="stand-alone", locale=language)
    days = re.sub(_DAY, lambda day: str(names[DAYS.index(day[0])]), found[1])
    times = TIGHT.join(each.replace(":", CLOCK[language][1]) for each in found.groups()[1:])
    return f"{days.replace('-', TIGHT).replace(',', ', ')}, {times}"
