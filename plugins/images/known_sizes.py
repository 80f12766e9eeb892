"""Sizes of pictures that were measured before, kept until the file changes; what is wrong with the cache, all is measured.

A file is the same while its path, its length in bytes and its time of change (nanoseconds) are: what git and make
go by. Safe to delete, and to use from several processes at once: the last one that ends is kept.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import PIL

from images.sizes import size

Size = tuple[int, int]
#: Path → length in bytes, time of change in nanoseconds, width and height in pixels.
Known = dict[str, tuple[int, int, int, int]]


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The file of the cache, as MessagePack."""

    pillow: str  #: its version; another one may read a picture that this one could not
    sizes: Known


@contextmanager
def known_sizes(kept: Path | None) -> Iterator[Callable[[Path], Size | None]]:
    """A function like `images.sizes.size`, which knows the sizes in the file `kept` and leaves those of today there.

    None: everything is measured. An error within the block keeps nothing.
    """
    if kept is None:
        yield size
        return
    before, today = _read(kept), Known()

    def measure(file: Path) -> Size | None:
        path = str(file)
        try:
            stat = os.stat(path)  # noqa: PTH116  # thousands of times; Path's own takes longer
        except OSError:
            return None
        found = before.get(path)
        if found is None or found[:2] != (stat.st_size, stat.st_mtime_ns):
            measured = size(file)
            if measured is None:
                return None
            found = (stat.st_size, stat.st_mtime_ns, *measured)
        today[path] = found
        return found[2:]

    yield measure
    if today != before:
        _write(kept, today)


def _read(kept: Path) -> Known:
    try:
        found = msgspec.msgpack.decode(kept.read_bytes(), type=_Kept)
    except (OSError, ValueError):  # there is none yet, or somebody has damaged it
        return {}
    return found.sizes if found.pillow == PIL.__version__ else {}


def _write(kept: Path, sizes: Known) -> None:
    """All of it or nothing; a cache that cannot be written costs time alone."""
    new = kept.with_name(f"{kept.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(msgspec.msgpack.encode(_Kept(PIL.__version__, sizes)))
        new.replace(kept)
