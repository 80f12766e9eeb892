"""Settings → a finished site, in this process; what `inv build` and `inv serve` call."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from pelican.log import console
from pelican.settings import read_settings
from rich.console import Console
from rich.progress import track

from engine.staging import Changes
from engine.theme import Theme
from newsroom.announced import announced
from newsroom.catalogue import Catalogue
from newsroom.moments import ahead
from newsroom.problems import Problem
from newsroom.records import LANGUAGES, Record


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """What a build did and what it noticed."""

    catalogue: Catalogue  #: all that was shown
    content: str  #: the folder that was read
    output: str  #: the folder where the site lies
    theme: Theme  #: the templates as they were rendered
    changes: Changes
    warnings: tuple[Problem, ...]  #: what could be better in the content
    waiting: tuple[Record, ...]  #: drafts, and what is dated in the future
    until: float  #: seconds since 1970 (UTC) at which a page would differ; 0: never by itself


def _bar(jobs: Sequence[Any]) -> Iterable[Any]:
    """A bar while the pages are made, on a terminal alone, and gone afterwards."""
    return track(jobs, description="", console=Console(stderr=True), transient=True)


def build(settings_file: Path, **overrides: Any) -> Built:
    """Build the site; `overrides` are settings. Raises BuildStopped, and then nothing has changed."""
    settings = read_settings(str(settings_file), override={"PROGRESS": _bar, **overrides})
    pelican = settings["PELICAN_CLASS"](settings)
    quiet, console.quiet = (
        console.quiet,
        True,
    )  # Pelican's closing line counts articles; ours says what changed
    try:
        pelican.build()
    finally:
        console.quiet = quiet
    catalogue: Catalogue = pelican.settings["catalogue"]
    return Built(
        catalogue=catalogue,
        content=settings["PATH"],
        output=settings["OUTPUT_PATH"],
        theme=pelican.settings["theme"],
        changes=pelican.changes,
        warnings=pelican.warnings,
        waiting=pelican.waiting,
        # A site that is built for a given moment stays in it.
        until=0 if settings.get("NOW") else _until(catalogue),
    )


def _until(catalogue: Catalogue) -> float:
    """The first moment at which a page or a feed would differ though nobody has changed anything."""
    site = catalogue.site
    events = [event for language in LANGUAGES for event in catalogue.all("event", language)]
    coming = (each.date.start for each in catalogue.waiting if each.date)
    # Feeds hear of an event two weeks before it begins, at its hour.
    heard = filter(None, map(announced, catalogue.records))
    local = (each.replace(tzinfo=site.zone) for each in (*coming, *heard))
    now = site.now.replace(tzinfo=site.zone)
    return min(each.timestamp() for each in (*ahead(events, site), *local) if each > now)
