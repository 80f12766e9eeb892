"""`inv agreements`: the duties of the International Corner, on a day."""

from datetime import datetime

from invoke.exceptions import Exit

from commands.portal import Portal
from commands.words import say
from international import console


def run(portal: Portal, day: str, ics: str, *, json: bool) -> int:
    """Tell the duties, or write them as a private calendar. → the exit code."""
    try:
        now = datetime.strptime(f"{day} 23:59", "%Y-%m-%d %H:%M") if day else None  # noqa: DTZ007
    except ValueError:
        raise Exit(say("day", portal.language, found=day), code=2) from None
    catalogue = portal.catalogue(now)
    if ics:
        public = (portal.content, portal.folder / "theme", portal.folder / "output")
        return console.save_calendar(portal.given(ics), catalogue, public, portal.language, print)
    console.tell_duties(catalogue, portal.language, print, json=json)
    return 0
