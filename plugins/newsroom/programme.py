"""Event and edition → the views that a template may show. Pure; the clock is `site.today`."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import groupby

from newsroom import addresses, event_data, invitations, lettering, moments, structured_data, views
from newsroom.addresses import address
from newsroom.catalogue import Catalogue, Post
from newsroom.dates import PartialDate
from newsroom.event_views import (
    Contact,
    EventPage,
    Invitations,
    Period,
    Place,
    Registration,
    Session,
    Sharing,
)
from newsroom.labels import AUDIENCES, EVENT_STATES
from newsroom.moments import OFF, zone_of
from newsroom.presenting import (
    card,
    cards,
    cards_in,
    language_of,
    link_to,
    partner_links,
    people,
    person_name,
    record_fields,
)
from newsroom.qr import code
from newsroom.questions import question
from newsroom.recollections import recaps_of, recollection
from newsroom.records import Edition, Event, Person, Recap
from newsroom.views import When
from newsroom.words import (
    TIGHT,
    language_name,
    money,
    number,
    period,
    period_on_page,
    time,
    weekday,
    when,
)


def event(record: Event, catalogue: Catalogue) -> EventPage:
    """The page of an event."""
    site, language = catalogue.site, record.language
    assert record.starts is not None
    starts, ends = when_in_words(record, catalogue)
    now = moments.phase_of(catalogue, record.path)
    open_to_come = now != "after" and record.state not in OFF
    before, after = beside(catalogue, record.path)
    recaps = recaps_of(record, catalogue)
    return EventPage(
        **record_fields(record, catalogue, event_data.event(record, catalogue)),
        phase=now,
        today=moments.today_of(catalogue, record.path),
        state=EVENT_STATES[record.state][language],
        state_name=record.state,
        state_note=record.state_note,
        holds=record.state not in OFF,
        before=_before(record, catalogue),
        starts=starts,
        ends=ends,
        place=_place(record),
        online=record.online if open_to_come else "",
        theme=record.theme,
        number=record.number,
        series=link_to("series", record.series, catalogue, language),
        programme=sessions_by_day(record, catalogue),
        speakers=people(record.speakers, language_of(record, "speakers")),
        moderators=people(record.moderators, language_of(record, "moderators")),
        partners=partner_links(record.partners, catalogue, language),
        sponsors=record.sponsors,
        audience=audience(record.audience, language),
        spoken=", ".join(language_name(tag, language) for tag in record.spoken),
        cost=money(record.cost, language) if record.cost else "",
        registration=_registration(record, catalogue) if open_to_come else None,
        contact=contact(record) if now != "after" else None,
        invitations=_invitations(record, catalogue) if open_to_come else None,
        sharing=_sharing(record, catalogue) if now != "after" else None,
        code=code(site.absolute(address(record))) if now != "after" else None,
        sign_step=_sign_step(record, (starts, ends)),
        recap=recollection(recaps[0], catalogue, language) if recaps else None,
        recaps=cards_in(recaps[1:], catalogue, language),
        posts=cards(
            (
                post
                for post in catalogue.pointing("event", record.key, language)
                if not isinstance(post, Recap)
            ),
            catalogue,
        ),
        previous=card(before, catalogue) if before else None,
        next=card(after, catalogue) if after else None,
    )


@question
def beside(catalogue: Catalogue, path: str) -> tuple[Event | None, Event | None]:
    """The events before and after an event in its series."""
    event = catalogue.by_path[path]
    series = event.series if isinstance(event, Event) else ""
    siblings = catalogue.events_of(series, event.language) if series else []
    place = next((n for n, each in enumerate(siblings) if each.path == path), 0)
    older = siblings[place + 1] if place + 1 < len(siblings) else None
    return older, siblings[place - 1] if place else None


def _sign_step(record: Event, moment: Period) -> int:
    """How large the letters of the sign on the page are; the sizes are those of pages/events.css."""
    state, place = EVENT_STATES[record.state][record.language], record.place
    return lettering.sign_step(
        (
            (state, 7.0),
            (record.title, 10.4),
            (record.theme, 5.0),
            (" – ".join(each.words for each in moment if each), 5.6),
            (place.room if place else "", 6.6),
            (place.name if place else "", 4.6),
        ),
        people(record.speakers),
    )


def when_in_words(record: Event, catalogue: Catalogue) -> Period:
    """Start and end with the days of the week: "Sabtu, 28 November 2026, pukul 14.00–16.30 WIB"."""
    assert record.starts is not None
    starts, ends = period_on_page(
        record.starts,
        record.ends,
        record.language,
        zone_of(record, catalogue.site),
        with_weekdays=True,
    )
    # Two moments on two lines, if they must: a dash begins none, and no date breaks.
    return (_whole(starts), _whole(ends)) if ends and starts.dash != TIGHT else (starts, ends)


def _whole(moment: When) -> When:
    words = ", ".join(part.replace(" ", "\u00a0") for part in moment.words.split(", "))
    return When(iso=moment.iso, words=words, dash="\u00a0– ")


def _before(record: Event, catalogue: Catalogue) -> tuple[Period, ...]:
    """The moments that no longer hold; of what is cancelled or postponed, the announced one too."""
    zone = zone_of(record, catalogue.site)
    gone: list[Period] = [
        (when(date, record.language, zone), None)
        for date in record.previously
        if date != record.starts
    ]
    if record.state in OFF:
        gone.append(when_in_words(record, catalogue))
    return tuple(gone)


def _place(record: Event) -> Place | None:
    place = record.place
    if not place:
        return None
    return Place(
        name=place.name,
        room=place.room,
        address=place.address,
        map=map_of(place.location) if place.location else "",
        access=place.access,
        language=language_of(record, "place"),
    )


def map_of(location: tuple[float, float]) -> str:
    """A point on OpenStreetMap, close enough to find the door."""
    latitude, longitude = location
    point = f"{latitude}/{longitude}"
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{point}"


def audience(keys: Iterable[str], language: str) -> str:
    """For whom: "Mahasiswa, dosen"; a capital letter begins the row alone."""
    names = ", ".join(AUDIENCES[key][language].lower() for key in keys)
    return names[:1].upper() + names[1:]


def sessions_by_day(
    record: Event, catalogue: Catalogue
) -> tuple[tuple[str, tuple[Session, ...]], ...]:
    """The sessions by day, in the order of their times; the day is said where there is more than one."""
    zone, language = zone_of(record, catalogue.site), record.language
    ordered = sorted(record.sessions, key=lambda each: each.starts or record.starts or NO_DAY)
    by_day = [
        (day, tuple(found))
        for day, found in groupby(
            ordered, key=lambda each: each.starts.first if each.starts else None
        )
    ]
    days = {day for day, _ in by_day if day}

    def heading(date: PartialDate | None) -> str:
        if len(days) < 2 or not date:
            return ""
        bare = PartialDate(date.year, date.month, date.day)
        return f"{weekday(bare, language)}, {when(bare, language, zone).words}"

    def moment(date: PartialDate | None) -> When | None:
        if not date or date.hour < 0:
            return None
        return When(iso=when(date, language, zone).iso, words=time(date, language))

    def named(persons: Iterable[Person], session: str) -> tuple[str, ...]:
        return tuple(person_name(each) for each in persons if each.session == session)

    return tuple(
        (
            heading(found[0].starts),
            tuple(
                Session(
                    title=each.title,
                    starts=moment(each.starts),
                    ends=moment(each.ends),
                    room=each.room,
                    summary=each.summary,
                    speakers=named(record.speakers, each.title),
                    moderators=named(record.moderators, each.title),
                    language=language_of(record, "sessions"),
                )
                for each in found
            ),
        )
        for _, found in by_day
    )


NO_DAY = PartialDate(1)


def _registration(record: Event, catalogue: Catalogue) -> Registration | None:
    form, site = record.registration, catalogue.site
    if not form:
        return None
    return Registration(
        address=form.address if moments.open_for(catalogue, record.path) else "",
        until=when(form.until, record.language, zone_of(record, site)) if form.until else None,
        places=number(form.places, record.language) if form.places else "",
    )


def contact(record: Event) -> Contact | None:
    """Whom to ask; None: a librarian."""
    given = record.contact
    if not given:
        return None
    digits = "".join(each for each in given.phone if each.isdecimal() or each == "+")
    return Contact(
        name=given.name,
        email=given.email,
        phone=given.phone,
        call=f"tel:{digits}" if digits else "",
    )


def _invitations(record: Event, catalogue: Catalogue) -> Invitations | None:
    site = catalogue.site
    if not moments.has_days(record):
        return None
    return Invitations(
        file=addresses.event_calendar(record),
        google=invitations.google(record, site),
        outlook=invitations.outlook(record, site),
    )


def _sharing(record: Event, catalogue: Catalogue) -> Sharing:
    site = catalogue.site
    return Sharing(
        whatsapp=invitations.whatsapp(record, site),
        mail=invitations.mail(record, site),
        address=site.absolute(address(record)),
    )


def edition(record: Edition, catalogue: Catalogue) -> views.EditionPage:
    """The page of an edition: the posts of its window of days."""
    site, language = catalogue.site, record.language
    assert record.starts is not None
    assert record.ends is not None
    starts, ends = period(record.starts, record.ends, language, site.zone)
    return views.EditionPage(
        **record_fields(record, catalogue, structured_data.web_page(record, site)),
        number=record.number,
        starts=starts,
        ends=ends or starts,
        cards=cards(window(record, catalogue), catalogue),
    )


def window(record: Edition, catalogue: Catalogue) -> list[Post]:
    """The posts of an edition's days, newest first. Their date must be known well enough to lie within."""
    return posts_within(catalogue, record.path)


@question
def posts_within(catalogue: Catalogue, path: str) -> list[Post]:
    """The posts of the days of the edition at a path."""
    record = catalogue.by_path[path]
    posts = catalogue.posts[record.language]
    if not isinstance(record, Edition) or not record.starts or not record.ends:
        return []
    first, last = record.starts.first, record.ends.last
    # Newest first: from the first post that is not younger than the window to the last not older.
    begin = bisect_left(posts, -last.toordinal(), key=_day)
    end = bisect_right(posts, -first.toordinal(), key=_day)
    return [post for post in posts[begin:end] if post.date and post.date.last <= last]


def _day(post: Post) -> int:
    return -post.date.first.toordinal() if post.date else 0
