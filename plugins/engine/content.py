"""The folder `content/` → catalogue and problems, with everything that reading needs put together.

Check, build, preview and tests read through this one function. It imports no Pelican.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from engine.reading import Reader
from engine.renames import Renames
from images.known_sizes import known_sizes
from newsroom.catalogue import Catalogue
from newsroom.collecting import read_catalogue
from newsroom.dates import EPOCH
from newsroom.problems import Problem
from newsroom.site import read_site


def read(
    content: Path,
    *,
    url: str,
    now: datetime | None,
    preview: bool = False,
    cache: Path | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> tuple[Catalogue, list[Problem]]:
    """Everything that may be shown at `now` (local time; None: by the clock), and what is wrong.

    `preview`: drafts, and what is dated in the future, are shown too.
    `cache`: a folder that may keep what was read; the result is the same with and without it.
    `instead`: path → bytes, for files that are read as if they held these.
    """
    site = read_site(content, url=url, now=now or EPOCH, preview=preview)
    if now is None:
        site = site.at(datetime.now(site.zone).replace(tzinfo=None))
    reader = Reader(content, cache, instead or {})
    with uncollected(), known_sizes(cache and cache / "sizes.msgpack") as measure:
        return read_catalogue(
            content, site, read_drafts=reader.drafts, measure=measure, renamed=Renames(content)
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing that is read becomes garbage: the collector would only go through all of it, again and again.
    What an earlier reading has left, in a preview, goes first.
    """
    was = gc.isenabled()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()
