"""Events of twenty years: what the calendars weigh, and their share of a build.

Asked of it (and held by nobody's clock): a calendar to subscribe to stays small enough for a phone that fetches
it several times a day, however many events there were before.
"""

import gzip
import random
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from engine.content import read
from events.calendar import documents
from newsroom.records import AUDIENCES
from tests.bench import corpus
from tests.bench.table import seconds, table
from tests.sites import NOW, URL, build

EVENTS = 5000
FIRST, LAST = datetime(2008, 1, 1, 9), datetime(2027, 12, 31)
SERIES = 12


def write_events(folder: Path) -> Path:
    """The content of a library that never rests: every other event is translated."""
    chance = random.Random(corpus.SEED)  # noqa: S311  made-up content, the same at every run
    corpus.settings(folder)
    for number in range(SERIES):
        corpus.write(folder / f"series/seri-{number}.md", f"---\ntitle: Seri {number}\n---\n")
    step = (LAST - FIRST) / EVENTS
    for number in range(EVENTS):
        starts = FIRST + timedelta(days=(step * number).days, hours=number % 8)
        key = f"{starts.year}/acara-{number:05}"
        corpus.write(folder / f"events/{key}.md", _event(number, starts, chance))
        if number % 2:
            corpus.write(folder / f"events/{key}.en.md", _translation(number, chance))
    return folder


def _event(number: int, starts: datetime, chance: random.Random) -> str:
    lines = (
        f"title: {corpus.sentence(chance, 'id', 5)} {number}",
        f"summary: {corpus.sentence(chance, 'id', 14)}.",
        f"starts: {starts:%Y-%m-%d %H:%M}",
        f"ends: {starts + timedelta(hours=2):%Y-%m-%d %H:%M}",
        "place: {name: Gedung Baca, room: Ruang diskusi, address: Jalan Buku 7}",
        f"series: seri-{number % SERIES}",
        f"audience: [{AUDIENCES[number % len(AUDIENCES)]}]",
        "speakers: [{name: Sari Pertiwi, role: penulis}, {name: Budi Santoso, role: pustakawan}]",
        f"topics: [{chance.choice(corpus.TOPICS)}]",
    )
    text = "\n".join(lines)
    return f"---\n{text}\n---\n{corpus.paragraph(chance, 'id')}\n"


def _translation(number: int, chance: random.Random) -> str:
    title, summary = corpus.sentence(chance, "en", 5), corpus.sentence(chance, "en", 14)
    return f"---\ntitle: {title} {number}\nsummary: {summary}.\n---\nText.\n"


def measure(folder: Path, say: Callable[[str], None]) -> None:
    """Build the events, weigh the calendars, and make them once more by themselves."""
    content = write_events(folder / "content")
    started = time.perf_counter()
    build(folder / "output", content)
    whole = time.perf_counter() - started
    catalogue, _ = read(content, url=URL, now=datetime.fromisoformat(NOW))
    started = time.perf_counter()
    made = {each.address: each.make(catalogue) for each in documents(catalogue)}
    alone = time.perf_counter() - started
    rows = [
        ("all events, from last year on", *_weight(made["/calendar.ics"])),
        ("one series, every edition", *_weight(made["/calendar/series/seri-1.ics"])),
        ("one audience, from last year on", *_weight(made["/calendar/audience/students.ics"])),
        ("one event", *_weight(next(t for a, t in made.items() if a.endswith("/event.ics")))),
    ]
    say(table(("calendar", "events", "KB", "gzip KB"), rows))
    say("")
    total = sum(map(len, made.values())) / 1e6
    share = (str(len(made)), f"{total:.1f}", seconds(alone), seconds(whole), f"{alone / whole:.0%}")
    heading = (f"{EVENTS} events", "calendars", "MB", "made in, s", "whole build, s", "share")
    say(table(heading, [("files of both languages", *share)]))


def _weight(content: bytes) -> tuple[str, str, str]:
    compressed = len(gzip.compress(content, 9, mtime=0))
    events = content.count(b"BEGIN:VEVENT")
    return str(events), f"{len(content) / 1000:.1f}", f"{compressed / 1000:.1f}"
