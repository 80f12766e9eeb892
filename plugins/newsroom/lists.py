"""Catalogue → the pages that list records: kinds, years, topics, authors.

An address always shows the same things: lists are by year, so that a new post changes a few pages.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from newsroom import addresses, presenting
from newsroom.addresses import kind_list
from newsroom.catalogue import Catalogue, year_of
from newsroom.chrome import TOPICS, list_crumbs, list_fields
from newsroom.jobs import Job
from newsroom.kinds import KINDS, Kind
from newsroom.records import LANGUAGES, Record
from newsroom.reviews import reviews
from newsroom.slugs import slugify
from newsroom.subscribing import feeds_of_kind
from newsroom.views import Card, IndexPage, Link, ListPage, Page

NEWEST = 20  #: on the first page of a kind


def lists(catalogue: Catalogue, language: str) -> Iterator[Job]:
    """Every list in a language."""

    def job(here: str, template: str, shape: Callable[..., Page], *args: Any) -> Job:
        return Job(
            address=here, template=template, language=language,
            shape=partial(shape, *args, language), catalogue=catalogue,
        )  # fmt: skip

    for kind in KINDS:
        if kind.list_by == "newsroom" and kind.list_template and catalogue.has(kind.name, language):
            root = kind_list(kind.name, language)
            yield job(root, kind.list_template, kind_page, kind)
            for year in catalogue.years(kind.name, language) if kind.by_year else ():
                here = kind_list(kind.name, language, year)
                yield job(here, kind.list_template, year_page, kind, year)
    for topic in topics(catalogue, language):
        here = presenting.topic_address(topic, catalogue.site, language)
        yield job(here, "lists/topic.html", topic_page, topic)
    if topics(catalogue, language):
        yield job(addresses.topic("", language), "lists/topics.html", topics_page)
    for author in sorted({name for name, tag in catalogue.of_author if tag == language}):
        here = addresses.author(slugify(author), language)
        yield job(here, "lists/author.html", author_page, author)


def kind_page(kind: Kind, language: str, catalogue: Catalogue) -> ListPage:
    """The first page of a kind: the newest by year, or all of them in groups."""
    shown = newest_years(kind, language, catalogue)
    groups = GROUPS.get(kind.name, _by_year)(shown, catalogue)
    other = {each for each in LANGUAGES if catalogue.has(kind.name, each)}
    title = kind.many[language]
    return list_page(
        catalogue, language, kind_list(kind.name, language),
        kind=kind.name, title=title, groups=groups, count=catalogue.count(kind.name, language),
        translations={each: kind_list(kind.name, each) for each in other},
        crumbs=list_crumbs(language, Link(text=title)),
        feeds_first=feeds_of_kind(kind.name),
        years=_year_links(kind, catalogue, language, None),
        more=_years_before(shown, kind, catalogue, language),
        onward=reviews(catalogue, language) if kind.name == "recap" else (),
    )  # fmt: skip


def newest_years(kind: Kind, language: str, catalogue: Catalogue) -> list[Record]:
    """The newest records, but never a part of a year: a list that stops within one looks complete."""
    if not kind.by_year:
        return catalogue.all(kind.name, language)
    found: list[Record] = []
    for year in (*catalogue.years(kind.name, language), 0):
        if len(found) >= NEWEST:
            break
        found += catalogue.in_year(kind.name, language, year)
    return found


def _years_before(
    shown: Sequence[Record], kind: Kind, catalogue: Catalogue, language: str
) -> tuple[Link, ...]:
    if not kind.by_year:
        return ()
    oldest = min(map(year_of, shown), default=0)
    links = _year_links(kind, catalogue, language, None)
    return tuple(link for link in links if int(link.text) < oldest)


def year_page(kind: Kind, year: int, language: str, catalogue: Catalogue) -> ListPage:
    """All records of a kind in one year."""
    records = catalogue.in_year(kind.name, language, year)
    other = {each for each in LANGUAGES if year in catalogue.years(kind.name, each)}
    crumb = Link(text=kind.many[language], address=kind_list(kind.name, language))
    return list_page(
        catalogue, language, kind_list(kind.name, language, year),
        kind=kind.name, title=f"{kind.many[language]} {year}",
        groups=(("", presenting.cards(records, catalogue)),), count=len(records),
        translations={each: kind_list(kind.name, each, year) for each in other},
        crumbs=list_crumbs(language, crumb, Link(text=str(year))),
        feeds_first=feeds_of_kind(kind.name),
        years=_year_links(kind, catalogue, language, year),
    )  # fmt: skip


def topic_page(topic: str, language: str, catalogue: Catalogue) -> ListPage:
    """All posts about a topic, by year."""
    posts = catalogue.of_topic[topic, language]
    link = presenting.topic_link(topic, catalogue, language)
    other = {each for each in LANGUAGES if (topic, each) in catalogue.of_topic}
    crumb = Link(text=TOPICS[language], address=addresses.topic("", language))
    return list_page(
        catalogue, language, link.address,
        kind="topic", title=link.text,
        groups=_by_year(posts, catalogue), count=len(posts),
        translations={each: presenting.topic_address(topic, catalogue.site, each) for each in other},
        crumbs=list_crumbs(language, crumb, Link(text=link.text)),
        feeds_first=(f"topics/{slugify(topic)}",),
    )  # fmt: skip


def author_page(author: str, language: str, catalogue: Catalogue) -> ListPage:
    """All posts that somebody signed."""
    posts = catalogue.of_author[author, language]
    other = {each for each in LANGUAGES if (author, each) in catalogue.of_author}
    return list_page(
        catalogue, language, addresses.author(slugify(author), language),
        kind="author", title=author,
        groups=_by_year(posts, catalogue), count=len(posts),
        translations={each: addresses.author(slugify(author), each) for each in other},
        crumbs=list_crumbs(language, Link(text=author)),
        feeds_first=(f"authors/{slugify(author)}",),
    )  # fmt: skip


def list_page(
    catalogue: Catalogue,
    language: str,
    here: str,
    *,
    title: str,
    translations: dict[str, str],
    crumbs: tuple[Link, ...],
    feeds_first: Sequence[str] = (),
    **more: Any,
) -> ListPage:
    """A page that lists records; `translations` are its addresses by language, `feeds_first` the names
    of the feeds that bring the same things.
    """
    return ListPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=crumbs, translations=translations, feeds_first=feeds_first,
        ),
        **more,
    )  # fmt: skip


def _year_links(
    kind: Kind, catalogue: Catalogue, language: str, current: int | None
) -> tuple[Link, ...]:
    if not kind.by_year:
        return ()
    return tuple(
        Link(
            text=str(year),
            address=kind_list(kind.name, language, year),
            current=year == current,
            count=count,
        )
        for year, count in catalogue.years(kind.name, language).items()
    )


Groups = tuple[tuple[str, tuple[Card, ...]], ...]


def _by_year(records: Sequence[Record], catalogue: Catalogue) -> Groups:
    return tuple(
        (str(year or ""), presenting.cards(list(found), catalogue))
        for year, found in groupby(records, key=year_of)
    )


def _by_title(records: Sequence[Record], catalogue: Catalogue) -> Groups:
    ordered = sorted(records, key=lambda each: each.title.casefold())
    return (("", presenting.cards(ordered, catalogue)),)


def _as_they_are(records: Sequence[Record], catalogue: Catalogue) -> Groups:
    return (("", presenting.cards(records, catalogue)),)


#: How the list of a kind is grouped, when not by year.
GROUPS: dict[str, Callable[[Sequence[Any], Catalogue], Groups]] = {
    "series": _by_title,
    "edition": _as_they_are,
}


# --- Topics -----------------------------------------------------------------------------------------


def topics(catalogue: Catalogue, language: str) -> list[str]:
    """The topics that have posts in a language."""
    return sorted(topic for topic, tag in catalogue.of_topic if tag == language)


def topic_links(catalogue: Catalogue, language: str) -> tuple[Link, ...]:
    """The topics as links with their counts, in the order of the alphabet."""
    links = (
        presenting.topic_link(topic, catalogue, language) for topic in topics(catalogue, language)
    )
    return tuple(sorted(links, key=lambda link: link.text.casefold()))


def topics_page(language: str, catalogue: Catalogue) -> IndexPage:
    """All topics."""
    here = addresses.topic("", language)
    title = TOPICS[language]
    other = {each for each in LANGUAGES if topics(catalogue, each)}
    return IndexPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=list_crumbs(language, Link(text=title)),
            translations={each: addresses.topic("", each) for each in other},
        ),
        kind="topic",
        groups=(("", topic_links(catalogue, language)),),
    )  # fmt: skip
