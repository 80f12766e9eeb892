"""The end of a build → the reason to leave the next one out: nothing that it reads has changed, nothing that
it wrote was touched, and no moment has come at which a page would say something else.

A file is as it was when its length and its time of change are: what git and make go by. The seal lies in the
cache; without it, or with a broken one, the site is built. Importing this imports no Pelican.
"""

import contextlib
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.remembered import stamp
from newsroom.problems import Problem

if TYPE_CHECKING:
    from engine.build import Built

#: What a settings file takes from the environment.
VARIABLE = re.compile(r"""(?:environ(?:\.get\(|\[)|getenv\()\s*["'](\w+)["']""")
IGNORED = frozenset(("__pycache__", ".git", ".cache"))
#: Settings that change what a build says, and not what it makes.
SAID = frozenset(("PROGRESS", "REPORT_LANGUAGE"))


class Waiting(msgspec.Struct, frozen=True, array_like=True):
    """A record that is not shown yet."""

    path: str  #: below `content/`
    status: str
    date: str  #: empty when it has none


class Sealed(msgspec.Struct, frozen=True, array_like=True):
    """What the last build read, left and said."""

    read: bytes  #: the digest of all that it looked at
    until: float  #: seconds since 1970 (UTC) from which a page would differ; 0: never by itself
    files: dict[str, tuple[int, int]]  #: path below the output folder → bytes, time of change in ns
    warnings: tuple[Problem, ...]
    waiting: tuple[Waiting, ...]


class Seal:
    """The seal of one output folder, for a build with these settings that has not begun yet."""

    def __init__(self, folder: Path, settings_file: str, settings: Mapping[str, Any]) -> None:
        self._output = Path(settings.get("OUTPUT_PATH", folder / "output"))
        self._content = Path(settings.get("PATH", folder / "content"))
        self._theme = Path(settings.get("THEME", folder / "theme"))
        cache = Path(settings.get("CACHE_PATH", folder / ".cache"))
        name = blake2b(str(self._output.resolve()).encode(), digest_size=8).hexdigest()
        self._file = cache / "pages" / f"{name}.seal"
        given = {name: str(value) for name, value in settings.items() if name not in SAID}
        self._read = _read(folder, settings_file, given, self._content, self._theme)

    def unbroken(self) -> Sealed | None:
        """What the last build said, if another one would do nothing; else None."""
        try:
            last = msgspec.msgpack.decode(self._file.read_bytes(), type=Sealed)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        if last.read != self._read or (last.until and time.time() >= last.until):
            return None
        there = all(_state(f"{self._output}/{path}") == was for path, was in last.files.items())
        return last if there else None

    def keep(self, built: "Built") -> None:
        """Seal what was built. A disk that does not take it costs time alone; so does a settings file that
        names folders where the seal does not look.
        """
        its = (Path(built.content), built.theme.folder, Path(built.output))
        ours = (self._content, self._theme, self._output)
        if [each.resolve() for each in its] != [each.resolve() for each in ours]:
            return
        files = {path: _state(f"{self._output}/{path}") for path in built.changes.paths}
        sealed = Sealed(self._read, built.until, files, built.warnings, kept_back(built))
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.msgpack.encode(sealed))
            beside.replace(self._file)


def kept_back(built: "Built") -> tuple[Waiting, ...]:
    """What a build does not show yet."""
    return tuple(Waiting(r.path, r.status, str(r.date or "")) for r in built.waiting)


def _read(
    folder: Path, settings_file: str, given: Mapping[str, str], content: Path, theme: Path
) -> bytes:
    """The digest of all that a build with the given settings looks at."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    texts = [file.read_text("utf-8", "replace") for file in sorted(folder.glob("*.py"))]
    names = sorted({name for text in texts for name in VARIABLE.findall(text)})
    environment = [(name, os.environ.get(name)) for name in names]
    digest.update(repr((settings_file, sorted(given.items()), environment, texts)).encode())
    # The name of such a folder holds the version of a library: markdown-3.10.dist-info.
    libraries = os.listdir(Path(msgspec.__file__).parent.parent)  # noqa: PTH208  names alone
    digest.update(repr(sorted(each for each in libraries if each.endswith(".dist-info"))).encode())
    code = Path(__file__).resolve().parent.parent
    # Jinja follows a link to a folder; in `content/` it is a fault, and may lead to another computer.
    for place, links in ((content, False), (theme, True), (code, False)):
        for each in _listing(str(place), links=links):
            digest.update(each)
    return digest.digest()


def _listing(folder: str, *, links: bool, above: tuple[str, ...] = ()) -> Iterator[bytes]:
    """Every file below a folder with its length and its time of change, in order. `links`: follow those to
    folders, but not back up.
    """
    here = os.path.realpath(folder) if links else folder
    if here in above:
        return
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        if entry.name in IGNORED:
            continue
        if entry.is_dir(follow_symlinks=links):
            yield from _listing(entry.path, links=links, above=(*above, here))
        else:
            yield repr((entry.path, *_state(entry.path))).encode()


def _state(file: str) -> tuple[int, int]:
    found = stamp(file)
    # Not its third part: a link or a right that a copy of the site needs makes no page another.
    return found[:2] if found else (-1, -1)
