"""Record → the moment at which subscribers hear of it. Pure; it does not depend on the day of the build.

That moment is what feeds call the date of publication. It is never the moment of an event, which lies in
the future when the event is announced, and feed readers sort, hide or refuse items from the future.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from newsroom.dates import EPOCH
from newsroom.records import Agreement, Edition, Event, Record
from newsroom.site import Site

#: An event whose header does not say when it was announced is announced this long before it starts.
NOTICE = timedelta(days=14)


def announced(record: Record) -> datetime | None:
    """Local time, without a zone; None: it has no place in an order of news.

    Its `date`, when it has one. Without: an agreement is news when it is signed, an edition on the last
    day of its window, an event fourteen days before it starts.
    """
    if record.date:
        return record.date.start
    if isinstance(record, Agreement):
        return record.signed.start if record.signed else None
    if isinstance(record, Edition):
        return record.ends.start if record.ends else None
    if isinstance(record, Event) and record.starts:
        return record.starts.start - NOTICE
    return None


def newest_announced(records: Iterable[Record], site: Site) -> list[Record]:
    """Those that subscribers may hear of by now, the newest first; for equal moments by path."""
    dated = ((announced(record), record) for record in records)
    heard = [(when, record) for when, record in dated if when and when <= site.now]
    return [record for _, record in sorted(heard, key=_newest_first)]


def _newest_first(each: tuple[datetime, Record]) -> tuple[timedelta, str]:
    return (EPOCH - each[0], each[1].path)
