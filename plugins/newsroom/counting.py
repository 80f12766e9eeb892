"""Counts → their sum, as precise as the least precise of them. Pure.

| together | come to |
| --- | --- |
| 118 and 25 | 143 |
| 118 and more than 1,500 | more than 1,618: what is open above stays open |
| 50 and about 25 | about 75 |
| about 50 and more than 1,500 | more than 1,550: the open end may be far, the error of "about" is small |
| 118 and one that nobody counted | 118, and one not counted; never 118 and 0 |
"""

from collections.abc import Iterable

import msgspec

from newsroom.fields import Count

#: The qualifiers of a count, the one that outlasts the others first.
OUTLASTING = ("more-than", "about", "")


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    """What some counts come to."""

    count: Count | None  #: None: nobody has counted any of them
    unknown: int = 0  #: how many of them nobody has counted


def plus(one: Count, other: Count) -> Count:
    """Two counts together."""
    qualifier = min(one.qualifier, other.qualifier, key=OUTLASTING.index)
    return Count(one.value + other.value, qualifier)


def total(counts: Iterable[Count | None]) -> Sum:
    """All of them together; None is one that nobody has counted."""
    found: Count | None = None
    unknown = 0
    for count in counts:
        if count is None:
            unknown += 1
        else:
            found = plus(found, count) if found else count
    return Sum(count=found, unknown=unknown)
