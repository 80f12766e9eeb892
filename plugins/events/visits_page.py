"""Visits → the page "who has visited": year by year, each with its recap, and what they come to. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from events import views
from events.visits import (
    Names,
    identity,
    names_of_partners,
    people_of,
    visitors,
    visits,
    year_of,
)
from newsroom import addresses
from newsroom.catalogue import Catalogue
from newsroom.chrome import list_crumbs, list_fields
from newsroom.counting import total
from newsroom.jobs import Job
from newsroom.kinds import BY_NAME
from newsroom.labels import VISITOR_KINDS
from newsroom.presenting import link_to
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Recap, Visitor
from newsroom.reviews import VISITS, has_visits, reviews
from newsroom.views import Link
from newsroom.words import counted, number, when

INTRO = {
    "id": "Lembaga yang datang melihat perpustakaan. Setiap angka adalah jumlah dari liputan yang tercantum "
    "di halaman ini.",
    "en": "The institutions that came to see the library. Every figure is the sum of the recaps that are listed "
    "on this page.",
}
#: What is counted → one of it, several of it.
COUNTED = {
    "id": {
        "visits": ("kunjungan", "kunjungan"),
        "institutions": ("lembaga", "lembaga"),
        "people": ("orang", "orang"),
        "without": ("tanpa {} kunjungan yang jumlah orangnya tidak tercatat",) * 2,
    },
    "en": {
        "visits": ("visit", "visits"),
        "institutions": ("institution", "institutions"),
        "people": ("person", "people"),
        "without": (
            "without {} visit whose people nobody recorded",
            "without {} visits whose people nobody recorded",
        ),
    },
}
#: A kind of visitor → one of it, several of it.
KINDS = {
    "id": {
        "university": ("perguruan tinggi", "perguruan tinggi"),
        "library": ("perpustakaan", "perpustakaan"),
        "school": ("sekolah", "sekolah"),
        "government": ("lembaga pemerintah", "lembaga pemerintah"),
        "company": ("perusahaan", "perusahaan"),
        "community": ("komunitas", "komunitas"),
        "campus": ("kampus", "kampus"),
    },
    "en": {
        "university": ("university", "universities"),
        "library": ("library", "libraries"),
        "school": ("school", "schools"),
        "government": ("government body", "government bodies"),
        "company": ("company", "companies"),
        "community": ("community", "communities"),
        "campus": ("campus", "campuses"),
    },
}
#: What a recap leaves open, the page of a partner may say: its type → the kind of visitor.
KIND_OF_PARTNER = {"university": "university", "government": "government", "company": "company"}


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The page in both languages, if anybody came."""
    if has_visits(catalogue):
        for language in LANGUAGES:
            yield Job(
                address=addresses.visits(language), template="lists/visits.html",
                language=language, shape=partial(page, language), catalogue=catalogue,
            )  # fmt: skip


def page(language: str, catalogue: Catalogue) -> views.VisitsPage:
    """Who has visited, the newest year first."""
    found, names = visits(catalogue), names_of_partners(catalogue)
    here, title = addresses.visits(language), VISITS[language]
    recaps = addresses.kind_list("recap", language)
    there_are = catalogue.has("recap", language)
    crumb = Link(text=BY_NAME["recap"].many[language], address=recaps)
    crumbs = list_crumbs(language, *((crumb,) if there_are else ()), Link(text=title))
    return views.VisitsPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=crumbs, description=INTRO[language],
            translations={each: addresses.visits(each) for each in LANGUAGES},
        ),
        intro=INTRO[language],
        figures=_figures(found, names, language, "visits"),
        years=tuple(
            _year(year, list(recaps), names, catalogue, language)
            for year, recaps in groupby(found, key=lambda recap: year_of(recap, catalogue))
        ),
        kinds=tuple(_kinds(found, names, catalogue, language)),
        onward=reviews(catalogue, language, but=here),
    )  # fmt: skip


# --- Figures ----------------------------------------------------------------------------------------


def _figures(
    found: Sequence[Recap], names: Names, language: str, target: str
) -> tuple[views.Figure, ...]:
    """Visits, institutions and people; `target`: where on the page their recaps are listed."""
    institutions = {identity(name, names) for name, _ in visitors(found)}
    people = total(people_of(each) for each in found)
    return (
        views.Figure(
            value=number(len(found), language),
            label=_one_or_many("visits", len(found), language),
            address=f"#{target}",
        ),
        views.Figure(
            value=number(len(institutions), language),
            label=_one_or_many("institutions", len(institutions), language),
            address=f"#{target}",
        ),
        views.Figure(
            value=counted(people.count, language) if people.count else "",
            label=_one_or_many("people", people.count.value if people.count else 0, language),
            address=f"#{target}" if people.count else "",
            note=_one_or_many("without", people.unknown, language).format(
                number(people.unknown, language)
            )
            if people.unknown and people.count
            else "",
        ),
    )


