"""Twenty years of events: what a month, a year and the first page weigh, and that none grows with all of them.

Asked of it: with 5,000 events over 20 years, pages of months and years below 60 KB compressed.
"""

import gzip
import random
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

from tests.bench import corpus
from tests.bench.table import table
from tests.sites import BuiltSite, built

SIZES = ((1250, 5), (5000, 20))  #: events, years: as many in each year
#: One event in so many has a recap with its attendance; one in so many more is a visit.
RECAPS, VISITS = 4, 10
#: Page → the addresses of its kind.
KINDS = (
    ("month", r"/acara/\d{4}/\d\d/"),
    ("year", r"/acara/\d{4}/"),
    ("all events", r"/acara/"),
    ("who has visited", r"/kunjungan/"),
    ("impact, all years", r"/dampak/"),
    ("impact, one year", r"/dampak/\d{4}/"),
)


def measure(folder: Path, say: Callable[[str], None]) -> None:
    """Build both programmes and weigh the largest page of each kind, as a web server sends it."""
    sites = [
        built(_content(folder / str(events), events, years), folder / f"{events}-output")
        for events, years in SIZES
    ]
    rows = [
        (name, *(f"{max(_weights(site, pattern)) / 1000:.1f}" for site in sites))
        for name, pattern in KINDS
    ]
    heading = ("largest page, gzip KB", *(f"{events} in {years} years" for events, years in SIZES))
    say(table(heading, rows))


def _weights(site: BuiltSite, pattern: str) -> Iterable[int]:
    return (
        len(gzip.compress(site.file(address).read_bytes(), 9, mtime=0))
        for address in site.addresses
        if re.fullmatch(pattern, address)
    )


def _content(folder: Path, events: int, years: int) -> Path:
    """The content folder of a library with as many events as that."""
    corpus.settings(folder)
    chance = random.Random(corpus.SEED)  # noqa: S311  the same corpus every time is the point
    for number in range(events):
        day = corpus.LAST_DAY + timedelta(days=30 - number * years * 365 // events)
        key = f"{day.year}/acara-{number:05}"
        corpus.write_event(folder, key, day, chance)
        if day <= corpus.LAST_DAY and number % RECAPS == 0:
            _write_recap(folder, key, day, chance, f"event: {key}")
        if day <= corpus.LAST_DAY and number % (RECAPS * VISITS) == 1:
            guest = f"Universitas {corpus.sentence(chance, 'id', 2)}"
            visitors = f"visitors: [{{name: {guest}, kind: university}}]"
            _write_recap(folder, f"{key}-kunjungan", day, chance, visitors)
    return folder


def _write_recap(folder: Path, key: str, day: date, chance: random.Random, line: str) -> None:
    lines = [
        f"title: {corpus.sentence(chance, 'id', 5)} {key.rpartition('-')[2]}",
        f"summary: {corpus.sentence(chance, 'id', 12)}.",
        f"date: {day}",
        line,
        f"attendance: {chance.choice(('', 'about ', 'more than '))}{chance.randint(10, 400)}",
        "sources: [Daftar hadir]",
    ]
    text = "".join(f"{each}\n" for each in lines)
    corpus.write(folder / f"recaps/{key}.md", f"---\n{text}---\n{corpus.paragraph(chance, 'id')}\n")
