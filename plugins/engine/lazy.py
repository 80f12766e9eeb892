"""What other people's plugins may ask for, made when the first of them does."""

from collections import UserDict, UserList
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any


class LazyList(UserList[Any]):
    """A list whose items are made when somebody looks. `count`: how many there are, where that is known before."""

    def __init__(self, count: int | None, make: Callable[[], Iterable[Any]]) -> None:
        self._count = count
        self._make = make

    @cached_property
    def data(self) -> list[Any]:  # type: ignore[override]
        """The items."""
        return list(self._make())

    def __len__(self) -> int:
        """Without making them, if it can."""
        if "data" in self.__dict__ or self._count is None:
            return len(self.data)
        return self._count

    def __bool__(self) -> bool:
        """Likewise."""
        return len(self) > 0


class LazyDict(UserDict[Any, Any]):
    """A dictionary that is made when somebody looks."""

    def __init__(self, make: Callable[[], Mapping[Any, Any]]) -> None:
        self._make = make

    @cached_property
    def data(self) -> dict[Any, Any]:  # type: ignore[override]
        """The pairs."""
        return dict(self._make())
