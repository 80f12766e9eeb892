"""Catalogue → what each year comes to: measure by measure, with the records that it is made of. Pure.

Every record has an Indonesian original, so only those are counted: a translation is no second event.
What belongs to an event belongs to the year of the event. `MEASURES` is the table: a new measure is a row.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from events.visits import Names, identity, names_of_partners, people_of, visitors, year_of
from newsroom import figures
from newsroom.catalogue import Catalogue, Post
from newsroom.counting import Sum, total
from newsroom.event_days import calendar_order
from newsroom.fields import Count
from newsroom.figures import Figures
from newsroom.moments import took_place
from newsroom.questions import question
from newsroom.records import DEFAULT_LANGUAGE, Event, NewsPost, Recap, Record


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a total."""

    count: Count | None  #: None: nobody has counted it
    records: tuple[Record, ...]  #: where it is said
    name: str = ""  #: an institution, as written or the key of a partner


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A total and all that it is made of."""

    sum: Sum
    entries: tuple[Entry, ...]  #: those that are counted
    again: tuple[Record, ...] = ()  #: records that state the figure of an event a second time


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """What belongs to one year."""

    names: Names  #: what partners are called
    events: list[Event] = []  #: that took place
    recaps: list[Recap] = []
    posts: list[NewsPost] = []


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is counted."""

    name: str  #: in addresses and in the table for download
    label: dict[str, str]
    meaning: dict[str, str]
    without: dict[str, str] = {}  #: what is said of those that nobody counted: "tanpa {} acara"
    account: Callable[[Year], Account]


#: Year → measure → what it comes to. The newest year first, every measure in every year.
Ledger = dict[int, dict[str, Account]]


def ledger(catalogue: Catalogue) -> Ledger:
    """What every year comes to; a year in which nothing is recorded is left out. Added up once for all pages."""
    return catalogue.once("ledger", _ledger)


def _ledger(catalogue: Catalogue) -> Ledger:
    accounts = {
        year: {measure.name: measure.account(of_year) for measure in MEASURES}
        for year, of_year in sorted(_by_year(catalogue).items(), reverse=True)
    }
    return {
        year: found for year, found in accounts.items() if any(a.entries for a in found.values())
    }


def _by_year(catalogue: Catalogue) -> dict[int, Year]:
    names = names_of_partners(catalogue)
    found: dict[int, Year] = {}
    for event in held(catalogue):
        assert event.starts
        found.setdefault(event.starts.year, Year(names=names)).events.append(event)
    for post in deeds(catalogue):
        of_year = found.setdefault(year_of(post, catalogue), Year(names=names))
        if isinstance(post, Recap):
            of_year.recaps.append(post)
        else:
            of_year.posts.append(post)
    return found


@question
def held(catalogue: Catalogue) -> list[Event]:
    """The events that took place, the first one first."""
    events = sorted(catalogue.all("event", DEFAULT_LANGUAGE), key=calendar_order)
    return [event for event in events if took_place(event, catalogue.site)]


@question
def deeds(catalogue: Catalogue) -> list[Post]:
    """The recaps, and the news that have a part in the totals; the oldest first."""
    posts = reversed(catalogue.posts[DEFAULT_LANGUAGE])
    return [post for post in posts if isinstance(post, Recap) or _tells_of_a_deed(post)]


def _tells_of_a_deed(post: NewsPost) -> bool:
    """News that has a part in the totals: of an event or a series, with figures, or of help to a community."""
    return bool(post.event or post.series or post.numbers) or post.section == "community"


# --- Ways of counting -------------------------------------------------------------------------------


def _account(entries: Iterable[Entry], again: Sequence[Record] = (), unknown: int = 0) -> Account:
    given = tuple(entries)
    result = total(each.count for each in given)
    return Account(
        sum=Sum(count=result.count, unknown=result.unknown + unknown),
        entries=tuple(each for each in given if each.count),
        again=tuple(again),
    )


def _each_one(records: Iterable[Record]) -> Account:
    return _account(Entry(count=Count(1), records=(each,)) for each in records)


def _each_institution(named: Iterable[tuple[str, Record]], names: Names) -> Account:
    """Institutions, each once however often it is named."""
    found: dict[str, tuple[str, list[Record]]] = {}
    for name, record in named:
        _, records = found.setdefault(identity(name, names), (name, []))
        if record not in records:
            records.append(record)
    partners = set(names.values())
    return _account(
        # A partner goes by its key, whatever a header calls it: so it is shown by its title, with its page.
        Entry(count=Count(1), records=tuple(records), name=key if key in partners else name)
        for key, (name, records) in found.items()
    )


