"""The files of `content/` → their drafts: from the cache, or read anew on every core.

Most of the time goes into Markdown, and most files are as they were the last time. Check, build and
preview share what one of them has made.
"""

import functools
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine import cache
from newsroom.drafts import Draft, body_from_bytes, from_bytes, read_draft, to_bytes
from newsroom.files import ContentFile
from newsroom.fragments import Body
from newsroom.problems import problem

if TYPE_CHECKING:
    from markup.convert import Converter

#: Files; for fewer than these a second process takes longer to start than it saves.
MANY = 400
#: Files that a process is handed at once: few enough that all end together.
BATCH = 50

#: A file and its bytes.
Work = tuple[ContentFile, bytes]


#: The two parts of a draft as bytes.
Kept = tuple[bytes, bytes]


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
                found[file.path] = Draft(problems=(unreadable,))
        found |= self._drafts(work)
        return [found[file.path] for file in files]

    def _drafts(self, work: Sequence[Work]) -> dict[str, Draft]:
        """From the cache what it has, and the rest made and kept."""
        code = cache.version()
        keys = {file.path: cache.key_of(code, file.path, raw) for file, raw in work}
        if self._folder is None:
            return {
                file.path: _draft(file, made, keys[file.path])
                for (file, _), made in zip(work, _made(work), strict=True)
            }
        bodies = Bodies(self._folder / "drafts.sqlite", self._bytes)
        with cache.opened(bodies.file) as kept:
            heads = kept.heads(keys.values())
            found = {}
            missing = []
            for file, raw in work:
                key = keys[file.path]
                draft = _taken(file, heads.get(key), partial(bodies.fetch, file, key), key)
                if draft:
                    found[file.path] = draft
                else:
                    missing.append((file, raw))
            new = {
                keys[file.path]: made
                for (file, _), made in zip(missing, _made(missing), strict=True)
            }
            is_kept = not new or kept.write(new, keys.values())
        for file, _ in missing:
            key = keys[file.path]
            fetch = partial(bodies.fetch, file, key)
            found[file.path] = (
                from_bytes(file.folder, new[key][0], fetch, key)
                if is_kept
                else _draft(file, new[key], key)
            )
        return found

    def _bytes(self, path: str) -> bytes:
        return self._instead.get(path) or (self._content / path).read_bytes()


class Bodies:
    """The bodies of a cache, fetched one by one while pages are made. `read`: path → the bytes of a file, from
    which a body that is not there any more is made again.
    """

    def __init__(self, file: Path, read: Callable[[str], bytes]) -> None:
        self.file = file
        self._read = read
        self._alone = threading.Lock()
        self._open: dict[int, cache.Cache] = {}

    def fetch(self, file: ContentFile, key: bytes) -> Body:
        """The body of a file."""
        with self._alone:
            process = os.getpid()
            if process not in self._open:
                # SQLite does not follow into a forked process.
                self._open = {process: cache.open_cache(self.file)}
            kept = self._open[process].body(key)
        try:
            if kept is not None:
                return body_from_bytes(kept)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            pass
        return body_from_bytes(_here([(file, self._read(file.path))])[0][1])


def _draft(file: ContentFile, made: Kept, mark: bytes) -> Draft:
    """A draft with its body in memory."""
    return from_bytes(
        file.folder, made[0], functools.cache(partial(body_from_bytes, made[1])), mark
    )


def _taken(
    file: ContentFile, head: bytes | None, fetch: Callable[[], Body], mark: bytes
) -> Draft | None:
    """The draft that was kept; None when there is none, or when somebody has damaged it."""
    try:
        return None if head is None else from_bytes(file.folder, head, fetch, mark)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _made(work: Sequence[Work]) -> list[Kept]:
    """The drafts of these files, on every core when there are many."""
    return (_on_every_core(work) if len(work) >= MANY else None) or _here(work)


def _here(work: Sequence[Work]) -> list[Kept]:
    """As bytes, which travel quickly between processes and are what is kept."""
    if not work:
        return []
    convert = _converter().by_place
    return [to_bytes(read_draft(file, raw, convert)) for file, raw in work]


def _converter() -> "Converter":
    """One for each thread: it keeps Markdown ready, and converts one body at a time."""
    if not hasattr(_own, "converter"):
        # Only who has something to convert pays for this.
        from markup.convert import Converter

        _own.converter = Converter()
    found: Converter = _own.converter
    return found


_own = threading.local()


def _on_every_core(work: Sequence[Work]) -> list[Kept] | None:
    """The same by several processes; None when there is one core, or the system lends us none."""
    from concurrent.futures.process import BrokenProcessPool

    from engine import processes

    if processes.cores() < 2:
        return None
    if processes.can_fork():
        _converter()  # loaded once, for all of them
    batches = [work[at : at + BATCH] for at in range(0, len(work), BATCH)]
    try:
        with processes.pool() as pool:
            return [value for batch in pool.map(_here, batches) for value in batch]
    except (OSError, ImportError, BrokenProcessPool):
        return None
