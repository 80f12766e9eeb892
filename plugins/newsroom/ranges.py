"""Text with two times → its beginning and its end, where both are certain. Pure: no clock, no time zone.

"31 Januari 2025 09.00 s.d. 11.00 WIB", "20–22 Mei 2025", "9 AM - 11 AM" behind a day.
"""

import re

from newsroom.clock import CLOCK, PARTS
from newsroom.dates import TO, NotADate, PartialDate, parse_date

_TO = re.compile(TO, re.IGNORECASE)
#: The time at the end of the left side; what stands before it is the day.
_TIME = re.compile(rf"(?<![\d:.])(?:{CLOCK.pattern})$", re.IGNORECASE)
#: The month and the year of the right side, which the left side may leave to it.
_MONTH = re.compile(r"\d{1,2}\s+(?P<month>[A-Za-z]+\s+(?P<year>\d{4}))")


def both(text: str) -> tuple[PartialDate, PartialDate] | None:
    """The beginning and the end, equally precise, to the day or to the minute; None when not certain."""
    text = " ".join(text.split())
    for to in _TO.finditer(text):
        left, right = text[: to.start()], text[to.end() :]
        found = _of_a_day(left, right) or _of_days(left, right)
        if found and found[0] < found[1]:
            return found
    return None


def _of_a_day(left: str, right: str) -> tuple[PartialDate, PartialDate] | None:
    """Two times of one day; "9.00-11.00 pagi" says of both that they are in the morning."""
    behind = CLOCK.fullmatch(right)
    said = _TIME.search(left)
    if not behind or not said or not left[: said.start()].strip():
        return None
    parts = [each for each in (behind["behind"] or "").lower().split() if each in PARTS]
    if parts and not set((said["behind"] or "").lower().split()) & set(PARTS):
        left = f"{left} {parts[0]}"
    begins = _read(left)
    if begins is None or begins.precision != "minute":
        return None
    ends = _read(f"{begins.iso[:10]} {right}")
    return (begins, ends) if ends and ends.precision == "minute" else None


def _of_days(left: str, right: str) -> tuple[PartialDate, PartialDate] | None:
    ends = _read(right)
    if ends is None or not ends.day:
        return None
    begins = _read(left)
    if begins is None and (month := _MONTH.fullmatch(right)):
        begins = _read(f"{left} {month['month']}") or _read(f"{left} {month['year']}")
    if begins is None or begins.precision != ends.precision:
        return None
    return begins, ends


def _read(text: str) -> PartialDate | None:
    try:
        return parse_date(text)[0]
    except NotADate:
        return None
