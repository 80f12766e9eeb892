"""What the templates of the International Corner may show, beside partner and agreement."""

from typing import Any

from markupsafe import Markup

from newsroom.views import AgreementRow, Card, Code, Link, Page, Person, View, When


class Place(View, frozen=True, kw_only=True):
    """A country with partners on the map."""

    label: str  #: "Korea Selatan: 7 lembaga"
    address: str
    path: str  #: SVG path data; empty for a country too small to draw
    x: float
    y: float
    radius: float
    reach: float  #: of the area that answers a finger


class Map(View, frozen=True, kw_only=True):
    """The world, for one SVG."""

    view_box: str
    quiet: str  #: every country without partners, as one path
    home: str  #: our own country
    home_name: str  #: "Indonesia"
    places: tuple[Place, ...]
    library: tuple[float, float] | None  #: where the library stands


class Figure(View, frozen=True, kw_only=True):
    """A number and what it counts."""

    value: str
    label: str


class Partner(View, frozen=True, kw_only=True):
    """An institution in a list."""

    name: Link
    country: Link | None
    city: str
    summary: str
    company: bool
    agreements: int


class ShowcasePage(Page, frozen=True, kw_only=True):
    """The International Corner: map, figures, timeline, and every agreement."""

    kind: str = "partner"
    intro: str
    map: Map | None
    figures: tuple[Figure, ...]
    counted_on: When
    states: tuple[Link, ...]  #: with counts; no addresses
    countries: tuple[Link, ...]  #: with counts
    fields: tuple[Link, ...]  #: with counts
    years: tuple[Link, ...]  #: of signing, with counts, the oldest first; no addresses
    most_in_a_year: int
    rows: tuple[AgreementRow, ...]  #: with academic and public partners
    companies: tuple[AgreementRow, ...]  #: with companies alone
    partners: tuple[tuple[str, tuple[Partner, ...]], ...]  #: country → its institutions
    legend: tuple[tuple[str, str], ...]  #: MoU → what that is
    data: tuple[Link, ...]  #: the same as JSON, CSV, GeoJSON


class SubsetPage(Page, frozen=True, kw_only=True):
    """What belongs to one country or one field of cooperation."""

    kind: str = "partner"
    label: str  #: "Negara", "Bidang kerja sama"
    intro: str
    several: bool  #: whether it is of several countries
    rows: tuple[AgreementRow, ...]
    companies: tuple[AgreementRow, ...]
    partners: tuple[Partner, ...]
    others: tuple[Link, ...]  #: the other countries, or the other fields
    others_title: str
    others_note: str  #: what their numbers count
    legend: tuple[tuple[str, str], ...] = ()


# --- The screen in the room -------------------------------------------------------------------------


class Flag(View, frozen=True, kw_only=True):
    """A flag, for one SVG symbol."""

    id: str  #: "flag-kr"
    view_box: str
    fill: str  #: for what says no colour of its own; often empty
    drawing: Markup


class Land(View, frozen=True, kw_only=True):
    """A country with partners on the screen's map, which is looked at and not pressed."""

    code: str
    label: str
    path: str
    x: float
    y: float
    radius: float


class DisplayMap(View, frozen=True, kw_only=True):
    """The world behind the partners."""

    view_box: str
    quiet: str
    home: str
    lands: tuple[Land, ...]
    library: tuple[float, float] | None


class Signing(View, frozen=True, kw_only=True):
    """One agreement on the screen."""

    agreement: AgreementRow
    language: str  #: of its words, when it is not the page's
    evidence: str  #: the sentence that says how it is known
    place: str
    signatories: tuple[Person, ...]
    witnesses: tuple[Person, ...]


class Portrait(View, frozen=True, kw_only=True):
    """An institution on the screen."""

    id: str
    name: str
    language: str  #: of the name, when it is not the page's
    local_names: tuple[tuple[str, str], ...]  #: language tag → name
    code: str  #: of its country
    country: str
    city: str
    type: str
    company: bool
    flag: str  #: the id of its symbol; empty: there is none, and the country's name must do
    signing: Signing | None  #: a documented one, else what a source states
    others: tuple[Signing, ...]  #: its other agreements
    fields: tuple[str, ...]
    posts: tuple[Card, ...]
    arc: str  #: from the library to it, as SVG path data; empty when one end is unknown
    code_to_page: Code


class Welcome(View, frozen=True, kw_only=True):
    """Guests, on the day they come."""

    id: str
    first: str  #: the first day, ISO 8601
    last: str
    day: When
    title: str
    language: str  #: of the title, when it is not the page's
    guests: tuple[str, ...]
    greetings: tuple[tuple[str, str], ...]  #: language tag → words
    partner: Portrait | None


class DisplayPage(Page, frozen=True, kw_only=True):
    """The screen in the room: one file, everything in it."""

    kind: str = "partner"
    style: Markup
    script: Markup
    options: dict[str, Any]  #: for the script
    other: (
        Link  #: the same screen in the other language; a relative address, for a folder on a stick
    )
    intro: str
    figures: tuple[Figure, ...]
    counted_on: When
    map: DisplayMap
    flags: tuple[Flag, ...]
    countries: tuple[tuple[str, tuple[Portrait, ...]], ...]  #: country → its institutions
    welcomes: tuple[Welcome, ...]
    code_to_page: Code  #: to the International Corner
