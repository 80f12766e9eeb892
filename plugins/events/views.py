"""What the templates of the lists of events, of visits and of the yearly totals may show."""

from newsroom.views import Card, Link, Page, View, When

# --- Events -----------------------------------------------------------------------------------------


class Shelf(View, frozen=True, kw_only=True):
    """Cards below a heading."""

    heading: Link  #: a month or a year, with its page if it has one; "Sedang berlangsung"
    cards: tuple[Card, ...]


class EventsPage(Page, frozen=True, kw_only=True):
    """All events: those to come, then the past ones by year."""

    kind: str = "event"
    years: tuple[Link, ...]  #: with counts, the newest first
    upcoming: tuple[Shelf, ...]  #: the nearest first; none: nothing is announced
    past: tuple[Shelf, ...]  #: the newest year first
    more: tuple[Link, ...]  #: the years that are not shown here
    onward: tuple[Link, ...]  #: who has visited, what the years come to


class YearPage(Page, frozen=True, kw_only=True):
    """The events of a year, from January on."""

    kind: str = "event"
    years: tuple[Link, ...]
    months: tuple[Link, ...]  #: with counts
    shelves: tuple[Shelf, ...]


class Mark(View, frozen=True, kw_only=True):
    """An event in the grid of a month."""

    title: str
    state: str  #: "Dibatalkan", "Dijadwalkan ulang"; empty when it takes place as planned
    off: bool  #: it does not take place on this day


class Day(View, frozen=True, kw_only=True):
    """A day in the grid of a month."""

    number: int
    iso: str
    target: str = ""  #: the id of its first event in the list below; empty: nothing takes place
    marks: tuple[Mark, ...] = ()
    today: bool = False  #: only in the month in which the site is built


class Entry(View, frozen=True, kw_only=True):
    """An event in the list of a month."""

    id: str
    card: Card


class MonthPage(Page, frozen=True, kw_only=True):
    """A month as a table, and its events below it."""

    kind: str = "event"
    caption: str  #: "November 2026"
    weekdays: tuple[tuple[str, str], ...]  #: ("Sen", "Senin"), Monday first (ISO 8601)
    weeks: tuple[tuple[Day | None, ...], ...]  #: seven days each; None: of another month
    entries: tuple[Entry, ...]
    undated: tuple[Card, ...]  #: of which only the month is known
    sometime: tuple[Link, ...]  #: of which only the year is known
    year: Link
    called_off: bool  #: a day is marked on which something does not take place after all
    previous: Link | None  #: the month before that has events
    next: Link | None


# --- Visits -----------------------------------------------------------------------------------------


class Figure(View, frozen=True, kw_only=True):
    """A number, what it counts, and where its sources stand."""

    value: str  #: "lebih dari 1.500"; empty: nobody has recorded it
    label: str
    address: str = ""
    note: str = ""  #: what is not in it


class Guest(View, frozen=True, kw_only=True):
    """An institution that came."""

    name: Link  #: with its page if it is a partner
    people: str = ""


class Visit(View, frozen=True, kw_only=True):
    """One visit."""

    when: When
    guests: tuple[Guest, ...]
    kinds: str  #: "Perguruan tinggi" of one guest; "3 perpustakaan, 1 sekolah" of several
    people: str  #: "sekitar 50 orang"; empty: nobody has recorded it
    recap: Link


class VisitYear(View, frozen=True, kw_only=True):
    """The visits of a year."""

    year: str
    id: str
    figures: tuple[Figure, ...]
    visits: tuple[Visit, ...]


class VisitKind(View, frozen=True, kw_only=True):
    """The institutions of a kind, with the recaps of their visits."""

    label: str
    value: str
    guests: tuple[tuple[str, tuple[Link, ...]], ...]  #: name → recaps, by their dates


class VisitsPage(Page, frozen=True, kw_only=True):
    """Who has visited."""

    kind: str = "recap"
    intro: str
    figures: tuple[Figure, ...]
    years: tuple[VisitYear, ...]
    kinds: tuple[VisitKind, ...]
    onward: tuple[Link, ...]


# --- Yearly totals ----------------------------------------------------------------------------------


class Measure(View, frozen=True, kw_only=True):
    """What is counted, and how."""

    label: str
    meaning: str


class YearRow(View, frozen=True, kw_only=True):
    """A year in the table."""

    year: Link
    figures: tuple[Figure, ...]  #: one for each measure of the table, in their order


class ImpactPage(Page, frozen=True, kw_only=True):
    """What the years come to."""

    kind: str = "recap"
    intro: str
    measures: tuple[Measure, ...]  #: all that is counted
    columns: tuple[str, ...]  #: the measures of which a year has a figure
    missing: tuple[str, ...]  #: those of which no year has one
    rows: tuple[YearRow, ...]
    data: Link  #: the same as CSV
    counted_on: When
    onward: tuple[Link, ...]


class Evidence(View, frozen=True, kw_only=True):
    """What one part of a total comes from."""

    value: str  #: "lebih dari 1.500"; empty where each counts as one
    name: Link | None  #: an institution
    records: tuple[Link, ...]
    dates: tuple[When | None, ...]  #: of the records


class Account(View, frozen=True, kw_only=True):
    """A total and all that it is made of."""

    id: str
    figure: Figure
    evidence: tuple[Evidence, ...]
    again: tuple[Link, ...]  #: records that state the figure of an event a second time


class ImpactYearPage(Page, frozen=True, kw_only=True):
    """One year, figure by figure."""

    kind: str = "recap"
    intro: str
    accounts: tuple[Account, ...]
    missing: tuple[str, ...]  #: what nobody has recorded
    previous: Link | None
    next: Link | None
