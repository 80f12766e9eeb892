"""What a template may show: frozen values, finished words, nothing to compute.

A template is rendered with two names: `site` (a `Chrome`, the same for every page of a language) and
`page` (one of the views below; which one, `pages.py` says in one table). Every text is finished in the
page's language; every address is ready for `href`; only `body` is HTML (`Markup`).
"""

from typing import Any

import msgspec
from markupsafe import Markup


class View(msgspec.Struct, frozen=True, kw_only=True):
    """The base of all that templates get."""


class When(View, frozen=True, kw_only=True):
    """A moment, for `<time datetime="{{ when.iso }}">{{ when.words }}</time>`."""

    iso: str
    words: str  #: "22 Februari 2017", "September 2014", "2014", "sekitar September 2017"
    dash: str = " – "  #: between the start of a period and its end


class Link(View, frozen=True, kw_only=True):
    """A link, or, with an empty address, words that lead nowhere."""

    text: str
    address: str = ""
    language: str = ""  #: of the words or of the page behind it, when it is not this page's
    current: bool = False  #: this very page: `aria-current="page"`
    within: bool = False  #: a page below it is open: `aria-current="true"`
    count: int = 0  #: how many things lie behind it; 0 when nobody counts


class Channel(View, frozen=True, kw_only=True):
    """A way to ask a librarian, filled with this page's title and address."""

    kind: str  #: whatsapp, line, live-chat, email, facebook
    label: str
    value: str  #: the number or name as people write it
    address: str


class Feed(View, frozen=True, kw_only=True):
    """A feed to subscribe to."""

    title: str
    address: str
    type: str = "application/rss+xml"
    language: str
    full: str = ""  #: the address with scheme and host, as people copy it
    about: str = ""  #: one sentence: what it brings
    formats: tuple[Link, ...] = ()  #: the same feed as RSS, Atom, JSON Feed


class FeedGroup(View, frozen=True, kw_only=True):
    """Feeds under one heading of the page about subscribing."""

    name: str  #: all, kinds, sections, topics, series, authors: a class for the style
    title: str
    feeds: tuple[Feed, ...]


class Calendar(View, frozen=True, kw_only=True):
    """A calendar to subscribe to."""

    title: str
    about: str = ""  #: one sentence: what it brings
    address: str  #: of the file
    full: str  #: the address with scheme and host, as people copy it
    webcal: str  #: the address by which phones and computers subscribe
    google: str  #: Google Calendar's own page for that
    outlook: str  #: and that of Outlook on the web


class Picture(View, frozen=True, kw_only=True):
    """A picture with its true size."""

    address: str
    width: int
    height: int
    alt: str


class Source(View, frozen=True, kw_only=True):
    """Where a fact comes from."""

    title: str
    address: str = ""
    host: str = ""  #: "jabar.antaranews.com"
    language: str = ""  #: the tag
    language_name: str = ""  #: "bahasa Inggris", when it is not the page's
    note: str = ""
    title_language: str = ""  #: when it is not the page's
    note_language: str = ""  #: likewise


class Photo(View, frozen=True, kw_only=True):
    """A picture of a gallery."""

    picture: Picture
    caption: str = ""
    credit: str = ""


class Person(View, frozen=True, kw_only=True):
    """Somebody as they were on that day."""

    name: str  #: with the academic title
    role: str = ""  #: role and institution
    session: str = ""
    language: str = ""  #: of role and session, when it is not the page's


class Code(View, frozen=True, kw_only=True):
    """A QR code, for one SVG path."""

    address: str  #: absolute; what the code says
    size: int  #: modules on a side, with the white around them
    path: str


class Card(View, frozen=True, kw_only=True):
    """One record in a list."""

    title: str
    address: str
    summary: str = ""
    kind: str  #: the kind's name: "news", "recap", "event", …: a class for the style
    label: str  #: "Pengumuman", "Liputan", "Acara"
    date: When | None = None
    end: When | None = None
    before: tuple[When, ...] = ()  #: in the list of a month: its days on which the event was to be
    place: str = ""
    state: str = ""  #: of an event: "" or "Dibatalkan", "Ditunda", "Dijadwalkan ulang"
    picture: Picture | None = None
    language: str = ""  #: when it is not this page's
    minutes: int = 0


class Heading(View, frozen=True, kw_only=True):
    """A line of the table of contents."""

    level: int
    id: str
    text: str


