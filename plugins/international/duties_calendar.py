"""The staff's list → a private calendar (RFC 5545): a day 180, 90 and 30 days before an end, and the end. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from international.duties import OVER, WINDOWS, state_on
from newsroom.catalogue import Catalogue
from newsroom.dates import PartialDate
from newsroom.records import DEFAULT_LANGUAGE, Agreement

WORDS = {
    "id": {
        "name": "Kerja sama (untuk staf)",
        "soon": "{days} hari lagi berakhir: {title}",
        "end": "Berakhir: {title}",
        "check": "Periksa lagi: {title}",
        "ends": "Berakhir {ends}",
        "file": "Berkas: content/{path}",
    },
    "en": {
        "name": "Agreements (for staff)",
        "soon": "Ends in {days} days: {title}",
        "end": "Ends: {title}",
        "check": "Check again: {title}",
        "ends": "Ends {ends}",
        "file": "File: content/{path}",
    },
}


def calendar(catalogue: Catalogue, day: date, language: str) -> bytes:
    """Every reminder from a day on; the same content and day give the same bytes."""
    made = Calendar()
    made.add("prodid", "-//Open Library News//agreements for staff//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", WORDS[language]["name"])
    authority = catalogue.site.library.tag_authority.partition(",")[0]
    for agreement in catalogue.all("agreement", DEFAULT_LANGUAGE):
        if state_on(agreement, catalogue, day) in OVER:
            continue
        for name, when, summary in _reminders(agreement, language):
            if when >= day:
                made.add_component(
                    _entry(agreement, f"{name}@{authority}", when, summary, day, language)
                )
    return bytes(made.to_ical())


def _reminders(agreement: Agreement, language: str) -> Iterator[tuple[str, date, str]]:
    """(name, day, words) of each; of a partial end, the first day that it can mean."""
    words = WORDS[language]
    if isinstance(agreement.ends, PartialDate):
        end = agreement.ends.first
        yield f"{agreement.key}-end", end, words["end"].format(title=agreement.title)
        for days in WINDOWS:
            text = words["soon"].format(days=days, title=agreement.title)
            yield f"{agreement.key}-{days}", end - timedelta(days=days), text
    if agreement.checked:
        due = agreement.checked.last + timedelta(days=365)
        yield f"{agreement.key}-check", due, words["check"].format(title=agreement.title)


def _entry(
    agreement: Agreement, uid: str, when: date, summary: str, day: date, language: str
) -> Entry:
    words = WORDS[language]
    told = (
        [words["ends"].format(ends=agreement.ends)]
        if isinstance(agreement.ends, PartialDate)
        else []
    )
    told += [words["file"].format(path=agreement.path)]
    told += [agreement.private_note] if agreement.private_note else []
    entry = Entry()
    entry.add("uid", uid)
    # The day the list was made, not the clock: two runs give the same bytes.
    entry.add("dtstamp", datetime.combine(day, time(), UTC))
    entry.add("dtstart", when)
    entry.add("dtend", when + timedelta(days=1))
    entry.add("summary", summary)
    entry.add("description", "\n".join(told))
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT")  # nobody is busy because of it
    return entry
