"""What a page asks of the catalogue, noted while it asks: with the same answers, it is the same page.

A page is a function of the catalogue that it is given. It is given a `Listening` one (`listening.py`), which notes every
question on the way: the record at a path, the posts of a topic, the neighbours of a post. The next build
asks the same questions again. If every answer is the same, so is the page, and it is not made; nobody has
to say by hand what a page depends on.

An answer is compared by its digest; that of a record is the digest of its file.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache, partial, wraps
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

from newsroom.fragments import plain
from newsroom.records import Record

#: A name and what is asked for: ("by_path", "news/2017/x.md"), ("newsroom.posts:related", "news/2017/x.md").
Question = tuple[Any, ...]

Asked = TypeVar("Asked", bound=Callable[..., Any])


def question(function: Asked) -> Asked:
    """A function of the catalogue, words and numbers that a page asks as one question: the page depends on
    the answer alone, and not on all that was looked at to find it.
    """
    name = f"{function.__module__}:{function.__qualname__}"

    @wraps(function)
    def asking(catalogue: Any, *args: Any) -> Any:
        return catalogue.answer(name, *args)

    asking.answers = function  # type: ignore[attr-defined]
    return asking  # type: ignore[return-value]


@cache
def answering(name: str) -> Callable[..., Any]:
    """The function that answers a question, by its module and name. LookupError when there is none: what
    was noted by other code is no reason to load or call anything.
    """
    module, _, path = name.partition(":")
    found: Any = sys.modules.get(module)
    for part in path.split("."):
        found = getattr(found, part, None)
    answers: Callable[..., Any] | None = getattr(found, "answers", None)
    if answers is None:
        raise LookupError(name)
    return answers


class Index(Mapping[Any, Any]):
    """One index of the catalogue, which notes what it is asked."""

    def __init__(
        self, name: str, index: Mapping[Any, Any], note: Callable[[Question], None]
    ) -> None:
        self._name = name
        self._index = index
        self._note = note

    def __getitem__(self, key: Any) -> Any:
        """KeyError when there is none, which is an answer as well."""
        self._note((self._name, *_flat(key)))
        return self._index[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """The value, or the default."""
        self._note((self._name, *_flat(key)))
        return self._index.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Whether there is one."""
        self._note((f"{self._name}?", *_flat(key)))
        return key in self._index

    def __iter__(self) -> Iterator[Any]:
        """The keys."""
        self._note((f"{self._name}*",))
        return iter(self._index)

    def __len__(self) -> int:
        """How many keys there are."""
        self._note((f"{self._name}*",))
        return len(self._index)


@question
def now(catalogue: Any) -> str:
    """The moment of the build."""
    return str(catalogue.site.now.isoformat())


@question
def today(catalogue: Any) -> str:
    """The day of the build."""
    return str(catalogue.site.today.isoformat())


NOW, TODAY = f"{__name__}:now", f"{__name__}:today"


class Clock:
    """The site's facts; who asks for its moment or its day is noted."""

    def __init__(self, site: Any, note: Callable[[Question], None]) -> None:
        self._site = site
        self._note = note

    def __getattr__(self, name: str) -> Any:
        return getattr(self._site, name)

    @property
    def now(self) -> datetime:
        """As `Site.now`."""
        self._note((NOW,))
        found: datetime = self._site.now
        return found

    @property
    def today(self) -> date:
        """As `Site.today`."""
        self._note((TODAY,))
        found: date = self._site.today
        return found


def _flat(key: Any) -> tuple[Any, ...]:
    return key if isinstance(key, tuple) else (key,)


# --- Answers ------------------------------------------------------------------------------------------


class Answers:
    """The digests of what a catalogue answers; each question is asked once."""

    def __init__(self, catalogue: Any) -> None:
        self._catalogue = catalogue
        self._known: dict[Question, bytes] = {}
        self._ways: dict[str, Callable[..., Any]] = {}

    def digest(self, asked: Question) -> bytes:
        """The digest of the answer to a question."""
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._made(asked)
        return found

    def _made(self, asked: Question) -> bytes:
        name = asked[0]
        try:
            if name not in self._ways:
                self._ways[name] = self._way(name)
            answer = self._ways[name](*asked[1:])
        except Exception:  # noqa: BLE001  it was asked of a record that is gone, or by other code
            return b"gone"
        return self.of(answer)

    def _way(self, name: str) -> Callable[..., Any]:
        """How a question is answered: by its function, or by an index."""
        if ":" in name:
            return partial(answering(name), self._catalogue)
        index = getattr(self._catalogue, name.rstrip("?*"))
        if name.endswith("*"):
            return lambda: sorted(index) if isinstance(index, frozenset) else list(index)
        if name.endswith("?"):
            return lambda *key: (key if len(key) > 1 else key[0]) in index
        return lambda *key: index.get(key if len(key) > 1 else key[0])

    def of(self, value: Any) -> bytes:
        """The digest of a value: records by their files, lists by what is in them."""
        if value is None:
            return b"-"
        if isinstance(value, Record):
            return self._catalogue.mark(value)  # type: ignore[no-any-return]
        if isinstance(value, list) and value and isinstance(value[0], Record):
            # By far the most; without a call for each of them.
            return blake2b(b"\0".join(self._catalogue.marks(value)), digest_size=12).digest()
        if isinstance(value, list | tuple | set | frozenset | Mapping):
            return _joined(map(self.of, _in_order(value)))
        if isinstance(value, str | int):
            return repr(value).encode()
        return blake2b(msgspec.msgpack.encode(value, enc_hook=plain), digest_size=12).digest()


def _in_order(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.items()
    return sorted(value, key=repr) if isinstance(value, set | frozenset) else value


def _joined(parts: Iterable[bytes]) -> bytes:
    digest = blake2b(digest_size=12)
    for part in parts:
        digest.update(len(part).to_bytes(4, "big") + part)
    return digest.digest()


def mark_of(record: Record) -> bytes:
    """The digest of a record of which no file is known."""
    return blake2b(msgspec.msgpack.encode(record, enc_hook=plain), digest_size=12).digest()
