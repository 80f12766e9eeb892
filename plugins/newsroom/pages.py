"""Catalogue → every page of the site: its address, its template and what it may show.

`KIND_VIEWS` says which function makes the view of a kind; the lists follow from the table of kinds.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import msgspec

from newsroom import addresses, answers, cooperation, posts, presenting, programme, series
from newsroom.addresses import home
from newsroom.catalogue import Catalogue
from newsroom.chrome import HOME, head, page_fields
from newsroom.front import front
from newsroom.jobs import Job
from newsroom.kinds import KINDS, Kind, kind_of
from newsroom.lists import lists
from newsroom.records import LANGUAGES, Record
from newsroom.views import Link, NotFoundPage, Page, RedirectPage
from newsroom.withdrawal import tombstones

KIND_VIEWS: dict[str, Callable[[Any, Catalogue], Page]] = {
    "news": posts.article,
    "recap": posts.article,
    "event": programme.event,
    "partner": cooperation.partner,
    "agreement": cooperation.agreement,
    "series": series.series,
    "edition": programme.edition,
    "page": presenting.page,
}


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page of the site, in a steady order."""
    for kind in (each for each in KINDS if each.template):
        for language in LANGUAGES:
            for record in catalogue.all(kind.name, language):
                yield record_job(record, kind, catalogue)
    for language in LANGUAGES:
        yield Job(
            address=home(language), template="lists/home.html", language=language,
            shape=partial(front, language), catalogue=catalogue,
        )  # fmt: skip
        yield from lists(catalogue, language)
    yield Job(
        address=NOT_FOUND_ADDRESS, template="404.html", language=LANGUAGES[0],
        shape=not_found, catalogue=catalogue,
    )  # fmt: skip
    yield from tombstones(catalogue)
    yield from redirects(catalogue)
    yield from emptied(catalogue)


def record_job(record: Record, kind: Kind, catalogue: Catalogue) -> Job:
    """The page of a record."""
    return Job(
        address=addresses.address(record),
        template=kind.template,
        language=record.language,
        path=record.path,
        shape=partial(_record_view, kind.name, record.path),
        catalogue=catalogue,
    )


def _record_view(kind: str, path: str, catalogue: Catalogue) -> Page:
    return KIND_VIEWS[kind](catalogue.by_path[path], catalogue)


# --- Addresses that hold nothing --------------------------------------------------------------------

NOT_FOUND = {"id": "Halaman tidak ditemukan", "en": "Page not found"}


NOT_FOUND_ADDRESS = "/404.html"


def not_found(catalogue: Catalogue) -> NotFoundPage:
    """404, in the language of the site and in the other one."""
    language, here = LANGUAGES[0], NOT_FOUND_ADDRESS
    title = NOT_FOUND[language]
    fields = page_fields(catalogue, language, home(language), title)
    return NotFoundPage(
        **{**fields, "navigation": tuple(_not_current(link) for link in fields["navigation"])},
        head=head(
            catalogue, language, here, title=title, description=title,
            translations={language: here}, indexed=False,
        ),
        title=title,
        translation=Link(text=NOT_FOUND["en"], address=home("en"), language="en"),
        other=page_fields(catalogue, "en", "", "")["navigation"],
        other_search=addresses.search("en"),
    )  # fmt: skip


def _not_current(link: Link) -> Link:
    return msgspec.structs.replace(link, current=False, within=False)


def redirects(catalogue: Catalogue) -> Iterator[Job]:
    """A page at every address that a record had before, which leads to the new one."""
    records = (*catalogue.records, *catalogue.withdrawn)
    for record in (each for each in records if kind_of(each).template):
        target = addresses.address(record)
        for alias in record.aliases:
            yield _redirect(
                alias, target, record.title, record.language, catalogue, path=record.path
            )


def emptied(catalogue: Catalogue) -> Iterator[Job]:
    """A page at the address of every list that has nothing to show any more: it leads home."""
    for each in answers.emptied(catalogue):
        language = next((tag for tag in LANGUAGES[1:] if each.startswith(home(tag))), LANGUAGES[0])
        yield _redirect(each, home(language), HOME[language], language, catalogue)


def _redirect(
    here: str, target: str, title: str, language: str, catalogue: Catalogue, path: str = ""
) -> Job:
    return Job(
        address=here, template="redirect.html", language=language, path=path,
        shape=partial(_redirect_view, target, title, language), catalogue=catalogue,
    )  # fmt: skip


def _redirect_view(target: str, title: str, language: str, catalogue: Catalogue) -> RedirectPage:
    site = catalogue.site
    return RedirectPage(
        **page_fields(catalogue, language, target, title),
        head=msgspec.structs.replace(
            head(
                catalogue, language, target, title=title, description=title,
                translations={language: target}, indexed=False,
            ),
            canonical=site.absolute(target),
        ),
        title=title,
        target=target,
    )  # fmt: skip
