"""Paths as a person types them → paths below `content/`."""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec


class Elsewhere(ValueError):
    """A path that cannot be checked; `code` says why: "missing" or "outside"."""

    def __init__(self, code: str, written: str) -> None:
        super().__init__(code)
        self.code = code
        self.written = written


class Selection(msgspec.Struct, frozen=True):
    """The files that are asked about; all when none is named."""

    paths: frozenset[str] = frozenset()
    folders: tuple[str, ...] = ()  #: with a slash at the end
    whole: bool = True

    def holds(self, path: str) -> bool:
        """Is this file asked about?"""
        return self.whole or path in self.paths or path.startswith(self.folders)


def select(written: Iterable[str], content: Path, here: Path) -> Selection:
    """The selection that these paths name, for a person who stands in `here`. Elsewhere for the first
    that is no file or folder of `content/`.
    """
    root = content.resolve()
    paths, folders = set(), []
    for each in written:
        found = _found(each, content, here)
        if found is None:
            raise Elsewhere("missing", each)
        if found == root:
            return Selection()
        if not found.is_relative_to(root):
            raise Elsewhere("outside", each)
        below = found.relative_to(root).as_posix()
        if found.is_dir():
            folders.append(f"{below}/")
        else:
            paths.add(below)
    if not paths and not folders:
        return Selection()
    return Selection(frozenset(paths), tuple(folders), whole=False)


def _found(written: str, content: Path, here: Path) -> Path | None:
    """The file as it is on the disk: from where the person stands, or from the portal's own folders."""
    # A path copied from Windows, or from a message of this program.
    ways = (written, written.replace("\\", "/")) if os.sep != "\\" else (written,)
    for way in ways:
        for start in (here, content.parent, content):
            # The folder is resolved and the name is not: a link in `content/` is a file of it.
            path = start / Path(way).expanduser()
            found = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
            if found.exists():
                return found
    return None