def _stated(its: Figures, unknown: int = 0) -> Account:
    """Figures that posts state."""
    entries = (Entry(count=count, records=(post,)) for post, count in its.counted)
    return _account(entries, its.again, unknown)


# --- The measures -----------------------------------------------------------------------------------


def _attendance(year: Year) -> Account:
    stated = [recap for recap in year.recaps if recap.event or not recap.visitors]
    counted = {recap.event for recap in stated if recap.attendance}
    unknown = sum(event.key not in counted for event in year.events)
    return _stated(figures.attendance(stated), unknown)


def _guests(year: Year) -> Account:
    """People on visits; those who came to an event are among its audience."""
    return _account(
        Entry(count=people_of(recap), records=(recap,))
        for recap in year.recaps
        if recap.visitors and not recap.event
    )


def _number(name: str) -> Callable[[Year], Account]:
    """A figure of the field `numbers`."""

    def account(year: Year) -> Account:
        return _stated(figures.number((*year.recaps, *year.posts), name))

    return account


def _partners(year: Year) -> Iterator[tuple[str, Record]]:
    records: list[Event | Post] = [*year.events, *year.recaps, *year.posts]
    for record in records:
        for name in record.partners:
            yield name, record


MEASURES = (
    Measure(
        name="events",
        label={"id": "Acara", "en": "Events"},
        meaning={
            "id": "Acara yang sudah berlangsung. Yang dibatalkan atau ditunda tidak dihitung.",
            "en": "Events that have taken place. Cancelled and postponed ones are not counted.",
        },
        account=lambda year: _each_one(year.events),
    ),
    Measure(
        name="attendance",
        label={"id": "Hadirin", "en": "Attendance"},
        meaning={
            "id": "Orang yang hadir, menurut liputan tiap acara; satu liputan untuk satu acara.",
            "en": "People who came, by the recap of each event; one recap counts for one event.",
        },
        without={"id": "tanpa {} acara", "en": "without {} of the events"},
        account=_attendance,
    ),
    Measure(
        name="visits",
        label={"id": "Kunjungan", "en": "Visits"},
        meaning={
            "id": "Liputan tentang kunjungan lembaga lain; satu liputan dihitung satu kunjungan.",
            "en": "Recaps of visits by other institutions; a recap counts as one visit.",
        },
        account=lambda year: _each_one(recap for recap in year.recaps if recap.visitors),
    ),
    Measure(
        name="institutions",
        label={"id": "Lembaga tamu", "en": "Institutions received"},
        meaning={
            "id": "Lembaga yang berkunjung, sekali dalam setahun seberapa sering pun datang.",
            "en": "Institutions that came, once a year however often they came.",
        },
        account=lambda year: _each_institution(visitors(year.recaps), year.names),
    ),
    Measure(
        name="guests",
        label={"id": "Jumlah tamu", "en": "Guests"},
        meaning={
            "id": "Orang dalam kunjungan. Tamu pada sebuah acara sudah termasuk hadirinnya.",
            "en": "People on visits. Guests at an event are part of its attendance.",
        },
        without={"id": "tanpa {} kunjungan", "en": "without {} of the visits"},
        account=_guests,
    ),
    Measure(
        name="books-given",
        label={"id": "Buku donasi", "en": "Donated books"},
        meaning={
            "id": "Buku yang disumbangkan lewat perpustakaan, terkumpul atau tersalurkan, menurut liputan dan berita.",
            "en": "Books donated through the library, collected or handed over, by recaps and news.",
        },
        account=_number("books-given"),
    ),
    Measure(
        name="villages",
        label={"id": "Desa", "en": "Villages"},
        meaning={
            "id": "Desa yang dibina atau dikunjungi, menurut liputan dan berita.",
            "en": "Villages mentored or visited, by recaps and news.",
        },
        account=_number("villages"),
    ),
    Measure(
        name="broadcasts",
        label={"id": "Siaran", "en": "Broadcasts"},
        meaning={
            "id": "Siaran radio atau televisi, menurut liputan dan berita.",
            "en": "Radio and television broadcasts, by recaps and news.",
        },
        account=_number("broadcasts"),
    ),
    Measure(
        name="partners",
        label={"id": "Mitra", "en": "Partners"},
        meaning={
            "id": "Lembaga yang ikut dalam acara, liputan, atau berita tentangnya, masing-masing sekali setahun. "
            "Perjanjian tidak termasuk.",
            "en": "Institutions that had a part in events, recaps or news of them, each once a year. "
            "Agreements are not part of it.",
        },
        account=lambda year: _each_institution(_partners(year), year.names),
    ),
)
