"""An event and the header that it had before → what subscribers would not notice. Pure; the old text comes
from whoever kept it.

A saved calendar takes a change only when SEQUENCE rises, and SEQUENCE comes from `previously` and `state`
(`revisions.py`). An editor who writes a new `starts` over the old one leaves no trace of the move.
"""

from collections.abc import Iterator
from datetime import date

from newsroom.dates import PartialDate
from newsroom.front_matter import split
from newsroom.problems import Problem
from newsroom.reading import read_fields
from newsroom.records import Event
from newsroom.revisions import sequence
from newsroom.rules import about


def unsaid(before: str, event: Event, today: date) -> Iterator[Problem]:
    """What the new header does not say of the old one, which readers have seen. Nothing is said of a draft,
    of what is over, and of a moment that is only known better than before.
    """
    old = _event(before, event)
    if not old or not old.starts or not event.starts or old.status != "published":
        return
    if max(old.starts.last, event.starts.last) < today:
        return
    if sequence(event) < sequence(old):
        yield about(event, "state", "event-on-again", before=old.state, found=event.state)
    elif _moved(old.starts, event) and sequence(event) == sequence(old):
        known = ", ".join(map(str, (*event.previously, old.starts)))
        yield about(event, "starts", "event-moved-unsaid", before=old.starts, known=known)


def _event(text: str, now: Event) -> Event | None:
    """The event as it was; None when its header could not be read."""
    document, _ = split(text, now.path)
    if document is None:
        return None
    values, _ = read_fields(Event, document.header, now.path)
    return Event(**{"title": "", **values, "path": now.path, "language": now.language})


def _moved(before: PartialDate, event: Event) -> bool:
    """Whether people would come at the wrong moment: "in May" that becomes the 20th of May is no move."""
    starts = event.starts
    if starts is None or starts == before or before in event.previously:
        return False
    within = before.start <= starts.start and starts.end <= before.end
    return not within or before.precision == "minute"
