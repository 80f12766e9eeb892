"""New and changed files of `content/` → read as they would be, then written, all of them or none.

`content/` is rebuilt beside itself with the changes in it, and read by the readers that a build uses;
so nothing is written that `inv check` would refuse afterwards. The only room of the core that writes:
the parts that import may not know each other, and all of them must write alike.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from newsroom.problems import Problem, errors

#: A folder → every problem of its content.
Check = Callable[[Path], list[Problem]]
#: Path below `content/`, with forward slashes → the bytes of the file.
Files = Mapping[str, bytes]


def tried(changes: Files, content: Path, check: Check) -> list[Problem]:
    """What would stop a build if the changes were written; `content/` itself is only read."""
    with tempfile.TemporaryDirectory(prefix="import-", dir=_beside(content)) as folder:
        copy = Path(folder, "content")
        _linked(content, copy, but=changes.keys())
        for path, raw in changes.items():
            _put(copy / path, raw)
        return errors(check(copy))


def _beside(content: Path) -> Path:
    """On the same disk, where links are possible, and in no folder that git would show."""
    folder = content.parent / ".cache"
    folder.mkdir(exist_ok=True)
    return folder


def _linked(content: Path, copy: Path, but: Collection[str]) -> None:
    """The same files elsewhere, without their bytes."""
    for folder, _, names in os.walk(content):
        for name in names:
            source = Path(folder, name)
            path = source.relative_to(content)
            if path.as_posix() not in but:
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                try:
                    os.link(source, copy / path)
                except OSError:
                    shutil.copyfile(source, copy / path)


def write(changes: Files, content: Path) -> None:
    """Write every file; when one cannot be written, none has changed and the OSError is raised."""
    waiting: dict[Path, Path] = {}  # target → the new file beside it
    before: dict[Path, bytes | None] = {}  # what has been replaced
    try:
        for path, raw in changes.items():
            target = content / path
            waiting[target] = target.with_name(f"{target.name}.tmp")
            _put(waiting[target], raw)
        for target, new in waiting.items():
            before[target] = target.read_bytes() if target.exists() else None
            new.replace(target)
    except OSError:
        for target, old in before.items():
            if old is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(old)
        raise
    finally:
        for new in waiting.values():
            new.unlink(missing_ok=True)


def _put(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
