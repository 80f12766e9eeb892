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

#: The packages whose code makes a draft, and those whose code makes a page: any plugin may add one.
DRAFTS = ("newsroom", "markup")
PAGES = ("*",)
#: Values kept beyond those of today's files: of other branches, and of texts being edited.
SPARE = 2000
SECONDS = 5.0  #: to wait for another process that writes
FEW = 500  #: keys; more are looked for by going through all
#: The primary result codes of SQLite that say nothing against the file itself.
IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
#: Apart, so that to read all heads is not to read all bodies.
TABLES = ("heads", "bodies")


@cache
def version(packages: tuple[str, ...] = DRAFTS) -> bytes:
    """The digest of the code of these packages, of Python and of the installed libraries."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    plugins = Path(__file__).resolve().parent.parent
    code = (each for package in packages for each in plugins.glob(f"{package}/*.*"))
    for file in sorted(each for each in code if each.suffix in (".py", ".json")):
        digest.update(f"{file.parent.name}/{file.name}\0".encode() + file.read_bytes())
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


Value = tuple[bytes, bytes]  #: what is needed of every file, and the large part that is not


class Cache:
    """Values by their keys. Without its file, or with one that cannot be used, it is empty."""

    def __init__(self, database: sqlite3.Connection | None) -> None:
        self._database = database

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The first parts of the values that are known."""
        wanted = set(keys)
        if self._database is None:
            return {}
        try:
            if len(wanted) > FEW:
                rows = self._database.execute("SELECT key, value FROM heads")
                return {key: value for key, value in rows if key in wanted}
            marks = ",".join("?" * len(wanted))
            select = f"SELECT key, value FROM heads WHERE key IN ({marks})"  # noqa: S608  # marks alone
            return dict(self._database.execute(select, tuple(wanted)))
        except sqlite3.Error:
            return {}

    def body(self, key: bytes) -> bytes | None:
        """The second part of a value; None when it is not known."""
        if self._database is None:
            return None
        try:
            select = "SELECT value FROM bodies WHERE key = ?"
            row = self._database.execute(select, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None

    def write(self, new: Mapping[bytes, Value], used: Iterable[bytes]) -> bool:
        """Keep these too. `used`: the keys of today; what else is kept goes when it becomes too much. → whether
        they are kept.
        """
        if self._database is None:
            return False
        with contextlib.suppress(sqlite3.Error), self._database:
            for part, table in enumerate(TABLES):
                rows = ((key, value[part]) for key, value in new.items())
                self._database.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)  # noqa: S608
            (count,) = self._database.execute("SELECT count(*) FROM heads").fetchone()
            today = set(used)
            if count > len(today) + SPARE:
                known = self._database.execute("SELECT key FROM heads").fetchall()
                old = [row for row in known if row[0] not in today]
                for table in TABLES:
                    self._database.executemany(f"DELETE FROM {table} WHERE key = ?", old)  # noqa: S608
            return True
        return False

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()


@contextmanager
def opened(file: Path | None) -> Iterator[Cache]:
    """The cache in this file while the block runs, made if need be; a file that is broken is begun anew. None:
    an empty one, which keeps nothing.
    """
    kept = open_cache(file)
    try:
        yield kept
    finally:
        kept.close()


def open_cache(file: Path | None) -> Cache:
    """The same for longer; whoever opens it closes it."""
    if file is None:
        return Cache(None)
    try:
        return Cache(_connected(file))
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in IN_USE:
            return Cache(None)  # it is whole, and will serve the next one
    with contextlib.suppress(OSError, sqlite3.Error):
        for each in (file, file.with_name(f"{file.name}-journal")):
            each.unlink(missing_ok=True)
        return Cache(_connected(file))
    return Cache(None)


def _connected(file: Path) -> sqlite3.Connection | None:
    """None when the file cannot be made. sqlite3.Error: it is no such database, or somebody else writes."""
    database = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(file, timeout=SECONDS, check_same_thread=False)
        # What is lost when the power fails is made anew.
        database.execute("PRAGMA synchronous = OFF")
        for table in TABLES:
            columns = "key BLOB PRIMARY KEY, value BLOB NOT NULL"
            database.execute(f"CREATE TABLE IF NOT EXISTS {table}({columns})")
            database.execute(f"SELECT key, value FROM {table} LIMIT 1")  # noqa: S608
    except OSError:
        return None
    except sqlite3.Error:
        if database is not None:
            database.close()
        raise
    return database
