"""Agreement → what it is worth on a day: planned, active, expiring … Pure: the day is an argument.

Nothing is said that is not known: an end that nobody has stated is "unknown", never "active", and an
agreement that renews itself is never "expired".
"""

from datetime import date, timedelta
from enum import Enum

from newsroom.dates import PartialDate
from newsroom.fields import Term
from newsroom.records import Agreement

EXPIRING = timedelta(days=180)  #: before its end an agreement is called expiring


class State(Enum):
    """What an agreement is worth on a day."""

    PLANNED = "planned"  #: its signing lies ahead
    ACTIVE = "active"
    EXPIRING = "expiring"  #: it ends within 180 days
    EXPIRED = "expired"
    RENEWED = "renewed"  #: another agreement has taken its place
    ENDED = "ended"  #: ended before its time
    UNKNOWN = "unknown"  #: nobody has stated when it ends


def state(agreement: Agreement, today: date, successor: Agreement | None = None) -> State:
    """The state on a day; `successor` is the agreement that its `renewed-by` names."""
    if agreement.signed and agreement.signed.first > today:
        return State.PLANNED
    if agreement.ended and agreement.ended.first <= today:
        return State.ENDED
    if successor and successor.signed and successor.signed.first <= today:
        return State.RENEWED
    return _by_term(agreement.ends, today)


def _by_term(ends: PartialDate | Term, today: date) -> State:
    if ends is Term.UNKNOWN:
        return State.UNKNOWN
    if not isinstance(ends, PartialDate):
        return State.ACTIVE
    if ends.last < today:
        return State.EXPIRED
    # The first day that a partial date can mean: "2026" may end any day of that year.
    return State.EXPIRING if ends.first - today <= EXPIRING else State.ACTIVE
