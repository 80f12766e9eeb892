"""What the newsroom knows: one frozen record for each file of `content/`.

A field is `Annotated[type, reader]`: the type is what templates and feeds get, the reader is the rule
for what an editor writes. `Local` marks the fields that belong to one language; a translation takes
every other field from its original. `kinds.py` says in which folder each record lives.
"""

from functools import cache
from typing import Annotated

import msgspec

from newsroom import fields
from newsroom.dates import PartialDate
from newsroom.fields import Count, Price, Term
from newsroom.fragments import Fragment
from newsroom.reading import Local, choice, each, group, named, tagged

SECTIONS = ("news", "announcement", "new-books", "press", "community", "service")
STATUSES = ("published", "draft")
EVENT_STATES = ("scheduled", "cancelled", "postponed", "rescheduled")
AUDIENCES = (
    "public", "students", "new-students", "lecturers", "staff", "librarians", "schools", "alumni",
)  # fmt: skip
VISITOR_KINDS = (
    "university", "library", "school", "government", "company", "community", "campus", "other",
)  # fmt: skip
AGREEMENT_KINDS = ("LoI", "MoU", "MoA", "IA")
EVIDENCE = ("signing-report", "agreement-stated", "partnership-stated", "exchange-call")
PARTNER_TYPES = (
    "university", "institute", "government", "foundation", "network", "organisation", "company",
)  # fmt: skip
COOPERATION_FIELDS = (
    "research", "student-exchange", "lecturer-exchange", "staff-exchange", "summer-course",
    "joint-degree", "joint-curriculum", "publication", "training", "internship", "scholarship",
    "community-service", "cultural", "other",
)  # fmt: skip
NUMBERS = (
    "books", "books-given", "theses", "abstracts", "proceedings", "speakers", "sessions", "days", "institutions",
    "pupils", "villages", "broadcasts",
)  # fmt: skip
LAYOUTS = ("page", "subscribe", "contact")

Line = Annotated[str, fields.line_of_text]
OwnLine = Annotated[str, fields.line_of_text, Local]
Date = Annotated[PartialDate | None, fields.date_of]
Key = Annotated[str, fields.key]
Keys = Annotated[tuple[str, ...], each(fields.key)]
Names = Annotated[tuple[str, ...], each(fields.line_of_text)]
Web = Annotated[str, fields.web_address]
Numbers = Annotated[tuple[tuple[str, Count], ...], named(fields.count, *NUMBERS)]
CooperationFields = Annotated[tuple[str, ...], each(choice(*COOPERATION_FIELDS))]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Named values below one field. A translation that gives some of them takes the others from its
    original.
    """


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a fact comes from; shown at the foot of the page."""

    title: Line  #: publisher and document, as a reader should see it
    title_language: Annotated[str, fields.language_tag] = ""  #: of the title, if not the file's
    url: Web = ""
    language: Annotated[str, fields.language_tag] = ""
    note: Line = ""  #: what it supports, or why it is weak


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody as they were on that day: speaker, signatory, witness."""

    name: Line
    title: Line = ""  #: academic title
    role: Line = ""
    institution: Line = ""
    session: Line = ""


class FormerName(msgspec.Struct, frozen=True, kw_only=True):
    """A name that was used before."""

    name: Line
    years: Line = ""


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of a gallery."""

    picture: Annotated[str, fields.picture]
    alt: Line  #: what it shows, for who cannot see it
    caption: Line = ""  #: who stands left to right
    credit: Line = ""


class Place(Part, frozen=True, kw_only=True):
    """Where an event takes place."""

    name: Line  #: the building, or whatever people ask for at the gate
    room: Line = ""
    address: Line = ""
    location: Annotated[tuple[float, float] | None, fields.coordinates] = None
    access: Line = ""  #: for who comes in a wheelchair, with a pram, or with poor sight


class Registration(Part, frozen=True, kw_only=True):
    """How to take part."""

    address: Web  #: of the form
    until: Date = None  #: the last day, or the last moment
    places: Annotated[int, fields.whole_number] = 0  #: how many can take part; 0: not limited


