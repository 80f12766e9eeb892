"""Event → the sign at its door. Pure.

A sheet has one size, titles have any: `sheet.py` says how large the letters may be.
"""

from babel.dates import format_date
from markupsafe import Markup

from events import sheet, sign_views
from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.labels import EVENT_STATES
from newsroom.moments import OFF, zone_of
from newsroom.presenting import people
from newsroom.qr import code
from newsroom.records import Event
from newsroom.words import CLOCK, TIGHT, period_on_page

SIZES = ("A4", "A3")
#: How many may speak for each step of their letters.
SPEAKER_STEPS = (3, 6)
MOST_SPEAKERS = 12
NUMBERED = {"id": "{}, ke-{}", "en": "{}, no. {}"}


def sign(event: Event, catalogue: Catalogue, size: str, style: str) -> sign_views.Sign:
    """The sheet of an event; `style` is a whole style sheet."""
    page = catalogue.site.absolute(address(event))
    day, hours = _when(event, catalogue)
    place, speakers = event.place, people(event.speakers[:MOST_SPEAKERS])
    step = _speaker_step(len(event.speakers))
    state, series = EVENT_STATES[event.state][event.language], _series(event, catalogue)
    room = (place.room or place.name) if place else ""
    building = place.name if place and place.room else ""
    access = place.access if place else ""
    others = (
        (sheet.height(state, 13) + sheet.height(event.state_note, 5.5) + 14 if state else 0)
        + (sheet.height(series, 6.5) + 4 if series else 0)
        + (sheet.height(event.theme, 6) + 4 if event.theme else 0)
        + (sheet.height(day, 7.5) if sheet.is_long(day, sheet.DAY) else 12.0)
        + (sheet.height(hours, sheet.ROOM) if hours else 0)
        + (max(17.0, sheet.height(room, 10)) + 11 if room else 0)
        + sheet.height(building, 6.5)
        + sheet.height(access, 4.6)
        + sheet.speakers_height(speakers, step)
    )
    return sign_views.Sign(
        size=size,
        style=Markup(style),  # noqa: S704  the theme's own, with its fonts in it
        title=event.title,
        title_step=sheet.title_step(event.title, others),
        series=series,
        theme=event.theme,
        state=state,
        state_note=event.state_note,
        day=day,
        hours=hours,
        holds=event.state not in OFF,
        when_long=sheet.is_long(day, sheet.DAY),
        room=room,
        room_long=sheet.is_long(room, sheet.ROOM),
        building=building,
        access=access,
        speakers=speakers,
        speaker_step=step,
        more_speakers=max(0, len(event.speakers) - MOST_SPEAKERS),
        code=code(page),
        short=short(page),
    )


def _speaker_step(count: int) -> int:
    return 1 + sum(count > limit for limit in SPEAKER_STEPS)


def _series(event: Event, catalogue: Catalogue) -> str:
    found = catalogue.find("series", event.series, event.language) if event.series else None
    if not found:
        return ""
    words = NUMBERED[event.language]
    return words.format(found.title, event.number) if event.number else str(found.title)


def _when(event: Event, catalogue: Catalogue) -> tuple[str, str]:
    """The day in words and, on one day, the hours."""
    assert event.starts is not None
    starts, ends, language = event.starts, event.ends, event.language
    zone = zone_of(event, catalogue.site)
    if not starts.day or starts.qualifier or (ends and ends.first != starts.first):
        first, last = period_on_page(starts, ends, language, zone, with_weekdays=True)
        return f"{first.words}{first.dash}{last.words}" if last else first.words, ""
    day = str(format_date(starts.first, "EEEE, d MMMM y", locale=language))
    times = [
        f"{each.hour:02}{CLOCK[language][1]}{each.minute:02}"
        for each in (starts, ends)
        if each and each.hour >= 0
    ]
    if not times:
        return day, ""
    name = starts.start.replace(tzinfo=zone).tzname()
    return day, f"{TIGHT.join(dict.fromkeys(times))}\u00a0{name}"


def short(page: str) -> tuple[str, ...]:
    """The address as people type it, in parts that end where a line may: after each slash."""
    parts = page.partition("://")[2].rstrip("/").split("/")
    return (*(f"{part}/" for part in parts[:-1]), parts[-1])
