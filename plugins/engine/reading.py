"""The files of `content/` → their drafts: from the cache, or read anew on every core.

Most of the time goes into Markdown, and most files are as they were the last time. Check, build and
preview share what one of them has made.
"""

import functools
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine import cache
from newsroom.drafts import Draft, from_bytes, read_draft, to_bytes
from newsroom.files import ContentFile
from newsroom.problems import problem

if TYPE_CHECKING:
    from markup.convert import Converter

#: Files; for fewer than these a second process takes longer to start than it saves.
MANY = 400
#: Files that a process is handed at once: few enough that all end together.
AT_ONCE = 50

#: A file and its bytes.
Work = tuple[ContentFile, bytes]


class Reader:
    """Reads the files of one content folder. `folder`: where to keep what was read, or None; `instead`:
    path → bytes that stand for those of the file.
    """

    def __init__(self, content: Path, folder: Path | None, instead: Mapping[str, bytes]) -> None:
        self._content = content
        self._folder = folder
        self._instead = instead

    def drafts(self, files: Sequence[ContentFile]) -> list[Draft]:
        """A draft of each file, in their order."""
        found: dict[str, Draft] = {}
        work: list[Work] = []
        for file in files:
            if file.path in self._instead:
                work.append((file, self._instead[file.path]))
                continue
            try:
                # Ten thousand times; `Path.read_bytes` takes twice as long.
                with open(f"{self._content}/{file.path}", "rb") as opened:  # noqa: PTH123
                    work.append((file, opened.read()))
            except OSError as error:
                why = error.strerror or error
                unreadable = problem(file.path, 0, "file-unreadable", found=why)
                found[file.path] = Draft(None, problems=(unreadable,))
        found |= self._kept(work) if self._folder else _made(work)
        return [found[file.path] for file in files]

    def _kept(self, work: Sequence[Work]) -> dict[str, Draft]:
        """From the cache what it has, and the rest made and kept."""
        assert self._folder
        code = cache.version()
        keys = {file.path: cache.key_of(code, file.path, raw) for file, raw in work}
        with cache.opened(self._folder / "drafts.sqlite") as kept:
            values = kept.read(keys.values())
            found = {}
            for file, _ in work:
                draft = _taken(file, values.get(keys[file.path]))
                if draft:
                    found[file.path] = draft
            made = _made([each for each in work if each[0].path not in found])
            kept.write({keys[path]: to_bytes(draft) for path, draft in made.items()}, keys.values())
        return found | made


def _taken(file: ContentFile, value: bytes | None) -> Draft | None:
    """The draft that was kept; None when there is none, or when somebody has damaged it."""
    try:
        return None if value is None else from_bytes(file.folder, value)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _made(work: Sequence[Work]) -> dict[str, Draft]:
    """The drafts of these files by path, on every core when there are many."""
    drafts = (_on_every_core(work) if len(work) >= MANY else None) or _here(work)
    return {file.path: draft for (file, _), draft in zip(work, drafts, strict=True)}


def _here(work: Sequence[Work]) -> list[Draft]:
    if not work:
        return []
    convert = _converter().by_place
    return [read_draft(file, raw, convert) for file, raw in work]


@functools.cache
def _converter() -> "Converter":
    """One for the process: it keeps Markdown ready."""
    # Only who has something to convert pays for this.
    from markup.convert import Converter

    return Converter()


def _on_every_core(work: Sequence[Work]) -> list[Draft] | None:
    """The same by several processes; None when there is one core, or the system lends us none."""
    count = cores()
    if count < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    batches = [work[at : at + AT_ONCE] for at in range(0, len(work), AT_ONCE)]
    try:
        # A new process knows nothing of this one's threads and locks; Windows has no other.
        with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
            made = [value for batch in pool.map(_batch, batches) for value in batch]
    except (OSError, ImportError, BrokenProcessPool):
        return None
    return [from_bytes(file.folder, value) for (file, _), value in zip(work, made, strict=True)]


def _batch(work: Sequence[Work]) -> list[bytes]:
    """In another process: the drafts as bytes, which travel quickly."""
    return [to_bytes(draft) for draft in _here(work)]


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
