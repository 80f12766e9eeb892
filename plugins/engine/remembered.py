"""What was found in a file, remembered until the file changes: the next run need not open it.

A file is the same while its path, its length and its times are: what git and make go by. One that changed only
a moment before it was looked at is not remembered: it may change once more within the same tick of the disk's
clock, and nothing would tell (git calls such a file "racy"). Nor is one that says it is from the future.

Safe to delete, and to use from several processes at once: the last one that ends is kept. Whatever is wrong
with what is kept, every file is opened.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

#: Length in bytes; when the content changed, and when that, the name or the rights did, in nanoseconds. The
#: last one cannot be set back; on Windows it says when the file was made.
Stamp = tuple[int, int, int]
Value = TypeVar("Value")

#: Nanoseconds that may pass between two changes without another time: a memory stick counts by two seconds.
TICK = 2_000_000_000


def stamp(file: str) -> Stamp | None:
    """What tells that a file is as it was; None: it is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116  ten thousand times; Path.stat takes twice as long
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


class Remembered(Generic[Value]):
    """Files that were looked at before, and what was found in them."""

    def __init__(self, before: dict[str, tuple[Stamp, Value]]) -> None:
        self._before = before
        self._begun = time.time_ns()
        self._asked: dict[str, Stamp] = {}
        self.today: dict[str, tuple[Stamp, Value]] = {}  #: what is remembered of those asked for

    def get(self, file: str) -> Value | None:
        """What was found in a file; None when that is not known, or when the file has changed."""
        now, known = stamp(file), self._before.get(file)
        if known is not None and known[0] == now:
            self.today[file] = known
            return known[1]
        if now is not None:
            self._asked[file] = now
        return None

    def note(self, file: str, value: Value) -> None:
        """Remember what was found in a file after `get` did not know it."""
        asked = self._asked.get(file)
        if asked is not None and max(asked[1:]) < self._begun - TICK:
            self.today[file] = (asked, value)


@contextmanager
def remembered(kept: Path | None, of: str, kind: Any) -> Iterator[Remembered[Any]]:
    """What the file `kept` remembers, brought up to date when the block ends; None: nothing, for this run alone.

    `of`: what else the values depend on, a version; with another one nothing is remembered. `kind`: their type.
    An error within the block keeps nothing.
    """
    form = tuple[str, dict[str, tuple[Stamp, kind]]]
    before: dict[str, tuple[Stamp, Any]] = {}
    if kept is not None:
        # There is none yet, or somebody has damaged it.
        with contextlib.suppress(OSError, ValueError):
            version, found = msgspec.msgpack.decode(kept.read_bytes(), type=form)
            before = found if version == of else {}
    memory: Remembered[Any] = Remembered(before)
    yield memory
    if kept is not None and memory.today != before:
        _write(kept, msgspec.msgpack.encode((of, memory.today)))


def _write(kept: Path, content: bytes) -> None:
    """All of it or nothing; a cache that cannot be written costs time alone."""
    new = kept.with_name(f"{kept.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
        new.replace(kept)