class Chrome(View, frozen=True, kw_only=True):
    """What every page of a language shares."""

    language: str
    name: str  #: of the site: "Open Library News"
    library: str  #: "Telkom University Open Library"
    tagline: str
    home: str
    other_language: str  #: the tag of the other language
    other_home: str = ""  #: the front page in the other language
    address_lines: tuple[str, ...]
    license: Link
    channels_as_of: str = ""  #: the year in which the channels were last known to be right
    hours: tuple[str, ...] = ()  #: when the library is open: "Senin–Jumat, 08.00–16.00"
    hours_as_of: When | None = None
    stylesheet: str
    fonts: tuple[str, ...] = ()  #: to preload
    icon: str = ""
    touch_icon: str = ""
    manifest: str = ""
    assets: dict[str, str] = {}  #: "pages/showcase.js" → its address, with a digest of its bytes
    feed: str = ""  #: the address of the main feed
    subscribe: str = ""  #: the address of the page about subscribing, if there is one
    calendar: str = ""  #: where one subscribes to the calendar of events, if there is one
    ask: str = ""  #: the address of the page Ask a Librarian, if there is one
    search: str  #: the address of the page that searches
    opensearch: str  #: of the file by which browsers offer that search
    footer: tuple[Link, ...] = ()


class Head(View, frozen=True, kw_only=True):
    """What the `<head>` says."""

    title: str  #: of the window: "Judul · Open Library News"
    description: str
    canonical: str  #: absolute; empty: no such link
    alternates: tuple[tuple[str, str], ...] = ()  #: hreflang → absolute address, x-default included
    type: str = "website"  #: OpenGraph
    headline: str = ""  #: OpenGraph title
    image: str = ""  #: absolute
    image_alt: str = ""
    locale: str = "id_ID"
    published: str = ""  #: ISO 8601
    modified: str = ""
    section: str = ""
    feeds: tuple[Feed, ...] = ()  #: in the page's language, the closest first, the main one last
    json_ld: tuple[dict[str, Any], ...] = ()
    indexed: bool = True  #: False: `noindex`


class Page(View, frozen=True, kw_only=True):
    """What every page has."""

    head: Head
    title: str  #: the `h1`
    crumbs: tuple[Link, ...] = ()  #: from home to this page, which is last and has no address
    navigation: tuple[Link, ...] = ()
    translation: Link | None = None  #: this page in the other language; None: there is none
    channels: tuple[Channel, ...] = ()


class HomePage(Page, frozen=True, kw_only=True):
    """The front page."""

    lead: Card | None = None
    latest: tuple[Card, ...] = ()  #: without the lead
    recaps: tuple[Card, ...] = ()
    upcoming: Card | None = None  #: the next event that takes place
    events: tuple[Card, ...] = ()  #: the others that are not over, the nearest first; often none
    series: tuple[Link, ...] = ()  #: shown when nothing is upcoming
    partners: tuple[
        Link, ...
    ] = ()  #: a few of the International Corner, with their country in `text`
    partner_count: int = 0
    country_count: int = 0
    partners_address: str = ""
    edition: Card | None = None
    topics: tuple[Link, ...] = ()
    topics_address: str = ""
    news_address: str = ""
    recaps_address: str = ""
    events_address: str = ""


class ListPage(Page, frozen=True, kw_only=True):
    """Cards under headings: a kind, a year, a topic, an author."""

    kind: str  #: the kind's name, or "topic", "author"
    intro: str = ""
    years: tuple[Link, ...] = ()  #: of the same list, the newest first
    groups: tuple[tuple[str, tuple[Card, ...]], ...] = ()  #: heading (may be empty) → cards
    count: int = 0
    more: tuple[Link, ...] = ()  #: the years that are not shown here
    onward: tuple[Link, ...] = ()  #: who has visited, what the years come to


class IndexPage(Page, frozen=True, kw_only=True):
    """Links with counts: all topics, all partners by country."""

    kind: str
    intro: str = ""
    groups: tuple[tuple[str, tuple[Link, ...]], ...] = ()


class RecordPage(Page, frozen=True, kw_only=True):
    """What every page of one record has."""

    kind: str
    label: str
    summary: str = ""
    body: Markup = Markup("")
    contents: tuple[Heading, ...] = ()  #: the table of contents; empty on short pages
    updated: When | None = None
    sources: tuple[Source, ...] = ()
    topics: tuple[Link, ...] = ()
    picture: Picture | None = None
    gallery: tuple[Photo, ...] = ()