def _one_or_many(name: str, count: int, language: str) -> str:
    return COUNTED[language][name][count != 1]


# --- Years and kinds --------------------------------------------------------------------------------


def _year(
    year: int, recaps: Sequence[Recap], names: Names, catalogue: Catalogue, language: str
) -> views.VisitYear:
    return views.VisitYear(
        year=str(year),
        id=f"y{year}",
        figures=_figures(recaps, names, language, f"y{year}"),
        visits=tuple(_visit(each, names, catalogue, language) for each in recaps),
    )


def _visit(recap: Recap, names: Names, catalogue: Catalogue, language: str) -> views.Visit:
    assert recap.date
    people, alone = people_of(recap), len(recap.visitors) == 1
    link = link_to("recap", recap.key, catalogue, language)
    assert link
    return views.Visit(
        when=when(recap.date, language, catalogue.site.zone),
        guests=tuple(
            views.Guest(
                name=_institution(each.name, names, catalogue, language),
                # What is said of the only guest is said of the visit.
                people=counted(each.people, language) if each.people and not alone else "",
            )
            for each in _told(recap, catalogue, language)
        ),
        kinds=_kinds_of(recap, names, catalogue, language),
        people=f"{counted(people, language)} {_one_or_many('people', people.value, language)}"
        if people
        else "",
        recap=link,
    )


def _told(recap: Recap, catalogue: Catalogue, language: str) -> tuple[Visitor, ...]:
    """The visitors in the words of a language, if its translation names as many."""
    translated = catalogue.find("recap", recap.key, language).visitors
    return translated if len(translated) == len(recap.visitors) else recap.visitors


def _kinds_of(recap: Recap, names: Names, catalogue: Catalogue, language: str) -> str:
    """What the guests of a visit are; several are counted, in the order in which their kinds are named."""
    kinds = Counter(_kind(v, identity(v.name, names), catalogue) for v in recap.visitors)
    del kinds["other"]
    if len(recap.visitors) == 1:
        return "".join(VISITOR_KINDS[kind][language] for kind in kinds)
    return ", ".join(
        f"{number(count, language)} {KINDS[language][kind][count != 1]}"
        for kind, count in kinds.items()
    )


def _institution(name: str, names: Names, catalogue: Catalogue, language: str) -> Link:
    """A partner by its title, with its page, whatever the recap calls it."""
    return link_to("partner", identity(name, names), catalogue, language) or Link(text=name)


def _kinds(
    found: Sequence[Recap], names: Names, catalogue: Catalogue, language: str
) -> Iterator[views.VisitKind]:
    """The institutions of each kind in the order of their names, with the recaps of their visits."""
    institutions: dict[str, tuple[str, list[Link]]] = {}
    kinds: dict[str, str] = {}
    for recap in found:
        link = link_to("recap", recap.key, catalogue, language)
        assert link
        told = _told(recap, catalogue, language)
        for visitor, its_words in zip(recap.visitors, told, strict=True):
            key = identity(visitor.name, names)
            name = _institution(its_words.name, names, catalogue, language).text
            institutions.setdefault(key, (name, []))[1].append(link)
            # The latest recap that says more than "other": an institution is of one kind.
            if kinds.get(key, "other") == "other":
                kinds[key] = _kind(visitor, key, catalogue)
    if set(kinds.values()) == {"other"}:
        return  # nobody has said of what kind they are
    ordered = sorted(institutions.items(), key=lambda each: each[1][0].casefold())
    for kind, label in VISITOR_KINDS.items():
        if guests := [(name, tuple(links)) for key, (name, links) in ordered if kinds[key] == kind]:
            yield views.VisitKind(
                label=label[language], value=number(len(guests), language), guests=tuple(guests)
            )


def _kind(visitor: Visitor, key: str, catalogue: Catalogue) -> str:
    if visitor.kind != "other":
        return visitor.kind
    partner = catalogue.find("partner", key, DEFAULT_LANGUAGE)
    return KIND_OF_PARTNER.get(partner.type, "other") if partner else "other"
