"""The files of `content/` → their drafts: from the cache, or read anew on every core.

Most of the time goes into Markdown, and most files are as they were the last time. Check, build and
preview share what one of them has made.
"""

import functools
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine import cache
from engine.remembered import remembered
from newsroom.drafts import Draft, body_from_bytes, from_bytes, read_draft, to_bytes
from newsroom.files import ContentFile
from newsroom.fragments import Fetch, Html
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
        self._seen = folder and folder / "files.msgpack"
        self._bodies = Bodies(folder and folder / "drafts.sqlite", self._bytes)
        self._instead = instead

    def drafts(self, files: Sequence[ContentFile]) -> list[Draft]:
        """A draft of each file, in their order; one that has not changed is not even opened."""
        code = cache.version()
        with (
            cache.opened(self._bodies.file) as kept,
            remembered(self._seen, code.hex(), bytes) as seen,
        ):
            keys = {
                file.path: key
                for file in files
                if file.path not in self._instead and (key := seen.get(self._place(file.path)))
            }
            found = self._taken(files, keys, kept)
            work = []
            for file in files:
                if file.path in found:
                    continue
                try:
                    raw = self._bytes(file.path)
                except OSError as error:
                    why = error.strerror or error
                    unreadable = problem(file.path, 0, "file-unreadable", found=why)
                    found[file.path] = Draft(problems=(unreadable,))
                    continue
                work.append((file, raw))
                keys[file.path] = key = cache.key_of(code, file.path, raw)
                seen.note(self._place(file.path), key)
            found |= self._taken([file for file, _ in work], keys, kept)
            missing = [each for each in work if each[0].path not in found]
            found |= self._made(missing, keys, kept)
        return [found[file.path] for file in files]

    def _taken(
        self, files: Iterable[ContentFile], keys: Mapping[str, bytes], kept: cache.Cache
    ) -> dict[str, Draft]:
        """The drafts that were kept and that nobody has damaged, of the files whose key is known."""
        wanted = [(file, keys[file.path]) for file in files if file.path in keys]
        heads = kept.heads(key for _, key in wanted)
        found = {}
        for file, key in wanted:
            head = heads.get(key)
            try:
                if head is not None:
                    fetch = partial(self._bodies.fetch, file, key)
                    found[file.path] = from_bytes(file.folder, head, fetch, key)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
        return found

    def _made(
        self, work: Sequence[Work], keys: Mapping[str, bytes], kept: cache.Cache
    ) -> dict[str, Draft]:
        """The drafts of files that are read anew, which are kept from now on."""
        new = dict(zip((keys[file.path] for file, _ in work), _made(work), strict=True))
        is_kept = not new or kept.write(new, keys.values())
        found = {}
        for file, _ in work:
            key = keys[file.path]
            head, body = new[key]
            # One that could not be kept stays in memory.
            fetch = partial(self._bodies.fetch, file, key) if is_kept else _at_hand(body)
            found[file.path] = from_bytes(file.folder, head, fetch, key)
        return found

    def _place(self, path: str) -> str:
        return f"{self._content}/{path}"

    def _bytes(self, path: str) -> bytes:
        if (found := self._instead.get(path)) is not None:
            return found
        # Ten thousand times; `Path.read_bytes` takes twice as long.
        with open(self._place(path), "rb") as opened:  # noqa: PTH123
            return opened.read()


class Bodies:
    """The bodies of a cache, fetched one by one while pages are made. `read`: path → the bytes of a file, from
    which a body that is not there any more is made again.
    """

    def __init__(self, file: Path | None, read: Callable[[str], bytes]) -> None:
        self.file = file
        self._read = read
        self._alone = threading.Lock()
        self._open: dict[int, cache.Cache] = {}

    def fetch(self, file: ContentFile, key: bytes, part: type[Html]) -> Any:
        """The body of a file, or its HTML alone."""
        with self._alone:
            process = os.getpid()
            if process not in self._open:
                # SQLite does not follow into a forked process.
                self._open = {process: cache.open_cache(self.file)}
            kept = self._open[process].body(key)
        try:
            if kept is not None:
                return body_from_bytes(kept, part)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            pass
        return body_from_bytes(_here([(file, self._read(file.path))])[0][1], part)


def _at_hand(kept: bytes) -> Fetch:
    """Brings a body that is in memory."""
    return functools.cache(partial(body_from_bytes, kept))


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
