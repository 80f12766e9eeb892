"""Posts that state a figure → those that are counted. Pure; the one rule for series, events and yearly totals.

Of several posts that state a figure of one event one counts: a recap before news, and among recaps the
latest, whose author knows most. What belongs to no event counts each time. `numbers` count whoever states
them, a recap or news; `attendance` is a recap's alone. `docs/impact.md` explains it.
"""

from collections.abc import Iterable

import msgspec

from newsroom.catalogue import Catalogue, Post
from newsroom.fields import Count
from newsroom.records import DEFAULT_LANGUAGE, Recap

#: A post and the figure that it states.
Stated = tuple[Post, Count]


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of one sort, of any events."""

    counted: tuple[Stated, ...]  #: the oldest post first
    again: tuple[Post, ...]  #: posts that state the figure of an event a second time


def once(given: Iterable[Stated]) -> Figures:
    """Each event's figure once."""
    counted: list[Stated] = []
    of_event: dict[str, list[Stated]] = {}
    for post, count in given:
        (of_event.setdefault(post.event, []) if post.event else counted).append((post, count))
    again: list[Post] = []
    for several in of_event.values():
        *others, last = sorted(several, key=_authority)
        counted.append(last)
        again += [post for post, _ in others]
    return Figures(
        counted=tuple(sorted(counted, key=lambda each: _authority(each)[1:])), again=tuple(again)
    )


def of_series(key: str, catalogue: Catalogue) -> list[Post]:
    """The originals of recaps and news of a series or of one of its events, each once: their figures are its."""
    pointing = [("series", key)]
    pointing += [("event", event.key) for event in catalogue.events_of(key, DEFAULT_LANGUAGE)]
    found = [post for name in pointing for post in catalogue.pointing(*name, DEFAULT_LANGUAGE)]
    return list({post.path: post for post in found}.values())


def attendance(recaps: Iterable[Recap]) -> Figures:
    """How many came, by the recaps that have counted."""
    return once((recap, recap.attendance) for recap in recaps if recap.attendance)


def number(posts: Iterable[Post], name: str) -> Figures:
    """A figure of the field `numbers`, by the posts that have counted it."""
    return once(
        (post, count) for post in posts for its_name, count in post.numbers if its_name == name
    )


def _authority(stated: Stated) -> tuple[bool, str, str]:
    post = stated[0]
    return isinstance(post, Recap), str(post.updated or post.date), post.path
