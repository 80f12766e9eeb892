"""Event → its revision, as calendars count it (RFC 5545). Pure: the header alone says it, never a clock.

A calendar that somebody saved takes a new version of an event when its SEQUENCE is higher. So the number
must rise when people have to be somewhere else than they thought, and at no other time; and two builds of
the same header must give the same. docs/decisions/012-revision-of-an-event.md.
"""

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from newsroom.addresses import identity
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate, parse_date
from newsroom.records import DEFAULT_LANGUAGE, Event
from newsroom.site import Site
from newsroom.words import at_zone

#: What a state adds. An event that is put off may still be called off: 2 is more than 1.
STATE_STEPS = {"scheduled": 0, "rescheduled": 0, "postponed": 1, "cancelled": 2}
#: What a move adds: more than any state, so that an event that was put off and gets a day rises too.
MOVE = 3


def sequence(event: Event) -> int:
    """SEQUENCE (RFC 5545, 3.8.7.4): 0 as announced; every move and every calling off makes it higher."""
    moves = max(len(event.previously), event.state == "rescheduled")
    return MOVE * moves + STATE_STEPS[event.state]


def original(event: Event, catalogue: Catalogue) -> Event:
    """The event in the language that it was written in; a translation is the same event."""
    found = catalogue.by_stem.get((event.stem, DEFAULT_LANGUAGE))
    return found if isinstance(found, Event) else event


def uid(event: Event, catalogue: Catalogue) -> str:
    """UID (RFC 7986, 5.3): a UUID of version 5 (RFC 9562) of the event's identity. It survives a new
    title, day, slug or domain, and is the same in every language and in every calendar.
    """
    name = identity(original(event, catalogue), catalogue.site.library.tag_authority)
    return str(uuid5(NAMESPACE_URL, name))


def revised(event: Event, site: Site) -> datetime | None:
    """LAST-MODIFIED, in UTC: `updated`, or else `date`; None when the header has neither."""
    when = event.updated or event.date
    return at_zone(when, site.zone).astimezone(UTC) if when else None


def stamp(event: Event, site: Site) -> datetime:
    """DTSTAMP, in UTC: when it was last revised. Where nobody wrote that down, the day from which the
    library's tag authority counts: earlier than any `updated` that may come, which therefore wins.
    """
    return revised(event, site) or at_zone(_beginning(site), site.zone).astimezone(UTC)


def _beginning(site: Site) -> PartialDate:
    return parse_date(site.library.tag_authority.partition(",")[2])[0]
