"""`inv sign`: the sign for the door of an event."""

import os
import sys
import webbrowser

from invoke.exceptions import Exit

from commands.portal import Portal
from engine.theme import Theme, self_contained
from events import console
from newsroom.problems import errors, report

SHEETS = ("css/10-fonts.css", "sign/sign.css")


def run(portal: Portal, event: str, *, size: str, lang: str, site: str, output: str) -> int:
    """Write the sign, and show it to whoever is there. → the exit code."""
    order = console.Order(
        wanted=event,
        size=size.upper(),
        language=lang,
        site=(site or os.environ.get("SITEURL", "")).rstrip("/"),
        path=portal.given(output) if output else portal.folder / ".cache" / "signs",
        style=self_contained(portal.folder / "theme" / "static", SHEETS),
        inv=portal.inv,
    )
    if wrong := console.faults(order, portal.language):
        raise Exit("\n".join(wrong), code=2)
    catalogue, problems = portal.read(url=order.site)
    theme = Theme(portal.folder / "theme", {}, catalogue)
    code, path = console.make(order, catalogue, theme.filled, portal.language, print)
    # A fault in another file keeps no sign from being printed; one in an event may be why it is not found.
    for fault in errors(problems) if code else ():
        if fault.path.startswith("events/"):
            print(report(fault, portal.language))
    if path and sys.stdout.isatty():
        webbrowser.open(path.resolve().as_uri())
    return code