class Contact(Part, frozen=True, kw_only=True):
    """Whom to ask about an event; without one, a librarian."""

    name: Line
    email: Annotated[str, fields.email] = ""
    phone: Line = ""


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A part of an event with a time of its own; a speaker's `session` names it by its title."""

    title: Line
    starts: Date = None
    ends: Date = None
    room: Line = ""
    summary: Line = ""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said."""

    text: Line
    name: Line = ""
    role: Line = ""
    language: Annotated[str, fields.language_tag] = ""  #: of the words, if not the file's


class Visitor(msgspec.Struct, frozen=True, kw_only=True):
    """An institution that came to see the library."""

    name: Line  #: as written, or the key of a partner
    kind: Annotated[str, choice(*VISITOR_KINDS)] = "other"
    people: Annotated[Count | None, fields.count] = None  #: how many came from there


class PartnerNames(Part, frozen=True, kw_only=True):
    """The names of an institution."""

    official: Line = ""
    id: Line = ""
    en: Line = ""
    local: Annotated[
        tuple[tuple[str, str], ...], tagged(fields.language_tag, fields.line_of_text)
    ] = ()  #: tag (BCP 47) → name
    former: Annotated[tuple[FormerName, ...], each(group(FormerName))] = ()


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every file has. `path` and `language` come from its name."""

    path: str  #: below `content/`: "news/2017/grand-launching.en.md"
    language: str
    lines: dict[str, int] = {}  #: field → line, for problems
    fragment: Fragment = Fragment(html="")

    title: OwnLine
    summary: OwnLine = ""
    slug: Annotated[str, fields.slug, Local] = (
        ""  #: the last part of the address, if not the file's name
    )
    date: Date = None
    updated: Date = None
    authors: Names = ()
    topics: Keys = ()
    image: Annotated[str, fields.picture] = ""
    image_alt: OwnLine = ""
    status: Annotated[str, choice(*STATUSES)] = "published"
    aliases: Annotated[tuple[str, ...], each(fields.address), Local] = ()
    withdrawn: Date = None  #: the day it was taken back; its address says so, its text is nowhere
    withdrawn_reason: OwnLine = ""  #: why; shown at its address
    gallery: Annotated[tuple[Photo, ...], each(group(Photo))] = ()
    sources: Annotated[tuple[Source, ...], each(group(Source))] = ()

    @property
    def stem(self) -> str:
        """The path without language and ending: what a record shares with its translation."""
        return stem_and_language(self.path)[0]

    @property
    def key(self) -> str:
        """The stem below the folder of its kind: how other headers name it."""
        return self.stem.partition("/")[2]


class NewsPost(Record, frozen=True, kw_only=True):
    """A piece of news."""

    section: Annotated[str, choice(*SECTIONS)] = "news"
    event: Key = ""  #: the event that it announces or tells of
    series: Key = ""
    numbers: Numbers = ()  #: what the year's ledger counts
    partners: Names = ()  #: institutions: a name as written, or the key of a partner
    agreements: Keys = ()
    shows: CooperationFields = ()  #: the fields of cooperation that it shows happening


class Event(Record, frozen=True, kw_only=True):
    """Something that takes place."""

    starts: Date = None
    ends: Date = None
    time_zone: Annotated[str, fields.time_zone] = ""  #: IANA name, if not the library's
    place: Annotated[Place | None, group(Place)] = None
    online: Web = ""
    series: Key = ""
    number: Annotated[int, fields.whole_number] = 0  #: its place in the series
    theme: Line = ""
    speakers: Annotated[tuple[Person, ...], each(group(Person))] = ()
    moderators: Annotated[tuple[Person, ...], each(group(Person))] = ()
    sessions: Annotated[tuple[Session, ...], each(group(Session))] = ()
    partners: Names = ()
    sponsors: Names = ()
    audience: Annotated[tuple[str, ...], each(choice(*AUDIENCES))] = ()
    spoken: Annotated[tuple[str, ...], each(fields.language_tag)] = ()  #: languages (BCP 47)
    cost: Annotated[Price | None, fields.price] = None
    registration: Annotated[Registration | None, group(Registration)] = None
    contact: Annotated[Contact | None, group(Contact)] = None
    state: Annotated[str, choice(*EVENT_STATES)] = "scheduled"
    state_note: OwnLine = ""  #: why it does not take place as announced
    previously: Annotated[
        tuple[PartialDate, ...], each(fields.date_of)
    ] = ()  #: starts before, oldest first


