"""What the open pages of a preview are told: that there is something new, or what stands in the way.

One `Live` for a run. The builder calls `built` and `stopped`; every open page waits in `after`.
"""

import threading
from collections.abc import Mapping, Sequence

import msgspec

from preview.outline import Sheet


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What a page needs to know."""

    version: int  #: rises with every build that has passed
    turn: int  #: rises with everything that happens, problems included
    lines: tuple[str, ...] = ()  #: why the last build stopped; empty when it passed


class Live:
    """The state of a preview, for the threads that build and the threads that answer."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._state = State(version=0, turn=0)
        self._sheets: Mapping[str, Sheet] = {}

    def built(self, sheets: Mapping[str, Sheet]) -> None:
        """A build has passed; address → the file behind it."""
        with self._news:
            self._sheets = sheets
            state = self._state
            self._state = State(version=state.version + 1, turn=state.turn + 1)
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
