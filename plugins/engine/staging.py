"""Built files → the public folder, all or nothing.

A build writes into a folder of its own beside the old site. Only when it has passed does `take_place`
carry over what differs and remove what is gone; a file whose bytes are the same keeps its time, so
that caches and mirrors see no change.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

#: Written by web servers and by git into the public folder, and not ours to remove.
KEPT = frozenset((".git", ".well-known"))


class Changes(msgspec.Struct, frozen=True):
    """What a build changed in the public folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


@contextlib.contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside `output`, gone afterwards. Folders of killed builds are cleared away."""
    output.parent.mkdir(parents=True, exist_ok=True)
    for left in output.parent.glob(f"{output.name}.*.new"):
        if not _alive(left):
            shutil.rmtree(left, ignore_errors=True)
    prefix = f"{output.name}.{os.getpid()}."
    folder = Path(tempfile.mkdtemp(prefix=prefix, suffix=".new", dir=output.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _alive(folder: Path) -> bool:
    """Whether the build that made a staging folder still runs."""
    pid = folder.name.removesuffix(".new").split(".")[-2]
    if not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's process, or a system that does not tell
    return True


def take_place(built: Path, output: Path) -> Changes:
    """Make `output` the same tree as `built`, touching only what differs."""
    output.mkdir(parents=True, exist_ok=True)
    new, old = set(_files(built)), set(_files(output))
    written = sorted(
        path for path in new if path not in old or not _same(built / path, output / path)
    )
    for path in written:
        target = output / path
        _clear_the_way(target, output)
        target.parent.mkdir(parents=True, exist_ok=True)
        (built / path).replace(target)
    removed = sorted(old - new)
    for path in removed:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            (output / path).unlink()
    _without_empty_folders(output)
    return Changes(tuple(written), tuple(removed), len(new) - len(written))


def _files(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        if parent == str(folder):
            folders[:] = [each for each in folders if each not in KEPT]
        below = Path(parent).relative_to(folder).as_posix()
        for name in names:
            yield name if below == "." else f"{below}/{name}"


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _clear_the_way(target: Path, output: Path) -> None:
    """A folder where a file belongs, or a file where a folder belongs, gives way."""
    if target.is_dir():
        shutil.rmtree(target)
    for parent in target.parents:
        if parent == output:
            break
        if parent.is_file():
            parent.unlink()


def _without_empty_folders(output: Path) -> None:
    for parent, _, _ in os.walk(output, topdown=False):
        folder = Path(parent)
        if folder != output and folder.name not in KEPT and not any(folder.iterdir()):
            folder.rmdir()
