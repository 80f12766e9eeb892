"""Series → the view of its page: every edition, and what they come to. Pure; the clock is `site.today`."""

from newsroom import calendars, event_data, figures
from newsroom.addresses import address
from newsroom.catalogue import Catalogue, Post
from newsroom.counting import total
from newsroom.event_views import SeriesPage, SeriesRow, SeriesTotal
from newsroom.fields import Count
from newsroom.labels import NUMBERS
from newsroom.moments import next_of, phase, took_place
from newsroom.presenting import card, cards_in, coming_card, former_names, read_in, record_fields
from newsroom.programme import audience
from newsroom.recollections import recaps_of
from newsroom.records import DEFAULT_LANGUAGE, Event, Recap, Series
from newsroom.views import Link
from newsroom.words import counted, number, when

#: Those that have a file; a series may be older than this site.
ON_RECORD = {"id": "acara tercatat", "en": "events on record"}
ONE_ON_RECORD = {"id": "acara tercatat", "en": "event on record"}
PEOPLE = {"id": "hadirin", "en": "attendance"}
#: The numbers that add up over the years; a count of days or speakers says little as a sum.
ADDED = ("books-given", "villages", "broadcasts", "institutions", "pupils")


def series(record: Series, catalogue: Catalogue) -> SeriesPage:
    """The page of a series. Events and recaps that have no translation are there in the language that
    they have: a total must not depend on who has translated what.
    """
    site, language = catalogue.site, record.language
    events = catalogue.events_of(record.key, DEFAULT_LANGUAGE)
    of_series = catalogue.pointing("series", record.key, DEFAULT_LANGUAGE)
    of_events = [recap for event in events for recap in recaps_of(event, catalogue)]
    stating = [post for post in figures.of_series(record.key, catalogue) if post.numbers]
    news = [post for post in stating if not isinstance(post, Recap)]
    posts = [post for post in of_series if not isinstance(post, Recap)]
    posts += [post for post in news if post not in posts]
    loose = [post for post in of_series if isinstance(post, Recap) and post not in of_events]
    recaps = [*of_events, *loose]
    coming = next_of(events, site)
    return SeriesPage(
        **record_fields(record, catalogue, event_data.series(record, catalogue)),
        former_names=former_names(record.former),
        rhythm=record.rhythm,
        since=when(record.since, language, site.zone) if record.since else None,
        organiser=record.organiser,
        audience=audience(record.audience, language),
        upcoming=coming_card(coming, catalogue, language) if coming else None,
        events=tuple(_row(event, catalogue, language) for event in events),
        calendar=calendars.named(f"series/{record.key}", catalogue, language),
        totals=_totals(events, recaps, stating, catalogue, language),
        recaps=cards_in(loose, catalogue, language),
        posts=cards_in(posts, catalogue, language),
    )


def _row(original: Event, catalogue: Catalogue, language: str) -> SeriesRow:
    [event] = read_in([original], catalogue, language)
    recaps = read_in(recaps_of(original, catalogue), catalogue, language)
    seen = _sum(figures.attendance(recaps))
    return SeriesRow(
        number=event.number,
        event=card(event, catalogue, language),
        theme=event.theme,
        attendance=counted(seen, language) if seen else "",
        recaps=tuple(
            Link(
                text=recap.title,
                address=address(recap),
                language=recap.language if recap.language != language else "",
            )
            for recap in recaps
        ),
        coming=phase(event, catalogue.site) != "after",
    )


def _totals(
    events: list[Event],
    recaps: list[Recap],
    stating: list[Post],
    catalogue: Catalogue,
    language: str,
) -> tuple[SeriesTotal, ...]:
    """How often, how many came, and what else adds up; nothing that nobody has counted."""
    held = [each for each in events if took_place(each, catalogue.site)]
    found = []
    if held:
        words = ON_RECORD if len(held) > 1 else ONE_ON_RECORD
        found.append(SeriesTotal(value=number(len(held), language), label=words[language]))
    # What a post does not name it has not counted; the sum is of those that have.
    stated = [(PEOPLE[language], figures.attendance(recaps))]
    stated += [(NUMBERS[name][language], figures.number(stating, name)) for name in ADDED]
    for label, its in stated:
        if came := _sum(its):
            posts = [post for post, _ in its.counted]
            found.append(
                SeriesTotal(
                    value=counted(came, language),
                    label=label,
                    posts=len(posts),
                    source=_source(posts[0], catalogue, language) if len(posts) == 1 else None,
                )
            )
    return tuple(found)


def _source(original: Post, catalogue: Catalogue, language: str) -> Link:
    """The one post that a total comes from, by the name of its event, which is shorter and says the year."""
    [post] = read_in([original], catalogue, language)
    event = catalogue.find("event", post.event, language) if post.event else None
    named = event or post
    return Link(
        text=named.title,
        address=address(post),
        language=post.language if post.language != language else "",
    )


def _sum(its: figures.Figures) -> Count | None:
    return total(count for _, count in its.counted).count
