"""Delegations → what the screen in the room says to guests on the day they come. Pure.

Names and greetings stand as they were written; nothing is translated, sorted or made up.
"""

from collections.abc import Mapping, Sequence

from international import views
from newsroom.catalogue import Catalogue
from newsroom.records import DEFAULT_LANGUAGE, Delegation
from newsroom.words import day

#: What the screen says to guests for whom no greeting was written.
WELCOME = (("en", "Welcome"), ("id", "Selamat datang"))


def expected(catalogue: Catalogue, language: str) -> list[Delegation]:
    """The delegations of today and of days to come, the nearest first."""
    records = [
        each
        for each in catalogue.all("delegation", DEFAULT_LANGUAGE)
        if each.day and each.day.last >= catalogue.site.today
    ]
    records.sort(key=lambda each: (each.day.start, each.path))
    return [catalogue.find("delegation", each.key, language) for each in records]


def welcome(
    record: Delegation,
    language: str,
    portraits: Mapping[str, views.Portrait],
) -> views.Welcome:
    """Guests and what we say to them: their names and the greeting stand as they were written."""
    assert record.day is not None
    return views.Welcome(
        id=f"welcome-{record.key.replace('/', '-')}",
        first=record.day.first.isoformat(),
        last=record.day.last.isoformat(),
        day=day(record.day.first, language),
        title=record.title,
        language=record.language if record.language != language else "",
        guests=record.guests,
        greetings=greetings(record.greeting),
        partner=portraits.get(record.partner),
    )


def greetings(written: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """English and their language. A greeting that nobody wrote is not invented: what is missing of
    English is "Welcome", and of everything, "Welcome" and "Selamat datang".
    """
    if not written:
        return WELCOME
    if any(tag.partition("-")[0] == "en" for tag, _ in written):
        return tuple(written)
    return (WELCOME[0], *written)
