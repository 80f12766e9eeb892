"""The folder `content/` → catalogue and problems, with everything that reading needs put together.

Check, build, preview and tests read through this one function. It imports no Pelican.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import PIL

from engine.reading import Reader
from engine.remembered import Remembered, remembered
from engine.renames import Renames
from newsroom.catalogue import Catalogue, Size
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
    kept = cache and cache / "sizes.msgpack"
    # Another Pillow may read a picture that this one could not.
    with uncollected(), remembered(kept, PIL.__version__, Size) as sizes:
        return read_catalogue(
            content,
            site,
            read_drafts=reader.drafts,
            measure=partial(measured, sizes),
            renamed=Renames(content),
        )


def measured(known: Remembered[Size], picture: Path) -> Size | None:
    """The width and height of a picture in pixels, measured if they are not known; None when it is none."""
    size = known.get(str(picture))
    if size is None:
        # Only who has something to measure waits for Pillow.
        from images import sizes

        if size := sizes.size(picture):
            known.note(str(picture), size)
    return size


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
