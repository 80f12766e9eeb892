"""What somebody typed → the edition that is meant. Pure."""

from collections.abc import Callable, Sequence
from datetime import date

from newsroom.records import Edition


def meant(wanted: str, editions: Sequence[Edition]) -> list[Edition]:
    """The editions that a key, a path, a number or a part of a title names; the first way that finds any counts."""
    asked = wanted.strip().replace("\\", "/").removeprefix("./").removeprefix("content/")
    ways: tuple[Callable[[Edition], bool], ...] = (
        lambda each: asked in (each.path, each.stem, each.key),
        lambda each: asked == str(each.number),
        lambda each: bool(asked) and asked.casefold() in each.title.casefold(),
    )
    return next((found for way in ways if (found := [e for e in editions if way(e)])), [])


def newest_complete(editions: Sequence[Edition], today: date) -> Edition | None:
    """The youngest edition whose last day is over: nothing can come into it any more."""
    over = [each for each in editions if each.ends and each.ends.last < today]
    return max(over, key=_age, default=None)


def _age(edition: Edition) -> tuple[date, int, str]:
    assert edition.ends
    return (edition.ends.last, edition.number, edition.path)
