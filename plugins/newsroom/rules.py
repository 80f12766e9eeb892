"""What every rule across records is made of: what it looks at, and how it names a field.

The rules themselves are in `checks.py`, in `event_checks.py` for events and recaps, and in
`address_checks.py` for addresses.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from newsroom.address_book import Entry
from newsroom.problems import Change, Problem, problem
from newsroom.records import Record

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue


class Whole(msgspec.Struct):
    """All that a rule may look at."""

    catalogue: "Catalogue"
    paths: frozenset[str]  #: every file of `content/`, readable or not
    public: "Catalogue"  #: what is shown today
    shown: set[str]  #: its paths, tombstones included
    book: Mapping[str, Entry]  #: every address that was ever published
    renamed: Callable[[str], str]  #: what a file that is gone is called now, or ""
    made: frozenset[str]  #: the addresses of files that the portal writes by itself
    of_kind: Mapping[type[Record], list[Any]]  #: the records by what they are


#: A rule: its docstring says what must hold, and it yields what does not.
Rule = Callable[[Whole], Iterator[Problem]]


def about(record: Record, field: str, code: str, **details: object) -> Problem:
    """A problem of a field of a record, on its line."""
    line = record.lines.get(field, 1)
    return problem(record.path, line, code, repair=None, alternatives=(), field=field, **details)


def meant(found: Problem, wrong: str, near: str | None) -> Problem:
    """The problem with its cure: what stands there in other capitals is meant for certain, anything
    else that is near may be.
    """
    if not near:
        return found
    change = (Change(found.line, near, wrong),)
    if near.casefold() == wrong.casefold():
        return msgspec.structs.replace(found, changes=change)
    return msgspec.structs.replace(found, choices=change)


def own(whole: Whole, *kinds: type[Record]) -> Sequence[Record]:
    """The records of some kinds (of all when none is named), by path."""
    if not kinds:
        return whole.catalogue.records
    # A kind is a folder, and no other kind stands between its files.
    return [r for kind, records in whole.of_kind.items() if kind in kinds for r in records]
