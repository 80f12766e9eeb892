"""What the last build wrote: page → its fingerprint and its file as it was left.

A page is kept when its fingerprint is the same and nobody has touched its file since. The note lies in the
cache, one for each output folder; without it, or with a broken one, every page is made anew.
"""

import contextlib
import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import msgspec

#: fingerprint, bytes of the file, its time of change in ns
Note = tuple[str, int, int]


class Kept:
    """The pages of one output folder. `notes`: those of the last build."""

    def __init__(self, output: Path, file: Path | None, notes: Mapping[str, Note]) -> None:
        self.output = output
        self.paths: set[str] = set()  #: of the pages that stay as they are
        self._file = file
        self._notes = notes
        self._new: dict[str, str] = {}

    def holds(self, path: str, fingerprint: str) -> bool:
        """Whether the page at a path need not be made; it is remembered either way."""
        self._new[path] = fingerprint
        note = self._notes.get(path)
        same = bool(fingerprint and note) and note == (fingerprint, *_state(self.output / path))
        if same:
            self.paths.add(path)
        return same

    def save(self) -> None:
        """Note what the build has left, for the next one. A disk that does not take it costs time alone."""
        if self._file is None:
            return
        notes = {path: (mark, *_state(self.output / path)) for path, mark in self._new.items()}
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(notes))
            beside.replace(self._file)


def kept_in(output: Path, cache: Path | None) -> Kept:
    """The pages that an earlier build has left in an output folder."""
    if cache is None:
        return Kept(output, None, {})
    name = blake2b(str(output).encode(), digest_size=8).hexdigest()
    file = cache / "pages" / f"{name}.json"
    try:
        notes = msgspec.json.decode(file.read_bytes(), type=dict[str, Note])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        notes = {}
    return Kept(output, file, notes)


def _state(file: Path) -> tuple[int, int]:
    """(bytes, time of change in ns) of a file; nothing has both when it is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116  ten thousand times; Path.stat takes twice as long
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns
