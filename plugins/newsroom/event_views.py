"""What the pages of events and series may show, and what other pages show of them.

As in `views.py`: frozen values, finished words, nothing to compute.
"""

from newsroom.views import (
    Calendar,
    Card,
    Code,
    Link,
    Person,
    Photo,
    Quote,
    RecordPage,
    View,
    When,
)

#: A start, and an end that is not the start.
Period = tuple[When, When | None]


class Place(View, frozen=True, kw_only=True):
    """Where an event takes place."""

    name: str
    room: str = ""
    address: str = ""
    map: str = ""  #: a link to a map; nothing is loaded from there
    access: str = ""
    language: str = ""  #: of these words, when it is not the page's


class Registration(View, frozen=True, kw_only=True):
    """How to take part."""

    address: str  #: of the form; empty once it has closed
    until: When | None = None
    places: str = ""  #: "100"; empty when not limited


class Contact(View, frozen=True, kw_only=True):
    """Whom to ask about an event."""

    name: str
    email: str = ""
    phone: str = ""
    call: str = ""  #: the phone as an address: "tel:+62…"; empty when it is none


class Session(View, frozen=True, kw_only=True):
    """A part of an event."""

    title: str
    starts: When | None = None  #: the time alone: "09.00"
    ends: When | None = None
    room: str = ""
    summary: str = ""
    speakers: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    language: str = ""  #: of title, room and summary, when it is not the page's


class Invitations(View, frozen=True, kw_only=True):
    """Links that put an event into a calendar."""

    file: str  #: the event's own file (RFC 5545)
    google: str
    outlook: str


class Sharing(View, frozen=True, kw_only=True):
    """Links that tell somebody of an event."""

    whatsapp: str
    mail: str
    address: str  #: with scheme and host, as people copy it


class Recollection(View, frozen=True, kw_only=True):
    """A recap in short, on the page of its event."""

    title: str
    address: str
    summary: str
    language: str = ""  #: when it is not the page's
    date: When
    attendance: str = ""
    numbers: tuple[tuple[str, str], ...] = ()  #: ("13.467", "buku donasi")
    photos: tuple[Photo, ...] = ()
    quote: Quote | None = None
    recording: str = ""
    slides: str = ""


class EventPage(RecordPage, frozen=True, kw_only=True):
    """An event: announced, under way, or remembered."""

    phase: str  #: before, during or after
    today: str = ""  #: while it is on: "Hari ini sampai pukul 16.30 WIB"
    state: str = ""  #: "" when it takes place as planned
    state_name: str
    state_note: str = ""
    holds: bool = (
        True  #: False: cancelled or postponed, so that `starts` is not when it takes place
    )
    before: tuple[Period, ...] = ()  #: moments that no longer hold, the oldest first
    starts: When
    ends: When | None = None
    place: Place | None = None
    online: str = ""
    theme: str = ""
    number: int = 0
    series: Link | None = None
    programme: tuple[
        tuple[str, tuple[Session, ...]], ...
    ] = ()  #: day (empty when there is one alone) → its sessions
    speakers: tuple[Person, ...] = ()
    moderators: tuple[Person, ...] = ()
    partners: tuple[Link, ...] = ()
    sponsors: tuple[str, ...] = ()
    audience: str = ""  #: "Mahasiswa, dosen"
    spoken: str = ""  #: "Indonesia, Inggris"
    cost: str = ""
    registration: Registration | None = None  #: None once it is over, or off
    contact: Contact | None = None
    invitations: Invitations | None = None
    sharing: Sharing | None = None
    code: Code | None = None  #: for the sign at the door, while it is to come
    sign_step: int = 1  #: how large the letters of that sign are: 1 (few words, the largest) to 6
    recap: Recollection | None = None
    recaps: tuple[Card, ...] = ()  #: the other ones
    posts: tuple[Card, ...] = ()  #: what was announced
    previous: Card | None = None  #: in its series
    next: Card | None = None


class SeriesRow(View, frozen=True, kw_only=True):
    """One event of a series."""

    number: int = 0
    event: Card
    theme: str = ""
    attendance: str = ""
    recaps: tuple[Link, ...] = ()
    coming: bool = False


class SeriesTotal(View, frozen=True, kw_only=True):
    """What the events of a series come to, and who says so."""

    value: str  #: "lebih dari 1.525"
    label: str  #: "hadirin"
    posts: int = 0  #: that state a part of it; 0 when it is counted here
    source: Link | None = None  #: the post, when it is one alone


class SeriesPage(RecordPage, frozen=True, kw_only=True):
    """Events that belong together."""

    former_names: tuple[str, ...] = ()
    rhythm: str = ""
    since: When | None = None
    organiser: str = ""
    audience: str = ""
    upcoming: Card | None = None
    calendar: Calendar | None = (
        None  #: to subscribe to; None until it has an event that is known to the day
    )
    events: tuple[SeriesRow, ...] = ()  #: every one, the newest first
    totals: tuple[SeriesTotal, ...] = ()
    recaps: tuple[Card, ...] = ()  #: those of no event
    posts: tuple[Card, ...] = ()
