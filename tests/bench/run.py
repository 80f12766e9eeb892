"""`./inv bench`: measures by name, each on a corpus of its own, in a temporary folder.

A new measure is a module with `measure(folder, say)` and a row in `MEASURES`.
"""

import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import builds, calendars, checks, corner, feeds, programme

Say = Callable[[str], None]


def _builds(folder: Path, say: Say, counts: list[int], rounds: int) -> None:
    for count in counts:
        builds.measure(folder / str(count), say, count, rounds)
        say("")


def _checks(folder: Path, say: Say, counts: list[int], rounds: int) -> None:
    for count in counts:
        checks.measure(folder / str(count), say, count, rounds)
        say("")


MEASURES: dict[str, Callable[[Path, Say, list[int], int], None]] = {
    "builds": _builds,
    "events": lambda folder, say, _counts, _rounds: calendars.measure(folder, say),
    "checks": _checks,
    "corner": lambda folder, say, _counts, _rounds: corner.measure(folder, say),
    "programme": lambda folder, say, _counts, _rounds: programme.measure(folder, say),
    "feeds": feeds.measure,
}


def main(arguments: list[str]) -> int:
    """Run the measures that are named, or all of them."""
    parser = ArgumentParser(prog="inv bench")
    parser.add_argument("--only", choices=sorted(MEASURES), action="append")
    parser.add_argument("--posts", type=_count, nargs="+", default=[100, 1000])
    parser.add_argument("--rounds", type=_count, default=3)
    chosen = parser.parse_args(arguments)
    for name in _names(chosen.only):
        print(f"\n## {name}\n", flush=True)
        with tempfile.TemporaryDirectory(prefix="open-library-bench-") as folder:
            MEASURES[name](Path(folder), _say, chosen.posts, chosen.rounds)
    return 0


def _names(only: list[str] | None) -> Iterator[str]:
    return (name for name in MEASURES if not only or name in only)


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
