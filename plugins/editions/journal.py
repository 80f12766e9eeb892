"""Who has got an edition: a file that only grows, so that whatever stops a sending, nobody gets it twice.

A line a step: moment, step, language, address, and what the server said. Before a message is handed over
"sending" is on the disk; once the server has taken it, "sent". A person for whom the first stands alone may have got it
(RFC 1047), and gets nothing more unless somebody says so.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, NamedTuple

from editions.recipients import Recipient

SENDING, SENT, REFUSED, LATER = "sending", "sent", "refused", "later"


class Entry(NamedTuple):
    """The last that is known of a person."""

    moment: str
    step: str
    language: str
    address: str
    reply: str = ""


class Busy(OSError):
    """Another command is sending this edition."""


class Journal:
    """The journal of one edition, open for writing."""

    def __init__(self, file: IO[str], clock: Callable[[], datetime]) -> None:
        self._file = file
        self._clock = clock

    def sending(self, to: Recipient) -> None:
        """A message is about to be handed over; this is on the disk when it returns."""
        self._write(SENDING, to)
        self._file.flush()
        os.fsync(self._file.fileno())

    def sent(self, to: Recipient) -> None:
        """The server has taken it."""
        self._write(SENT, to)
        self._file.flush()

    def refused(self, to: Recipient, reply: str) -> None:
        """The server will not take it, now or later."""
        self._write(REFUSED, to, reply)
        self._file.flush()

    def not_taken(self, to: Recipient) -> None:
        """What was about to be handed over was certainly not taken."""
        self._write(LATER, to)
        self._file.flush()

    def _write(self, step: str, to: Recipient, reply: str = "") -> None:
        moment = self._clock().isoformat(timespec="seconds")
        words = " ".join(reply.split())
        self._file.write(f"{moment}\t{step}\t{to.language}\t{to.address}\t{words}\n")


def entries(path: Path) -> dict[str, Entry]:
    """Person → the last step that is known of them. OSError when it is there and cannot be read."""
    if not path.exists():
        return {}
    found: dict[str, Entry] = {}
    # Bytes that are none of ours, after a crash of the disk, must not hide the lines around them.
    for line in path.read_text("utf-8", errors="replace").splitlines():
        parts = line.split("\t")
        if len(parts) == len(Entry._fields):
            entry = Entry(*parts)
            found[entry.address.casefold()] = entry
            if entry.step == LATER:
                del found[entry.address.casefold()]
    return found


@contextmanager
def opened(path: Path, clock: Callable[[], datetime]) -> Iterator[Journal]:
    """The journal, held by this process alone. Busy, OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("a+b") as lock:
        try:
            _hold(lock)
        except OSError:
            raise Busy(str(path)) from None
        torn = path.exists() and not path.read_bytes().endswith(b"\n")
        with path.open("a", encoding="utf-8", newline="\n") as file:
            # A line that was cut off is not continued: it would take the next one with it.
            if torn and path.stat().st_size:
                file.write("\n")
            yield Journal(file, clock)


def _hold(lock: IO[bytes]) -> None:
    """The system frees it when the process ends, however that happens."""
    if sys.platform == "win32":
        import msvcrt

        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
