"""Event → links that put it into a calendar or tell a friend. Pure; nothing is asked of anybody until
somebody follows one.
"""

from datetime import datetime
from urllib.parse import quote, urlencode

from newsroom.addresses import address
from newsroom.moments import has_days
from newsroom.presenting import place_line
from newsroom.records import Event
from newsroom.site import Site
from newsroom.spans import span

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"


def google(event: Event, site: Site) -> str:
    """A form of Google Calendar, filled in; empty when the event is not known to the day."""
    if not has_days(event):
        return ""
    taken = span(event, site)
    # Both ask for an end: an event of which only the start is known ends as it starts.
    ends = taken.ends or taken.starts
    # Days without dashes, moments in UTC: the basic format of ISO 8601, which RFC 5545 takes as well.
    shape = "%Y%m%dT%H%M%SZ" if isinstance(taken.starts, datetime) else "%Y%m%d"
    return _form(
        GOOGLE,
        action="TEMPLATE",
        text=event.title,
        dates=f"{taken.starts.strftime(shape)}/{ends.strftime(shape)}",
        details=_details(event, site),
        location=_location(event),
    )


def outlook(event: Event, site: Site) -> str:
    """A form of Outlook on the web, filled in; empty when the event is not known to the day."""
    if not has_days(event):
        return ""
    taken = span(event, site)
    # Both ask for an end: an event of which only the start is known ends as it starts.
    ends = taken.ends or taken.starts
    shape = "%Y-%m-%dT%H:%M:%SZ" if isinstance(taken.starts, datetime) else "%Y-%m-%d"
    return _form(
        OUTLOOK,
        path="/calendar/action/compose",
        rru="addevent",
        subject=event.title,
        startdt=taken.starts.strftime(shape),
        enddt=ends.strftime(shape),
        allday="" if isinstance(taken.starts, datetime) else "true",
        body=_details(event, site),
        location=_location(event),
    )


def whatsapp(event: Event, site: Site) -> str:
    """A message with title and address, for somebody who is chosen in WhatsApp."""
    return _form("https://wa.me/", text=f"{event.title}\n{site.absolute(address(event))}")


def mail(event: Event, site: Site) -> str:
    """A letter with title and address (RFC 6068)."""
    subject, body = quote(event.title, safe=""), quote(_details(event, site), safe="")
    return f"mailto:?subject={subject}&body={body}"


def _details(event: Event, site: Site) -> str:
    # RFC 6068 wants CRLF; calendars take either.
    return f"{event.summary}\r\n\r\n{site.absolute(address(event))}"


def _location(event: Event) -> str:
    return place_line(event.place) or event.online


def _form(base: str, **fields: str) -> str:
    filled = {name: value for name, value in fields.items() if value}
    return f"{base}?{urlencode(filled, quote_via=quote)}"
