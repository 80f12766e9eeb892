"""What somebody typed → the events that are meant. Pure."""

from collections.abc import Sequence

from newsroom.reading import nearest
from newsroom.records import Event


def meant(wanted: str, events: Sequence[Event]) -> list[Event]:
    """The events that a key, a path or a part of a title names; the first way that finds any counts."""
    asked = wanted.strip().replace("\\", "/").removeprefix("./").removeprefix("content/")
    ways = (
        lambda event: asked in (event.path, event.stem, event.key),
        lambda event: event.key.rpartition("/")[2] == asked,
        lambda event: event.title.casefold() == asked.casefold(),
        lambda event: bool(asked) and asked.casefold() in event.title.casefold(),
    )
    return next((found for way in ways if (found := [e for e in events if way(e)])), [])


def near(wanted: str, events: Sequence[Event]) -> Event | None:
    """The event whose key or title is most like what was typed."""
    names: dict[str, Event] = {}
    for event in events:
        names |= {event.title.casefold(): event, event.key.rpartition("/")[2]: event}
    found = nearest(wanted.casefold(), names)
    return names[found] if found else None