class Recap(Record, frozen=True, kw_only=True):
    """What happened at an event, or at a visit."""

    event: Key = ""
    series: Key = ""
    place: Line = ""
    attendance: Annotated[Count | None, fields.count] = None
    visitors: Annotated[tuple[Visitor, ...], each(group(Visitor))] = ()
    numbers: Numbers = ()
    quotes: Annotated[tuple[Quote, ...], each(group(Quote))] = ()
    recording: Web = ""
    slides: Web = ""
    partners: Names = ()
    agreements: Keys = ()
    shows: CooperationFields = ()


class Partner(Record, frozen=True, kw_only=True):
    """An institution that the university works with."""

    names: Annotated[PartnerNames, group(PartnerNames)] = PartnerNames()
    country: Annotated[str, fields.country] = (
        ""  #: ISO 3166-1 alpha-2; empty for international bodies
    )
    city: Line = ""
    location: Annotated[tuple[float, float] | None, fields.coordinates] = None
    website: Web = ""
    ror: Annotated[str, fields.ror] = ""  #: Research Organization Registry
    type: Annotated[str, choice(*PARTNER_TYPES)] = "university"
    successor: Key = ""  #: the partner that it became
    private_note: Line = ""  #: for staff alone; `inv agreements` shows it, no page ever does


class Agreement(Record, frozen=True, kw_only=True):
    """A document between the university and partners, or cooperation that a source states."""

    partners: Keys = ()
    kind: Annotated[str, choice(*AGREEMENT_KINDS)] = ""
    kind_note: OwnLine = ""
    evidence: Annotated[str, choice(*EVIDENCE)] = ""
    signed: Date = None
    ends: Annotated[PartialDate | Term, fields.end_of] = Term.UNKNOWN
    duration: Annotated[str, fields.duration] = ""  #: as the document states it: "5 years"
    ended: Date = None  #: the day it was ended before its time
    renewed_by: Key = ""  #: the agreement that took its place
    place: Line = ""
    party: Line = ""
    units: Names = ()
    fields: CooperationFields = ()
    signatories: Annotated[tuple[Person, ...], each(group(Person))] = ()
    witnesses: Annotated[tuple[Person, ...], each(group(Person))] = ()
    present: Annotated[tuple[Person, ...], each(group(Person))] = ()
    document: Annotated[str, choice("public", "on-request", "not-public")] = ""
    checked: Date = None
    private_note: Line = ""  #: for staff alone; `inv agreements` shows it, no page ever does


class Delegation(Record, frozen=True, kw_only=True):
    """Guests who come on a day; the screen in the room opens on them. It has no page of its own."""

    day: Date = None
    partner: Key = ""  #: where they come from, if it is a partner
    guests: Names = ()
    greeting: Annotated[
        tuple[tuple[str, str], ...], tagged(fields.language_tag, fields.line_of_text)
    ] = ()  #: tag (BCP 47) → words


class Series(Record, frozen=True, kw_only=True):
    """Events that belong together, year after year."""

    former: Annotated[tuple[FormerName, ...], each(group(FormerName))] = ()
    rhythm: Line = ""
    since: Date = None
    organiser: Line = ""  #: if not the library
    audience: Annotated[tuple[str, ...], each(choice(*AUDIENCES))] = ()


class Edition(Record, frozen=True, kw_only=True):
    """One issue of Open Library News: a window of days."""

    number: Annotated[int, fields.whole_number] = 0
    starts: Date = None
    ends: Date = None
    subject: OwnLine = ""  #: of the mail, if not the title


class Page(Record, frozen=True, kw_only=True):
    """A standing page."""

    layout: Annotated[str, choice(*LAYOUTS)] = "page"


LANGUAGES = ("id", "en")
DEFAULT_LANGUAGE = "id"


@cache
def stem_and_language(path: str) -> tuple[str, str]:
    """("news/2017/x", "en") of "news/2017/x.en.md"; a file without a suffix is Indonesian."""
    whole = path.removesuffix(".md")
    stem, dot, suffix = whole.rpartition(".")
    return (stem, suffix) if dot and suffix in LANGUAGES else (whole, DEFAULT_LANGUAGE)


def moment_of(record: Record) -> PartialDate | None:
    """The date by which a record is ordered: when it starts, was signed, or its own date."""
    starts: PartialDate | None = getattr(record, "starts", None) or getattr(record, "signed", None)
    return starts or record.date
