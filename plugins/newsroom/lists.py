"""Catalogue → the pages that list records: kinds, years, topics, authors.

An address always shows the same things: lists are by year, so that a new post changes a few pages.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from newsroom import addresses, presenting
from newsroom.addresses import kind_list
from newsroom.catalogue import Catalogue
from newsroom.chrome import TOPICS, list_crumbs, list_fields
from newsroom.jobs import Job
from newsroom.kinds import KINDS, Kind
from newsroom.records import LANGUAGES, Record, moment_of
from newsroom.reviews import reviews
from newsroom.site import topic_slug
from newsroom.slugs import slugify
from newsroom.subscriptions import feeds_of_kind
from newsroom.views import Card, IndexPage, Link, ListPage

NEWEST = 20  #: on the first page of a kind


def lists(catalogue: Catalogue, language: str) -> Iterator[Job]:
    """Every list in a language."""
    for kind in KINDS:
        if kind.list_by == "newsroom" and kind.list_template and catalogue.all(kind.name, language):
            yield kind_page(kind, catalogue, language)
            if kind.by_year:
                for year in years(catalogue, kind.name, language):
                    yield year_page(kind, year, catalogue, language)
    for topic in topics(catalogue, language):
        yield topic_page(topic, catalogue, language)
    if topics(catalogue, language):
        yield topics_page(catalogue, language)
    for author in sorted({name for name, tag in catalogue.of_author if tag == language}):
        yield author_page(author, catalogue, language)


def years(catalogue: Catalogue, kind: str, language: str) -> list[int]:
    """The years that have records of a kind, newest first."""
    return sorted({_year(r) for r in catalogue.all(kind, language) if _year(r)}, reverse=True)


def _year(record: Record) -> int:
    when = moment_of(record)
    return when.year if when else 0


def kind_page(kind: Kind, catalogue: Catalogue, language: str) -> Job:
    """The first page of a kind: the newest by year, or all of them in groups."""
    records = catalogue.all(kind.name, language)
    shown = _newest_years(records) if kind.by_year else records
    groups = GROUPS.get(kind.name, _by_year)(shown, catalogue)
    other = {each for each in LANGUAGES if catalogue.all(kind.name, each)}
    title = kind.many[language]
    return list_job(
        catalogue, language, kind_list(kind.name, language),
        template=kind.list_template, kind=kind.name, title=title, groups=groups, count=len(records),
        translations={each: kind_list(kind.name, each) for each in other},
        crumbs=list_crumbs(language, Link(text=title)),
        feeds_first=feeds_of_kind(kind.name),
        years=_year_links(kind, catalogue, language, None),
        more=_years_before(shown, kind, catalogue, language),
        onward=reviews(catalogue, language) if kind.name == "recap" else (),
    )  # fmt: skip


def _newest_years(records: Sequence[Record]) -> Sequence[Record]:
    """The newest records, but never a part of a year: a list that stops within one looks complete."""
    if len(records) <= NEWEST:
        return records
    last = _year(records[NEWEST - 1])
    return [each for each in records if _year(each) >= last]


def _years_before(
    shown: Sequence[Record], kind: Kind, catalogue: Catalogue, language: str
) -> tuple[Link, ...]:
    if not kind.by_year:
        return ()
    oldest = min(map(_year, shown), default=0)
    links = _year_links(kind, catalogue, language, None)
    return tuple(link for link in links if int(link.text) < oldest)


def year_page(kind: Kind, year: int, catalogue: Catalogue, language: str) -> Job:
    """All records of a kind in one year."""
    records = [r for r in catalogue.all(kind.name, language) if _year(r) == year]
    other = {each for each in LANGUAGES if year in years(catalogue, kind.name, each)}
    crumb = Link(text=kind.many[language], address=kind_list(kind.name, language))
    return list_job(
        catalogue, language, kind_list(kind.name, language, year),
        template=kind.list_template, kind=kind.name, title=f"{kind.many[language]} {year}",
        groups=(("", presenting.cards(records, catalogue)),), count=len(records),
        translations={each: kind_list(kind.name, each, year) for each in other},
        crumbs=list_crumbs(language, crumb, Link(text=str(year))),
        feeds_first=feeds_of_kind(kind.name),
        years=_year_links(kind, catalogue, language, year),
    )  # fmt: skip


def topic_page(topic: str, catalogue: Catalogue, language: str) -> Job:
    """All posts about a topic, by year."""
    posts = catalogue.of_topic[topic, language]
    link = presenting.topic_link(topic, catalogue, language)
    other = {each for each in LANGUAGES if (topic, each) in catalogue.of_topic}
    crumb = Link(text=TOPICS[language], address=addresses.topic("", language))
    return list_job(
        catalogue, language, link.address,
        template="lists/topic.html", kind="topic", title=link.text,
        groups=_by_year(posts, catalogue), count=len(posts),
        translations={
            each: addresses.topic(topic_slug(catalogue.site, topic, each), each) for each in other
        },
        crumbs=list_crumbs(language, crumb, Link(text=link.text)),
        feeds_first=(f"topics/{slugify(topic)}",),
    )  # fmt: skip


def author_page(author: str, catalogue: Catalogue, language: str) -> Job:
    """All posts that somebody signed."""
    posts = catalogue.of_author[author, language]
    other = {each for each in LANGUAGES if (author, each) in catalogue.of_author}
    return list_job(
        catalogue, language, addresses.author(slugify(author), language),
        template="lists/author.html", kind="author", title=author,
        groups=_by_year(posts, catalogue), count=len(posts),
        translations={each: addresses.author(slugify(author), each) for each in other},
        crumbs=list_crumbs(language, Link(text=author)),
        feeds_first=(f"authors/{slugify(author)}",),
    )  # fmt: skip


def list_job(
    catalogue: Catalogue,
    language: str,
    here: str,
    *,
    template: str,
    title: str,
    translations: dict[str, str],
    crumbs: tuple[Link, ...],
    feeds_first: Sequence[str] = (),
    **more: Any,
) -> Job:
    """A page that lists records; `translations` are its addresses by language, `feeds_first` the names
    of the feeds that bring the same things.
    """
    view = ListPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=crumbs, translations=translations, feeds_first=feeds_first,
        ),
        **more,
    )  # fmt: skip
    return Job(address=here, template=template, view=view, language=language)


def _year_links(
    kind: Kind, catalogue: Catalogue, language: str, current: int | None
) -> tuple[Link, ...]:
    if not kind.by_year:
        return ()
    counts: dict[int, int] = {}
    for record in catalogue.all(kind.name, language):
        counts[_year(record)] = counts.get(_year(record), 0) + 1
    return tuple(
        Link(
            text=str(year),
            address=kind_list(kind.name, language, year),
            current=year == current,
            count=counts[year],
        )
        for year in years(catalogue, kind.name, language)
    )


Groups = tuple[tuple[str, tuple[Card, ...]], ...]


def _by_year(records: Sequence[Record], catalogue: Catalogue) -> Groups:
    return tuple(
        (str(year or ""), presenting.cards(list(found), catalogue))
        for year, found in groupby(records, key=_year)
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


def topics_page(catalogue: Catalogue, language: str) -> Job:
    """All topics."""
    here = addresses.topic("", language)
    title = TOPICS[language]
    other = {each for each in LANGUAGES if topics(catalogue, each)}
    view = IndexPage(
        **list_fields(
            catalogue, language, here, title,
            crumbs=list_crumbs(language, Link(text=title)),
            translations={each: addresses.topic("", each) for each in other},
        ),
        kind="topic",
        groups=(("", topic_links(catalogue, language)),),
    )  # fmt: skip
    return Job(address=here, template="lists/topics.html", view=view, language=language)
