"""`./inv bench`: measures by name, each on a corpus of its own, in a temporary folder.

A new measure is a module in `tests/bench/` with a function `measure` and a row in `MEASURES`.
"""

import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from tests.bench import (
    builds,
    calendars,
    checks,
    corner,
    feeds,
    markup,
    portal,
    profiling,
    programme,
    searching,
)
from tests.bench.peers import PEERS, Peer
from tests.tools.programs import MissingError


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the person wants to know."""

    posts: list[int]
    rounds: int
    peers: list[Peer]
    profile: bool


Say = Callable[[str], None]


def _builds(folder: Path, say: Say, asked: Asked) -> None:
    found = {}
    for count in asked.posts:
        made = portal.prepare(folder / str(count), count)
        found[count] = builds.measure(made, say, asked.peers, asked.rounds)
        if asked.profile:
            profiling.measure(made, say)
        say("")
    if grown := builds.growth(found):
        say(grown)


def _markup(folder: Path, say: Say, asked: Asked) -> None:
    for count in asked.posts:
        markup.measure(folder / str(count), say, count, asked.rounds)


def _profile(folder: Path, say: Say, asked: Asked) -> None:
    for count in asked.posts:
        profiling.measure(portal.prepare(folder / str(count), count), say)


def _checks(folder: Path, say: Say, asked: Asked) -> None:
    for count in asked.posts:
        checks.measure(folder / str(count), say, count, asked.rounds)
        say("")


MEASURES: dict[str, Callable[[Path, Say, Asked], None]] = {
    "builds": _builds,
    "events": lambda folder, say, _: calendars.measure(folder, say),
    "checks": _checks,
    "corner": lambda folder, say, _: corner.measure(folder, say),
    "programme": lambda folder, say, _: programme.measure(folder, say),
    "feeds": lambda folder, say, asked: feeds.measure(folder, say, asked.posts, asked.rounds),
    "search": lambda folder, say, asked: searching.measure(folder, say, asked.posts, asked.rounds),
    "markup": _markup,
    "profile": _profile,
}
#: What is measured only when it is named.
BY_NAME = {"profile"}


def main(arguments: list[str]) -> int:
    """Run the measures that are named, or all of them; 2 when a peer that was named cannot be had."""
    parser = ArgumentParser(prog="inv bench")
    parser.add_argument("--only", choices=sorted(MEASURES), action="append")
    parser.add_argument("--posts", type=_count, nargs="+", default=[100, 1000])
    parser.add_argument("--rounds", type=_count, default=3)
    parser.add_argument("--peer", choices=sorted(PEERS), action="append", default=[])
    parser.add_argument("--profile", action="store_true")
    chosen = parser.parse_args(arguments)
    names = dict.fromkeys(chosen.peer)
    if missing := list(_missing(PEERS[name] for name in names)):
        print(*missing, sep="\n", file=sys.stderr)
        return 2
    asked = Asked(
        posts=chosen.posts, rounds=chosen.rounds, peers=[PEERS[name] for name in names],
        profile=chosen.profile,
    )  # fmt: skip
    for name in _names(chosen.only):
        print(f"\n## {name}\n", flush=True)
        with tempfile.TemporaryDirectory(prefix="open-library-bench-") as folder:
            MEASURES[name](Path(folder), _say, asked)
    return 0


def _missing(peers: Iterator[Peer]) -> Iterator[str]:
    """Why a peer cannot be had, of each that cannot; the others are installed."""
    for peer in peers:
        try:
            peer.install()
        except MissingError as error:
            yield str(error)


def _names(only: list[str] | None) -> Iterator[str]:
    return (name for name in MEASURES if (name in only if only else name not in BY_NAME))


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
