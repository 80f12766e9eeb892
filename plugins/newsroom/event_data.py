"""Event and series → what their pages say of themselves to machines: schema.org/Event, EventSeries.

Nothing is said that the record does not say. What search engines ask of an event: Google Search
Central, "Event structured data".
"""

from typing import Any

from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate
from newsroom.labels import AUDIENCES
from newsroom.moments import OFF, open_for, zone_of
from newsroom.presenting import picture_of, read_in
from newsroom.records import DEFAULT_LANGUAGE, Event, Place, Record, Series, Session
from newsroom.structured_data import (
    CONTEXT,
    library_reference,
    person,
    postal_address,
    told,
)
from newsroom.words import when

EVENT_STATUS = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
}
ATTENDANCE_MODES = {
    (True, False): "OfflineEventAttendanceMode",
    (False, True): "OnlineEventAttendanceMode",
    (True, True): "MixedEventAttendanceMode",
}


def event(record: Event, catalogue: Catalogue) -> dict[str, Any]:
    """An event with all that is known of it (schema.org/Event)."""
    site, language = catalogue.site, record.language
    picture = picture_of(record, catalogue)
    capacity = record.registration.places if record.registration else 0
    return told(
        {
            "@context": CONTEXT,
            **_basics(record, catalogue),
            "description": record.summary,
            "image": [site.absolute(picture.address)] if picture else [],
            "inLanguage": list(record.spoken),
            # Google: only with EventRescheduled.
            "previousStartDate": [_iso(date, record, catalogue) for date in record.previously]
            if record.state == "rescheduled"
            else [],
            "organizer": _organiser(record, catalogue),
            "performer": [person(each) for each in record.speakers],
            "contributor": [_named(name, catalogue, language) for name in record.partners],
            "sponsor": [{"@type": "Organization", "name": name} for name in record.sponsors],
            "audience": [
                {"@type": "Audience", "audienceType": AUDIENCES[key][language]}
                for key in record.audience
            ],
            "isAccessibleForFree": record.cost.amount == 0 if record.cost else None,
            "maximumAttendeeCapacity": capacity or None,
            "offers": _offer(record, catalogue),
            "subEvent": [_session(each, record, catalogue) for each in record.sessions],
            "superEvent": _series_of(record, catalogue),
        }
    )


def series(record: Series, catalogue: Catalogue) -> dict[str, Any]:
    """A series with every one of its events (schema.org/EventSeries)."""
    site, language = catalogue.site, record.language
    events = read_in(catalogue.events_of(record.key, DEFAULT_LANGUAGE), catalogue, language)
    return told(
        {
            "@context": CONTEXT,
            "@type": "EventSeries",
            "@id": f"{site.absolute(address(record))}#series",
            "name": record.title,
            "alternateName": [name.name for name in record.former],
            "description": record.summary,
            "url": site.absolute(address(record)),
            "startDate": when(record.since, language, site.zone).iso if record.since else "",
            "organizer": _organisation(record.organiser)
            if record.organiser
            else library_reference(site, language),
            "subEvent": [_basics(each, catalogue) for each in events],
        }
    )


def _basics(record: Event, catalogue: Catalogue) -> dict[str, Any]:
    """What search engines ask of every event: name, moments, state, place."""
    mode = ATTENDANCE_MODES.get((record.place is not None, bool(record.online)))
    return told(
        {
            "@type": "Event",
            "name": record.title,
            "url": catalogue.site.absolute(address(record)),
            "startDate": _iso(record.starts, record, catalogue),
            "endDate": _iso(record.ends, record, catalogue),
            "eventStatus": f"{CONTEXT}/{EVENT_STATUS[record.state]}",
            "eventAttendanceMode": f"{CONTEXT}/{mode}" if mode else "",
            "location": _locations(record, catalogue),
        }
    )


def _iso(date: PartialDate | None, record: Event, catalogue: Catalogue) -> str:
    """ISO 8601, a time with its offset; as precise as it is known."""
    if not date:
        return ""
    return when(date, record.language, zone_of(record, catalogue.site)).iso


def _locations(record: Event, catalogue: Catalogue) -> Any:
    """Where it takes place: a hall, the network, or both."""
    hall = _place(record.place, catalogue, record.language) if record.place else None
    network = {"@type": "VirtualLocation", "url": record.online} if record.online else None
    found = [each for each in (hall, network) if each]
    return found[0] if len(found) == 1 else found


def _place(place: Place, catalogue: Catalogue, language: str) -> dict[str, Any]:
    geo: dict[str, Any] = {}
    if place.location:
        latitude, longitude = place.location
        geo = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return told(
        {
            "@type": "Place",
            "name": place.name,
            "address": _address(place, catalogue, language),
            "geo": geo,
        }
    )


def _address(place: Place, catalogue: Catalogue, language: str) -> Any:
    """Its address; in the library's own building the library's; else its name, which is all we know."""
    if place.address:
        return {"@type": "PostalAddress", "streetAddress": place.address}
    facts = catalogue.site.library.address
    building = facts.get("building", "")
    names = building.values() if isinstance(building, dict) else (building,)
    if any(name and name in place.name for name in names):
        return postal_address(catalogue.site, language)
    return place.name


def _organiser(record: Event, catalogue: Catalogue) -> dict[str, Any]:
    language = record.language
    found = catalogue.find("series", record.series, language) if record.series else None
    if found and found.organiser:
        return _organisation(found.organiser)
    return library_reference(catalogue.site, language)


def _organisation(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name}


def _named(name: str, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """An institution: a partner by its name, with its page."""
    found: Record | None = catalogue.find("partner", name, language)
    if not found:
        return _organisation(name)
    return {**_organisation(found.title), "url": catalogue.site.absolute(address(found))}


def _offer(record: Event, catalogue: Catalogue) -> dict[str, Any]:
    """How one takes part, and what it costs (schema.org/Offer); nothing when neither is known."""
    form, cost, site = record.registration, record.cost, catalogue.site
    if not form and not cost:
        return {}
    until = form.until if form else None
    open_ = record.state not in OFF and open_for(catalogue, record.path)
    return told(
        {
            "@type": "Offer",
            "price": str(cost.amount) if cost else "",
            "priceCurrency": cost.currency if cost else "",
            "url": form.address if form else site.absolute(address(record)),
            "validThrough": _iso(until, record, catalogue),
            # How many places are left nobody tells us; once it has closed, `validThrough` says so.
            "availability": f"{CONTEXT}/InStock" if open_ else "",
        }
    )


def _session(session: Session, record: Event, catalogue: Catalogue) -> dict[str, Any]:
    """A session; without moments or a room of its own it takes those of its event."""
    own_place = (
        told(
            {
                "@type": "Place",
                "name": f"{session.room}, {record.place.name}",
                "address": _address(record.place, catalogue, record.language),
            }
        )
        if session.room and record.place
        else None
    )
    return told(
        {
            "@type": "Event",
            "name": session.title,
            "description": session.summary,
            "startDate": _iso(session.starts or record.starts, record, catalogue),
            "endDate": _iso(session.ends, record, catalogue),
            "eventStatus": f"{CONTEXT}/{EVENT_STATUS[record.state]}",
            "location": own_place or _locations(record, catalogue),
            "performer": [
                person(each) for each in record.speakers if each.session == session.title
            ],
        }
    )


def _series_of(record: Event, catalogue: Catalogue) -> dict[str, Any]:
    found = catalogue.find("series", record.series, record.language) if record.series else None
    if not found:
        return {}
    here = catalogue.site.absolute(address(found))
    return {"@type": "EventSeries", "@id": f"{here}#series", "name": found.title, "url": here}
