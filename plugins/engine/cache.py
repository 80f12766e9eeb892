"""What was made from a file, kept until the file or the code changes. One SQLite file, safe to delete.

A key is the digest of everything that a value depends on, so nothing in here can be out of date; two
processes may use it at once; whatever is wrong with it, the work is done anew.
"""

import contextlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

#: The packages whose code makes a draft, and those whose code makes a page.
DRAFTS = ("newsroom", "markup")
PAGES = ("newsroom", "markup", "engine", "international", "events")
#: Values kept beyond those of today's files: of other branches, and of texts being edited.
SPARE = 2000
SECONDS = 5.0  #: to wait for another process that writes
FEW = 500  #: keys; more are looked for by going through all


@cache
def version(packages: tuple[str, ...] = DRAFTS) -> bytes:
    """The digest of the code of these packages, of Python and of the installed libraries."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    plugins = Path(__file__).resolve().parent.parent
    for file in sorted(each for package in packages for each in (plugins / package).glob("*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    libraries = Path(msgspec.__file__).parent.parent
    # The name of such a folder holds the version: markdown-3.10.dist-info.
    for name in sorted(each.name for each in libraries.glob("*.dist-info")):
        digest.update(name.encode() + b"\0")
    return digest.digest()


def key_of(code: bytes, path: str, content: bytes) -> bytes:
    """The key of what a file of `content/` becomes. `code`: the `version`."""
    digest = blake2b(code, digest_size=20)
    digest.update(path.encode() + b"\0")
    digest.update(content)
    return digest.digest()


class Cache:
    """Values by their keys. Without its file, or with one that cannot be used, it is empty."""

    def __init__(self, database: sqlite3.Connection | None) -> None:
        self._database = database

    def read(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that are known."""
        wanted = list(set(keys))
        if self._database is None:
            return {}
        try:
            if len(wanted) > FEW:
                known = set(wanted)
                rows = self._database.execute("SELECT key, value FROM kept")
                return {key: value for key, value in rows if key in known}
            marks = ",".join("?" * len(wanted))
            select = f"SELECT key, value FROM kept WHERE key IN ({marks})"  # noqa: S608  # marks alone
            return dict(self._database.execute(select, wanted))
        except sqlite3.Error:
            return {}

    def write(self, new: Mapping[bytes, bytes], used: Iterable[bytes]) -> None:
        """Keep these too. `used`: the keys of today; what else is kept goes when it becomes too much."""
        if self._database is None or not new:
            return
        with contextlib.suppress(sqlite3.Error), self._database:
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", new.items())
            (count,) = self._database.execute("SELECT count(*) FROM kept").fetchone()
            today = set(used)
            if count > len(today) + SPARE:
                known = self._database.execute("SELECT key FROM kept").fetchall()
                old = [row for row in known if row[0] not in today]
                self._database.executemany("DELETE FROM kept WHERE key = ?", old)


@contextmanager
def opened(file: Path) -> Iterator[Cache]:
    """The cache in this file, made if need be; a file that is broken is begun anew."""
    database = _connected(file)
    if database is None and file.is_file():
        with contextlib.suppress(OSError):
            file.unlink()
        database = _connected(file)
    try:
        yield Cache(database)
    finally:
        if database is not None:
            database.close()


def _connected(file: Path) -> sqlite3.Connection | None:
    """None when the file cannot be made, or is no such database. OperationalError: it is in use."""
    database = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(file, timeout=SECONDS)
        # What is lost when the power fails is made anew.
        database.execute("PRAGMA synchronous = OFF")
        database.execute(
            "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
        )
        database.execute("SELECT key, value FROM kept LIMIT 1")
    except (OSError, sqlite3.Error):
        if database is not None:
            database.close()
        return None
    return database