class PostPage(RecordPage, frozen=True, kw_only=True):
    """News or a recap."""

    date: When
    authors: tuple[Link, ...] = ()
    byline: str = ""  #: who signs when there is no author
    minutes: int = 1
    years_old: int = 0  #: whole years, from five on; else 0
    previous: Card | None = None  #: the older neighbour
    next: Card | None = None  #: the newer neighbour
    related: tuple[Card, ...] = ()
    partners: tuple[Link, ...] = ()
    agreements: tuple["AgreementRow", ...] = ()  #: with the state of today
    series: Link | None = None
    event: Card | None = None  #: that it announces or tells of
    upcoming: Card | None = None  #: the next event of the series, if it is another
    place: str = ""  #: from here on, recaps alone
    attendance: str = ""  #: "lebih dari 1.500"
    visitors: tuple["Visitor", ...] = ()
    quotes: tuple["Quote", ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()  #: ("13.467", "buku donasi")
    recording: str = ""
    slides: str = ""


class Quote(View, frozen=True, kw_only=True):
    """What somebody said."""

    text: str
    name: str = ""
    role: str = ""
    language: str = ""  #: of the words, when it is not the page's


class Visitor(View, frozen=True, kw_only=True):
    """An institution that came to see the library."""

    name: Link
    kind: str  #: "Perguruan tinggi"
    people: str = ""  #: "sekitar 25"


class AgreementRow(View, frozen=True, kw_only=True):
    """One agreement in a table or beside a partner."""

    title: str
    address: str
    partners: tuple[Link, ...] = ()
    countries: tuple[Link, ...] = ()  #: with the page of each country
    cities: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  #: local and former names of the partners: for who looks for them
    again: bool = False  #: another row of the same list has the same partners
    kind: str = ""  #: LoI, MoU, MoA, IA or nothing
    state: str  #: "Berlaku", "End date not stated"
    state_name: str  #: active, unknown …: a class for the style and a value for the filter
    fields: tuple[Link, ...] = ()
    signed: When | None = None
    documented: bool = False  #: a signing report
    company: bool = False  #: all its partners are companies


class Proof(View, frozen=True, kw_only=True):
    """A field of cooperation, and what shows it happening."""

    field: Link
    cards: tuple[Card, ...]


class PartnerPage(RecordPage, frozen=True, kw_only=True):
    """An institution."""

    local_names: tuple[tuple[str, str], ...] = ()  #: language tag → name
    former_names: tuple[str, ...] = ()
    successor: Link | None = None
    country: Link | None = None
    city: str = ""
    website: str = ""
    ror: str = ""  #: its address at ror.org
    type: str = ""
    agreements: tuple[AgreementRow, ...] = ()
    posts: tuple[Card, ...] = ()


class AgreementPage(RecordPage, frozen=True, kw_only=True):
    """A signed document, or cooperation that a source states."""

    partners: tuple[Link, ...] = ()
    document_kind: str = ""  #: LoI, MoU, MoA, IA
    kind_meaning: str = ""  #: what that is
    kind_note: str = ""
    state: str
    state_name: str
    counted_on: When  #: the day for which the state holds
    renewed_by: Link | None = None
    evidence: str = ""  #: the sentence that says how it is known
    documented: bool = False  #: a signing report
    signed: When | None = None
    ends: str = ""  #: a day, "without end", "renews by itself"; empty when nobody has stated it
    duration: str = ""
    ended: When | None = None
    place: str = ""
    party: str = ""
    units: tuple[str, ...] = ()
    document: str = ""  #: whether the document can be read
    checked: When | None = None
    proofs: tuple[Proof, ...] = ()  #: the fields of which something is recorded
    unproven: tuple[Link, ...] = ()  #: the other fields
    country: Link | None = None  #: of its first partner, with its page
    others: tuple[
        Link, ...
    ] = ()  #: a few other agreements with partners there, those with its own first
    signatories: tuple[Person, ...] = ()
    witnesses: tuple[Person, ...] = ()
    present: tuple[Person, ...] = ()


class EditionPage(RecordPage, frozen=True, kw_only=True):
    """One issue of Open Library News."""

    number: int
    starts: When
    ends: When
    cards: tuple[Card, ...] = ()


class StandingPage(RecordPage, frozen=True, kw_only=True):
    """A page that stands: about, subscribe, ask."""

    layout: str  #: page, subscribe, contact
    mail: str = ""  #: on the page about subscribing: where one subscribes to the edition by mail
    feeds: tuple[FeedGroup, ...] = ()  #: there too
    opml: str = ""  #: the address of the file with all feeds
    calendars: tuple[tuple[str, tuple[Calendar, ...]], ...] = ()  #: likewise, under headings


class NotFoundPage(Page, frozen=True, kw_only=True):
    """404, in both languages at once, since the server does not know which one was meant."""

    other: tuple[Link, ...] = ()
    other_search: str  #: the page that searches in the other language


class WithdrawnPage(Page, frozen=True, kw_only=True):
    """The address of something that was withdrawn: when and why, and nothing of its text."""

    label: str
    published: When | None = None
    withdrawn: When
    reason: str
    list: Link | None = None  #: where it stood


class RedirectPage(Page, frozen=True, kw_only=True):
    """An address that something had before."""

    target: str
