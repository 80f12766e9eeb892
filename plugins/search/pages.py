"""Catalogue → the page that searches, in both languages. Pure.

What is searched and how stands in `theme/static/pages/search.js`; without scripts, the page is a way to every shelf.
"""

from collections.abc import Iterator
from functools import partial

import msgspec

from newsroom import addresses
from newsroom.addresses import kind_list
from newsroom.catalogue import Catalogue
from newsroom.chrome import TOPICS, list_crumbs, list_fields
from newsroom.jobs import Job
from newsroom.kinds import KINDS
from newsroom.lists import topic_links
from newsroom.records import LANGUAGES
from newsroom.reviews import reviews
from newsroom.views import Link
from search.entries import LIST, LISTS
from search.views import SearchPage

TITLE = {"id": "Cari", "en": "Search"}
ABOUT = {
    "id": "Cari di semua berita, liputan, acara, mitra, dan halaman.",
    "en": "Search all news, recaps, events, partners and pages.",
}
SECTIONS = {"id": "Bagian", "en": "Sections"}
SERIES = next(kind for kind in KINDS if kind.name == "series").many


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The page in both languages: its address is on every page."""
    for language in LANGUAGES:
        yield Job(
            address=addresses.search(language), template="lists/search.html",
            language=language, shape=partial(page, language), catalogue=catalogue,
        )  # fmt: skip


def page(language: str, catalogue: Catalogue) -> SearchPage:
    """The page that searches in a language."""
    title, here = TITLE[language], addresses.search(language)
    kinds = _kinds(language, catalogue)
    others = {each for each in LANGUAGES if _kinds(each, catalogue)}
    fields = list_fields(
        catalogue, language, here, title,
        crumbs=list_crumbs(language, Link(text=title)), description=ABOUT[language],
        translations={each: addresses.search(each) for each in LANGUAGES if each in {*others, language}},
    )  # fmt: skip
    if not kinds:  # masthead and other language lead here all the same
        fields["head"] = msgspec.structs.replace(fields["head"], indexed=False, canonical="")
    return SearchPage(
        **fields,
        index=addresses.search_index(language) if kinds else "",
        kinds=(*kinds, Link(text=LISTS[language], address=LIST)),
        years=_years(language, catalogue),
        ways=tuple((heading, links) for heading, links in _ways(language, catalogue) if links),
    )


def _kinds(language: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """The kinds of which there is something to find; the address is the value of the filter."""
    return tuple(
        Link(text=kind.one[language], address=kind.name)
        for kind in KINDS
        if kind.template and catalogue.has(kind.name, language)
    )


def _years(language: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The years of all that is to be found, the newest first."""
    kinds = (kind for kind in KINDS if kind.template)
    found = {year for kind in kinds for year in catalogue.years(kind.name, language)}
    return tuple(str(year) for year in sorted(found, reverse=True))


def _ways(language: str, catalogue: Catalogue) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The shelves of the site: sections, their years, topics, series."""
    listed = [k for k in KINDS if k.list_template and catalogue.has(k.name, language)]
    sections = [Link(text=k.many[language], address=kind_list(k.name, language)) for k in listed]
    yield SECTIONS[language], (*sections, *reviews(catalogue, language))
    yield TOPICS[language], topic_links(catalogue, language)
    series = catalogue.all("series", language)
    yield (
        SERIES[language],
        tuple(Link(text=each.title, address=addresses.address(each)) for each in series),
    )
    for kind in (each for each in listed if each.by_year):
        yield (
            kind.many[language],
            tuple(
                Link(text=str(year), address=kind_list(kind.name, language, year), count=count)
                for year, count in catalogue.years(kind.name, language).items()
            ),
        )
