"""Built files → the public folder, all or nothing.

A build writes into a folder of its own beside the old site. Only when it has passed does `take_place`
carry over what differs and remove what is gone; a file whose bytes are the same keeps its time, so
that caches and mirrors see no change. If that fails half-way, what was displaced is put back.
"""

import contextlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import msgspec

#: Lies in every folder that a build has made, so that no other folder is ever cleared.
MARK = ".open-library-news"
#: Put into the public folder by web servers, hosts and git, and not ours to touch.
KEPT = frozenset((".git", ".well-known", ".nojekyll", ".htaccess", "CNAME", MARK))
STALE = 3600  #: seconds after which a build's folder or lock is a leftover of one that was killed
PATIENCE = 300  #: seconds to wait for another build into the same folder


class NotOurs(RuntimeError):
    """The output folder holds files that no build has made."""


class Busy(RuntimeError):
    """Another build writes into the same folder, and does not end."""


class Changes(msgspec.Struct, frozen=True):
    """What a build changed in the public folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    paths: frozenset[str]  #: all that is there now

    @property
    def unchanged(self) -> int:
        """How many files stayed as they were."""
        return len(self.paths) - len(self.written)


def refuse_foreign(output: Path, sources: Iterable[Path]) -> None:
    """NotOurs unless a build may make `output` its own: it is new, empty or was built before, and
    neither holds a source nor lies in one.
    """
    resolved = output.resolve()
    for source in (each.resolve() for each in sources):
        if source == resolved or resolved in source.parents or source in resolved.parents:
            raise NotOurs(str(output))
    if not output.exists() or (output / MARK).exists():
        return
    if not output.is_dir() or any(each.name not in KEPT for each in output.iterdir()):
        raise NotOurs(str(output))


@contextlib.contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside `output`, gone afterwards; one build at a time. Busy when that never comes."""
    parent, name = output.parent, output.name
    parent.mkdir(parents=True, exist_ok=True)
    with _alone(parent / f"{name}.lock"):
        # Nobody else builds here now, so any staging folder is a killed build's.
        for left in parent.iterdir():
            if re.fullmatch(rf"{re.escape(name)}\.\w{{8}}\.(new|old)", left.name):
                shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=f"{name}.", suffix=".new", dir=parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold a lock file while the block runs; wait for whoever holds it."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            with contextlib.suppress(OSError):
                if time.time() - lock.stat().st_mtime > STALE or not _holder_lives(lock):
                    lock.unlink()
                    continue
            if time.monotonic() > end:
                raise Busy(str(lock)) from None
            time.sleep(0.1)
    try:
        lock.write_text(str(os.getpid()), "ascii")
        yield
    finally:
        lock.unlink(missing_ok=True)


def _holder_lives(lock: Path) -> bool:
    """Whether the process that wrote a lock still runs; on Windows nobody can ask without harm."""
    text = lock.read_text("ascii")
    if os.name == "nt" or not text.isdecimal():
        return True
    try:
        os.kill(int(text), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def take_place(
    built: Path,
    output: Path,
    kept: AbstractSet[str] = frozenset(),
    newer: AbstractSet[str] = frozenset(),
) -> Changes:
    """Make `output` the same tree as `built` with the files that are `kept`, touching only what differs;
    OSError changes nothing. `newer`: files of `output` that stay although they differ.
    """
    output.mkdir(parents=True, exist_ok=True)
    if not (output / MARK).exists():
        (output / MARK).touch()
    new, old = set(_files(built)), set(_files(output))
    written = sorted(
        path
        for path in new
        if path not in old or not (path in newer or _same(built / path, output / path))
    )
    removed = sorted(old - new - kept)
    with tempfile.TemporaryDirectory(
        prefix=f"{output.name}.", suffix=".old", dir=output.parent
    ) as aside:
        _exchange(built, output, written, removed, Path(aside))
    _without_emptied_folders(output, removed)
    return Changes(tuple(written), tuple(removed), frozenset(new | kept))


def _exchange(
    built: Path, output: Path, written: Iterable[str], removed: Iterable[str], aside: Path
) -> None:
    """Move new files in and old ones aside; put everything back when one cannot be moved."""
    moved: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        moved.append((source, target))

    try:
        # What is gone goes first: a file may stand where a folder belongs, or the reverse.
        for path in removed:
            move(output / path, aside / path)
        _without_emptied_folders(output, removed)
        for path in written:
            if (output / path).exists():
                move(output / path, aside / path)
            move(built / path, output / path)
    except OSError:
        for source, target in reversed(moved):
            source.parent.mkdir(parents=True, exist_ok=True)
            target.replace(source)
        raise


def _files(folder: Path) -> Iterator[str]:
    """Every file that a build may have made, with forward slashes; what is not ours is not entered."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        # Ten thousand folders: text takes a third of the time that `os.walk` and `Path` would.
        with os.scandir(f"{folder}/{below}") as entries:
            for entry in entries:
                if not below and entry.name in KEPT:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{below}{entry.name}/")
                else:
                    yield f"{below}{entry.name}"


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _without_emptied_folders(output: Path, removed: Iterable[str]) -> None:
    """Remove the folders that the removed files have left empty."""
    for path in removed:
        for folder in (output / path).parents:
            if folder == output:
                break
            try:
                folder.rmdir()
            except OSError:  # not empty, or gone already
                break
