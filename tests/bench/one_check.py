"""Check one content folder in a process of its own: `python -m tests.bench.one_check CONTENT CACHE`."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from desk.console import IMPOSSIBLE, Asked, run
from desk.person import Person
from engine.content import read
from newsroom.catalogue import Catalogue
from newsroom.problems import Problem


def main(content: str, cache: str) -> int:
    """As `inv check` does it; → 0 when the check could be made at all."""
    folder = Path(content)

    def reading(instead: Mapping[str, bytes]) -> tuple[Catalogue, list[Problem]]:
        return read(folder, url="", now=None, cache=Path(cache), instead=instead)

    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123  # no path of ours
        person = Person(tell=lambda line: print(line, file=nowhere), here=folder)
        return 2 if run(Asked(), folder, reading, person) == IMPOSSIBLE else 0


# Other processes import this module to help with the reading.
if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
