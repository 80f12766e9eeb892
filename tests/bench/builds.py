"""A newsroom of 100, 1,000, 10,000 posts: what a build costs, beside plain Pelican on the same Markdown.

Every round runs every case once, ours and the others' in turn, so that a machine that slows down slows down
all; what is printed are medians. Read the ratios: absolute times are those of one machine.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from tests.bench import peers, saving
from tests.bench.edits import BODY_EDIT, CASES, NEW_POST
from tests.bench.peers import PELICAN, Peer
from tests.bench.portal import Portal
from tests.bench.progress import steps
from tests.bench.table import ratio, seconds, table
from tests.bench.timing import Cost, middle

COLD = "cold build"
ON_DISK, EVENT = "preview: save → bytes on disk", "preview: save → reload event"


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table."""

    cost: Cost
    pages: int = 0  #: .html files written
    files: int = 0  #: all files written
    whole: bool = False  #: made from nothing: its pages are those of the whole site


def measure(
    portal: Portal,
    say: Callable[[str], None],
    others: Sequence[Peer] = (),
    rounds: int = 3,
    saves: int = saving.SAVES,
) -> dict[str, Cost]:
    """Cold builds and every case, beside plain Pelican and the others, which always do everything."""
    sites = [peers.prepare(portal, peer) for peer in (PELICAN, *others)]
    costs: dict[str, list[Cost]] = {}
    written: dict[str, set[str]] = {}
    with steps(rounds * (len(sites) + 1 + len(CASES)) + 1) as step:
        for _ in range(rounds):
            for site in sites:
                step(site.peer.title)
                costs.setdefault(site.peer.title, []).append(site.build())
                written[site.peer.title] = set(_files(site.output))
            portal.forget()
            for name, change in ((COLD, None), *CASES):
                step(name)
                if change:
                    change(portal)
                before = _files(portal.output)
                costs.setdefault(name, []).append(portal.build())
                after = _files(portal.output)
                written[name] = {path for path in after if before.get(path) != after[path]}
        step("preview")
        saved = saving.measure(portal, saves)
    wholes = {COLD, *(site.peer.title for site in sites)}
    cases = {name: _case(found, written[name], name in wholes) for name, found in costs.items()}
    for name, wall in ((ON_DISK, saved.on_disk), (EVENT, saved.event)):
        cases[name] = Case(cost=Cost(wall, 0, saved.memory))
    say(_table(f"{portal.count:,} posts", cases))
    say(f"\n{touched(written[NEW_POST])}")
    return {name: case.cost for name, case in cases.items()}


def _case(costs: Iterable[Cost], written: set[str], whole: bool) -> Case:
    pages = sum(path.endswith(".html") for path in written)
    return Case(cost=middle(costs), pages=pages, files=len(written), whole=whole)


def _table(title: str, cases: Mapping[str, Case]) -> str:
    plain = cases[PELICAN.title]

    def row(name: str, case: Case) -> tuple[str, ...]:
        cost, saves = case.cost, name in (ON_DISK, EVENT)
        page = ratio(cost.wall / case.pages, plain.cost.wall / plain.pages) if case.whole else "–"
        return (
            name, seconds(cost.wall), ratio(cost.wall, plain.cost.wall), page,
            "–" if saves else seconds(cost.cpu), ratio(cost.cpu, plain.cost.cpu),
            f"{cost.memory:.0f}", "–" if saves else str(case.pages),
            "–" if saves else str(case.files),
        )  # fmt: skip

    heading = (
        title, "wall, s", "of Pelican", "page for page", "CPU, s", "of Pelican", "peak MB", "pages",
        "files",
    )  # fmt: skip
    return table(heading, [row(name, case) for name, case in cases.items()])


def touched(written: Iterable[str]) -> str:
    """Files by the folder where they lie; those of one kind together: topik/a/, topik/b/ are topik/*/."""
    folders = (path.rpartition("/")[0] for path in written)
    places = Counter(f"{re.sub('(?<=/)[^/]+$', '*', folder)}/" for folder in folders)
    rows = [(place, str(count)) for place, count in sorted(places.items())]
    return table((f"{NEW_POST} writes files in", "files"), rows)


def growth(found: Mapping[int, Mapping[str, Cost]]) -> str:
    """How many times as much a larger newsroom costs as the next smaller one; "" for a single size."""
    sizes = sorted(found)
    rows = [
        (
            f"{name}, {large:,} : {small:,} posts",
            *(ratio(getattr(found[large][name], each), getattr(found[small][name], each))
              for each in ("wall", "cpu", "memory")),
        )
        for small, large in pairwise(sizes)
        for name in (PELICAN.title, COLD, BODY_EDIT)
    ]  # fmt: skip
    return table(("growth", "wall", "CPU", "peak memory"), rows) if rows else ""


def _files(output: Path) -> dict[str, int]:
    """File → when it was written (ns)."""
    return {
        file.relative_to(output).as_posix(): file.stat().st_mtime_ns
        for file in output.rglob("*")
        if file.is_file()
    }
