"""What every rule across records is made of: what it looks at, and how it names a field.

The rules themselves are in `checks.py` and, for events and recaps, in `event_checks.py`.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import msgspec

from newsroom.problems import Problem, problem
from newsroom.records import Record

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue


class Whole(msgspec.Struct):
    """All that a rule may look at."""

    catalogue: "Catalogue"
    paths: frozenset[str]  #: every file of `content/`, readable or not
    shown: set[str]  #: the paths of the records that are shown today


#: A rule: its docstring says what must hold, and it yields what does not.
Rule = Callable[[Whole], Iterator[Problem]]


def about(record: Record, field: str, code: str, **details: object) -> Problem:
    """A problem of a field of a record, on its line."""
    line = record.lines.get(field, 1)
    return problem(record.path, line, code, repair=None, field=field, **details)


def own(whole: Whole, *kinds: type[Record]) -> Iterator[Record]:
    """The records of some kinds (of all when none is named)."""
    return (r for r in whole.catalogue.records if not kinds or isinstance(r, kinds))
