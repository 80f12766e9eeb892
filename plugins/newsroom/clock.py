"""Text → a time of the day as people say it: 09.30 WIB, jam 9 pagi, 2:30 PM. Pure: no clock, no time zone."""

import re

#: Words for the library's own time.
LOCAL_ZONES = {"", "wib", "+07:00", "+0700"}
#: Words for a part of the day → the hours of 24 that it has. "12 malam" has none: nobody knows of which day.
PARTS = {
    "am": range(12),
    "dini": range(5),
    "subuh": range(3, 7),
    "pagi": range(12),
    "siang": range(10, 16),
    "pm": range(12, 24),
    "petang": range(15, 20),
    "sore": range(12, 20),
    "malam": range(18, 24),
}
CLOCK = re.compile(
    r"\s*,?\s*(?P<said>pukul|jam|pkl\.?|at)?\s*(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?"
    r"\s*(?P<behind>[A-Za-z][A-Za-z. ]*)?\s*",
    re.IGNORECASE,
)


class NotATime(ValueError):
    """The text is no time of the day; `code` says why (a key of the table of messages)."""

    def __init__(self, code: str, *hours: str) -> None:
        super().__init__(code)
        self.code = code
        self.choices = hours  #: the times that it may mean, "09:00"


def clock(text: str) -> tuple[int, int]:
    """The hour of 24 and the minute. Raises NotATime. Whether the day has that hour is not looked at."""
    found = CLOCK.fullmatch(text)
    if not found:
        raise NotATime("date-unreadable")
    hour, behind = int(found["hour"]), found["behind"] or ""
    if found["minute"]:
        return in_24(hour, int(found["minute"]), behind)
    if not found["said"] and not behind:
        raise NotATime("date-unreadable")
    if 0 < hour <= 12 and not _part(behind):
        # "pukul 9" may be announced for the evening; with its minutes, 09.00, it is written out of 24.
        other = (hour + 12) % 24
        raise NotATime("date-hour", f"{hour:02}:00", f"{other:02}:00")
    return in_24(hour, 0, behind)


def in_24(hour: int, minute: int, behind: str) -> tuple[int, int]:
    """A time with what stands behind it: the zone, or the part of the day: 2:30 PM, 02.30 sore, 12:30 AM."""
    for word in _words(behind):
        if word not in PARTS and word not in LOCAL_ZONES:
            raise NotATime("date-unreadable" if behind.islower() else "date-zone")
    part = _part(behind)
    if not part:
        return hour, minute
    meant = {hour % 12, hour % 12 + 12} if hour <= 12 else {hour}
    hours = [each for each in PARTS[part] if each in meant]
    if len(hours) != 1:
        # "09.00 siang" is a slip, and "02.00 malam" the night of one day or of the next.
        raise NotATime("date-impossible" if part in ("am", "pm") else "date-unreadable")
    return hours[0], minute


def _part(behind: str) -> str:
    return next((each for each in _words(behind) if each in PARTS), "")


def _words(behind: str) -> list[str]:
    """What stands behind a time, without the full stops of "a.m." and the day of "dini hari"."""
    return [each for each in behind.replace(".", "").lower().split() if each != "hari"]
