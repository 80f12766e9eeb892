"""Catalogue → the visits of other institutions: recaps that name visitors. Pure.

Only the Indonesian originals are counted; a translation tells of the same visit.
"""

from collections.abc import Iterable, Iterator

from newsroom.catalogue import Catalogue, Post
from newsroom.counting import total
from newsroom.fields import Count
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Recap, moment_of

#: What partners are called, folded → their key.
Names = dict[str, str]


def names_of_partners(catalogue: Catalogue) -> Names:
    """Every name of every partner in either language, its former ones too."""
    found: Names = {}
    for language in LANGUAGES:
        for partner in catalogue.all("partner", language):
            its = partner.names
            local = (name for _, name in its.local)
            former = (each.name for each in its.former)
            for name in (partner.title, its.official, its.id, its.en, *local, *former):
                if name:
                    found.setdefault(_folded(name), partner.key)
    return found


def identity(name: str, names: Names) -> str:
    """What all names of one institution share: a partner's key, or else its name however it is spaced and
    capitalised.
    """
    return names.get(_folded(name), _folded(name))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def year_of(post: Post, catalogue: Catalogue) -> int:
    """The year to which a post belongs: that of its event, or else its own."""
    event = catalogue.find("event", post.event, DEFAULT_LANGUAGE) if post.event else None
    when = moment_of(event or post)
    return when.year if when else 0


def visits(catalogue: Catalogue) -> list[Recap]:
    """The recaps that name visitors, the newest first."""
    found = [each for each in catalogue.all("recap", DEFAULT_LANGUAGE) if each.visitors]
    return sorted(found, key=lambda recap: year_of(recap, catalogue), reverse=True)


def visitors(recaps: Iterable[Recap]) -> Iterator[tuple[str, Recap]]:
    """Every institution that is named, with the recap that names it."""
    return ((visitor.name, recap) for recap in recaps for visitor in recap.visitors)


def people_of(recap: Recap) -> Count | None:
    """How many came on a visit; None when nobody has said.

    The recap's own attendance, unless the visit was to an event, whose audience is larger; else what is
    said of every visitor. What is said of a part of them is no figure for the visit.
    """
    if recap.attendance and not recap.event:
        return recap.attendance
    result = total(visitor.people for visitor in recap.visitors)
    return None if result.unknown else result.count
