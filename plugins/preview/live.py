"""What the open pages of a preview are told: that there is something new, or what stands in the way.

One `Live` for a run. The builder calls `built` and `stopped`; every open page waits in `after`.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from newsroom import files
from newsroom.addresses import output_path
from preview.outline import Sheet

#: What pages share: the folder of style and scripts, and pictures, which may stand on any of them.
SHARED = ("theme/",)
PICTURES = tuple(files.PICTURES | {".svg"})


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What a page needs to know."""

    version: int  #: rises with every build that has passed, and with every page that came before its build
    turn: int  #: rises with everything that happens, problems included
    lines: tuple[str, ...] = ()  #: why the last build stopped; empty when it passed


class Live:
    """The state of a preview, for the threads that build and the threads that answer."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._state = State(version=0, turn=0)
        self._sheets: Mapping[str, Sheet] = {}
        self._versions: dict[str, int] = {}
        self._oldest = 0  #: the version of a page that has not changed since

    def built(self, sheets: Mapping[str, Sheet], changed: Iterable[str] | None = None) -> None:
        """A build has passed; address → the file behind it. `changed`: the paths of the site's files that
        are others now; None: all.
        """
        with self._news:
            self._sheets = sheets
            self._rise(changed, lines=())

    def shown(self, path: str) -> None:
        """One page is on the disk before its build; what stood in the way of the last build still does."""
        with self._news:
            self._rise([path], self._state.lines)

    def version(self, address: str) -> int:
        """The version in which a page was last changed: an open page waits for a later one."""
        return self._versions.get(output_path(address), self._oldest)

    def _rise(self, changed: Iterable[str] | None, lines: tuple[str, ...]) -> None:
        state = self._state
        version = state.version + 1
        self._state = State(version=version, turn=state.turn + 1, lines=lines)
        paths = None if changed is None else set(changed)
        if paths is None or any(
            path.startswith(SHARED) or path.endswith(PICTURES) for path in paths
        ):
            self._versions, self._oldest = {}, version
        else:
            self._versions |= dict.fromkeys(paths, version)
        self._news.notify_all()

    def stopped(self, lines: Sequence[str]) -> None:
        """A build has been stopped by these problems; the last good site stays."""
        with self._news:
            state = self._state
            self._state = State(version=state.version, turn=state.turn + 1, lines=tuple(lines))
            self._news.notify_all()

    def after(self, turn: int, seconds: float) -> State:
        """The state, as soon as it is a later one, or when the time is over."""
        with self._news:
            self._news.wait_for(lambda: self._state.turn != turn, seconds)
            return self._state

    def sheet(self, address: str) -> Sheet | None:
        """The file behind an address; None for lists and everything else."""
        return self._sheets.get(address)
