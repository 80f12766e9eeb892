"""Catalogue → every page of the site: its address, its template and what it may show.

`KIND_VIEWS` says which function makes the view of a kind; the lists follow from the table of kinds.
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from newsroom import addresses, cooperation, posts, presenting, programme
from newsroom.addresses import home
from newsroom.catalogue import Catalogue
from newsroom.chrome import feeds, head, page_fields
from newsroom.front import front
from newsroom.jobs import Job
from newsroom.kinds import KINDS, Kind, kind_of
from newsroom.lists import lists
from newsroom.records import LANGUAGES, Record
from newsroom.views import Link, NotFoundPage, Page, RedirectPage

KIND_VIEWS: dict[str, Callable[[Any, Catalogue], Page]] = {
    "news": posts.article,
    "recap": posts.article,
    "event": programme.event,
    "partner": cooperation.partner,
    "agreement": cooperation.agreement,
    "series": programme.series,
    "edition": programme.edition,
    "page": lambda record, catalogue: presenting.page(
        record, catalogue, feeds(catalogue, record.language)
    ),
}


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page of the site, in a steady order."""
    for kind in (each for each in KINDS if each.template):
        for language in LANGUAGES:
            for record in catalogue.all(kind.name, language):
                yield _record_job(record, kind, catalogue)
    for language in LANGUAGES:
        yield front(catalogue, language)
        yield from lists(catalogue, language)
    yield not_found(catalogue)
    yield from redirects(catalogue)


def _record_job(record: Record, kind: Kind, catalogue: Catalogue) -> Job:
    return Job(
        address=addresses.address(record),
        template=kind.template,
        view=KIND_VIEWS[kind.name](record, catalogue),
        language=record.language,
        path=record.path,
    )


# --- Addresses that hold nothing --------------------------------------------------------------------

NOT_FOUND = {"id": "Halaman tidak ditemukan", "en": "Page not found"}


def not_found(catalogue: Catalogue) -> Job:
    """404, in the language of the site and in the other one."""
    language, here = LANGUAGES[0], "/404.html"
    title = NOT_FOUND[language]
    fields = page_fields(catalogue, language, home(language), title)
    view = NotFoundPage(
        **{**fields, "navigation": tuple(_not_current(link) for link in fields["navigation"])},
        head=head(
            catalogue, language, here, title=title, description=title,
            translations={language: here}, indexed=False,
        ),
        title=title,
        translation=Link(text=NOT_FOUND["en"], address=home("en"), language="en"),
        other=page_fields(catalogue, "en", "", "")["navigation"],
    )  # fmt: skip
    return Job(address=here, template="404.html", view=view, language=language)


def _not_current(link: Link) -> Link:
    return msgspec.structs.replace(link, current=False, within=False)


def redirects(catalogue: Catalogue) -> Iterator[Job]:
    """A page at every address that a record had before, which leads to the new one."""
    for record in (each for each in catalogue.records if kind_of(each).template):
        target = addresses.address(record)
        for alias in record.aliases:
            language = record.language
            view = RedirectPage(
                **page_fields(catalogue, language, target, record.title),
                head=msgspec.structs.replace(
                    head(
                        catalogue, language, target, title=record.title,
                        description=record.summary, translations={language: target}, indexed=False,
                    ),
                    canonical=catalogue.site.absolute(target),
                ),
                title=record.title,
                target=target,
            )  # fmt: skip
            yield Job(
                address=alias,
                template="redirect.html",
                view=view,
                language=language,
                path=record.path,
            )
